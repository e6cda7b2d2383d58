/** The address of the sentence that a reader chose, or of the intervention; what a page cites is that of the moment. */
export type CitedAddress = {
  readonly own: string;
  /** Holds to the address, from now on, what these elements say of it. */
  readonly followIn: (element: Element) => void;
  /** Called with whether it is a sentence's, now and at each change. */
  readonly onChange: (tell: (ofSentence: boolean) => void) => void;
};

/** Puts in the citations of a page what only its reader knows; their tools are fetched when they are unfolded. */
export function startCiting(root: Document, view: Window): void {
  const section = root.querySelector(".citation");
  const own = root.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  if (!section || own === undefined) return;
  const address = citedAddress(root, view, own);
  for (const element of section.querySelectorAll("[data-reference], [data-citing]")) address.followIn(element);
  const unfold = (event: Event): void => {
    section.removeEventListener("toggle", unfold, true);
    import("./citing-tools.browser").then(
      ({ addCitingTools }) => {
        addCitingTools(section, address);
      },
      () => {
        section.addEventListener(event.type, unfold, true);
      },
    );
  };
  section.addEventListener("toggle", unfold, true);
}

function citedAddress(root: Document, view: Window, own: string): CitedAddress {
  const texts: { readonly node: Text; readonly before: string; readonly after: string }[] = [];
  const listeners: ((ofSentence: boolean) => void)[] = [];
  const sentence = (): string | undefined => chosenSentence(root, view.location.hash);
  const now = (): string => {
    const id = sentence();
    return id === undefined ? own : `${new URL("..", own).href}#${id}`;
  };
  view.addEventListener("hashchange", () => {
    for (const { node, before, after } of texts) node.data = before + now() + after;
    for (const tell of listeners) tell(sentence() !== undefined);
  });
  return {
    own,
    followIn: (element) => {
      const walker = root.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const [before, ...after] = node.data.split(own);
        if (before === undefined || after.length === 0) continue;
        texts.push({ node, before, after: after.join(own) });
        node.data = before + now() + after.join(own);
      }
    },
    onChange: (tell) => {
      listeners.push(tell);
      tell(sentence() !== undefined);
    },
  };
}

/** The id of the sentence that a fragment names, when this page has it. */
function chosenSentence(root: Document, hash: string): string | undefined {
  const id = /^#(i\d+-s\d+)$/u.exec(hash)?.[1];
  return id !== undefined && root.getElementById(id) !== null ? id : undefined;
}
