/** How many quotations a text leaves open, and how many it closes that it did not open. */
type Balance = { readonly opened: number; readonly closed: number };

/** A quotation of several paragraphs often repeats its opening mark at the head of each. */
export function quotationBalance(text: string, before = 0): Balance {
  let opened = before;
  let closed = 0;
  const repeats = before > 0 && opensQuotation(text);
  for (const [mark] of text.slice(repeats ? text.search(/[«“]/u) + 1 : 0).matchAll(/[«»“”]/gu)) {
    if (mark === "«" || mark === "“") opened += 1;
    else if (opened > 0) opened -= 1;
    else closed += 1;
  }
  return { opened, closed };
}

/** Does a text start with an opening mark? */
export function opensQuotation(text: string): boolean {
  return /^\s*[«“]/u.test(text);
}
