import { headersOf, headerTable } from "../headers";

/**
 * The headers, as the hosts of static sites read them from a file `_headers` of the folder (Netlify, Cloudflare Pages).
 * They join what two rules say of one address, and have no word for « but »: each header stands in rules that no address
 * meets twice. What they say by themselves is left to them: types, and that pages are asked for again.
 */
export function headersFile(basePath: string, folders: readonly string[]): string {
  const table = headerTable(basePath);
  const rule = (path: string, example: string, names: readonly string[]): string => {
    const said = headersOf(table, `${basePath}${example}`, { secure: true });
    const lines = names.flatMap((name) => (said[name] === undefined ? [] : [`  ${name}: ${said[name]}`]));
    return [`${basePath}${path}`, ...lines].join("\n");
  };
  const everywhere = table.filter(({ values }) => values.length === 0).map(({ name }) => name);
  const framing = ["Content-Security-Policy", "X-Frame-Options"];
  const pages = folders.filter((name) => name !== "auditions").map((name) => `/${name}/*`);
  const hearings = ["/auditions/", "/auditions/:audition/", "/auditions/:audition/:intervention/"];
  const kept = ["/assets/*", "/cartes/*", "/recherche/fichiers/:empreinte/*"];
  return `${[
    // All of it is public: what is data is not told apart from pages here.
    `${rule("/*", "/", everywhere)}\n  Access-Control-Allow-Origin: *`,
    ...["/", ...pages, ...hearings].map((path) => rule(path, "/", framing)),
    rule("/auditions/:audition/:intervention/integrer/", "/auditions/a/1/integrer/", framing),
    ...kept.map((path) => rule(path, path.replace(":empreinte", "0a"), ["Cache-Control"])),
  ].join("\n\n")}\n`;
}
