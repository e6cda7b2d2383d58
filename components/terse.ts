/**
 * The HTML that React writes, in fewer bytes: the same document. React puts attributes between double quotes and escapes
 * those in text, so that a plain apostrophe may stay, `"/>` only ends an empty element and `=""` is only an empty
 * attribute. What is in scripts must hold none of the three: `inScript` sees to it.
 */
export function terse(html: string): string {
  return html.replaceAll("&#x27;", "'").replaceAll('"/>', '">').replaceAll('=""', "").replaceAll("<br/>", "<br>");
}

/** JSON as the content of a script: nothing in it ends the script, or is markup for `terse`. */
export function inScript(value: object): string {
  return JSON.stringify(value).replace(/[<>&]/gu, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
