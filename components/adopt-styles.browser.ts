/**
 * Gives a page the style of what a module draws in it; twice is as good as once. Modules that are fetched later take it
 * as a parameter: it is then no file that the first read of a page would wait for.
 */
export function adoptStyles(root: Document, css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}

const adopted = new Set<string>();

export type AdoptStyles = typeof adoptStyles;
