/** An element with text and other nodes in it; never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The element of the page that has this mark. @throws when the page and the module are not of one build. */
export function find(selector: string, root: ParentNode = document): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** The same, of a given kind: `find(HTMLInputElement, "[name=q]")`. */
export function findA<Kind extends HTMLElement>(
  kind: new () => Kind,
  selector: string,
  root: ParentNode = document,
): Kind {
  const found = find(selector, root);
  if (!(found instanceof kind)) throw new Error(`${selector} is no ${kind.name}`);
  return found;
}
