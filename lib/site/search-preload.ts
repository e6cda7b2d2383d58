/** What an address asks with, besides what it may carry of others. */
const asking = /[?&](?:q|intervenant|groupe|audition|annee|du|au)=[^&]/u;

/**
 * A script for the head of the search page: where the address is a question, the manifest of the index is on its way
 * while `search.js` is. Without a question, nothing is fetched. `manifest` is its path from that page: the script is the
 * same wherever the site is, and so is the hash that policies name.
 */
export function preloadForQuestion(manifest: string): string {
  const attributes = { rel: "preload", as: "fetch", crossOrigin: "", href: manifest };
  return `${String(asking)}.test(location.search)&&document.head.append(Object.assign(document.createElement("link"),${JSON.stringify(attributes)}))`;
}
