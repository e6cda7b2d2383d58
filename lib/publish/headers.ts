import { createHash } from "node:crypto";
import { manifestName } from "@/lib/search/index-files";
import { searchFilesPath, searchPath } from "@/lib/site/addresses";
import { contentPolicy } from "@/lib/site/content-policy";
import { earlyScript } from "@/lib/site/display";
import { fetchOnceDrawn } from "@/lib/site/late-module";
import { preloadForQuestion } from "@/lib/site/search-preload";

/**
 * What servers say with each answer, but its type (`media-types.ts`): the one table that `npm start` obeys, that
 * `deploy/` is made from, and that tests hold nginx and Caddy against.
 */
export type Header = {
  readonly name: string;
  /** The first whose regular expression is found in the address gives the value. An empty value is no header. */
  readonly values: readonly { readonly path: string; readonly value: string }[];
  readonly otherwise: string;
  /** Said over TLS only. */
  readonly secure?: true;
};

const year = 31_536_000;

/** The table of a site that is published at the root of its host, or under that path. */
export function headerTable(basePath = ""): readonly Header[] {
  const from = (path: string): string => `^${basePath}${path}`;
  const embedded = from("/auditions/[^/]+/[^/]+/integrer/(index[.]html)?$");
  const immutable = `public, max-age=${String(year)}, immutable`;
  return [
    {
      name: "Cache-Control",
      values: [
        // Named by the hash of what they hold.
        { path: from("/(assets|cartes)/"), value: immutable },
        { path: from(`${searchFilesPath}[0-9a-f]+/`), value: immutable },
        { path: from("/404[.]html$"), value: "no-store" },
      ],
      // To be asked for again, and not sent twice: an ETag says whether it is the same.
      otherwise: "no-cache",
    },
    {
      name: "Content-Security-Policy",
      values: [{ path: embedded, value: `${embeddedPolicy};frame-ancestors *` }],
      otherwise: `${pagePolicy};frame-ancestors 'none'`,
    },
    { name: "X-Frame-Options", values: [{ path: embedded, value: "" }], otherwise: "DENY" },
    {
      name: "Access-Control-Allow-Origin",
      values: [
        { path: "[.](json|jsonl|jsonld|csv|txt|md|xml|bib|ris|zip)$", value: "*" },
        { path: "/SHA256SUMS$", value: "*" },
      ],
      otherwise: "",
    },
    everywhere("X-Content-Type-Options", "nosniff"),
    everywhere("Referrer-Policy", "same-origin"),
    everywhere("Permissions-Policy", refused.map((feature) => `${feature}=()`).join(", ")),
    everywhere("Cross-Origin-Opener-Policy", "same-origin"),
    { ...everywhere("Strict-Transport-Security", `max-age=${String(year)}`), secure: true },
  ];
}

/** What the archive never asks for, and a script that was put in a page would. */
const refused = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"];

function everywhere(name: string, value: string): Header {
  return { name, values: [], otherwise: value };
}

/** What is said of a path of that site, which starts with its base path. */
export function headersOf(
  table: readonly Header[],
  path: string,
  { secure }: { secure: boolean },
): Record<string, string> {
  const said = table
    .filter((header) => secure || header.secure !== true)
    .map(({ name, values, otherwise }) => {
      const found = values.find((value) => new RegExp(value.path, "u").test(path));
      return [name, found ? found.value : otherwise] as const;
    });
  return Object.fromEntries(said.filter(([, value]) => value !== ""));
}

/** What all pages need together: which of them has which script is said in each. */
const pagePolicy = contentPolicy({
  inlineScripts: [
    earlyScript(),
    earlyScript(fetchOnceDrawn),
    earlyScript(preloadForQuestion(`${searchFilesPath.slice(searchPath.length)}${manifestName}`)),
  ].map((script) => `sha256-${createHash("sha256").update(script).digest("base64")}`),
  modules: true,
  forms: true,
});

const embeddedPolicy = contentPolicy({ inlineScripts: [], modules: false, forms: false });
