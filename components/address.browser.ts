type Parameters = readonly (readonly [name: string, value: string])[];

/**
 * Writes in the address the parameters that one control owns; those of others, and the fragment, stay as they are.
 * Without a new entry in the history: a control is not a page.
 */
export function replaceParameters(view: Window, owned: readonly string[], parameters: Parameters): void {
  const url = new URL(view.location.href);
  for (const name of owned) url.searchParams.delete(name);
  for (const [name, value] of parameters) url.searchParams.append(name, value);
  view.history.replaceState(null, "", url);
}
