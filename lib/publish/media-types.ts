import {
  archiveFiles,
  archiveZip,
  checksums,
  citationFiles,
  hearingFiles,
  receivedFiles,
  withCharset,
} from "@/lib/site/data-files";

/** The type of what an address gives, by the end of its file's name; a regular expression that every server reads. */
type MediaType = {
  /** `/flux.xml` is a whole name, `.akn.xml` an ending. */
  readonly name: string;
  readonly path: string;
  readonly type: string;
};

const named = [
  ["/flux.xml", "application/atom+xml"],
  ["/flux.json", "application/feed+json"],
  ["/opensearch.xml", "application/opensearchdescription+xml"],
  ["/robots.txt", "text/plain"],
  ...[...archiveFiles, archiveZip, checksums].map(({ name, type }) => [`/donnees/${name}`, type] as const),
  ...[...hearingFiles, ...citationFiles, ...receivedFiles].map(({ name, type }) => [`.${name}`, type] as const),
  [".html", "text/html"],
  [".css", "text/css"],
  [".js", "text/javascript"],
  [".xml", "application/xml"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".woff2", "font/woff2"],
  [".bin", "application/octet-stream"],
] as const;

const all = named.map(([name, type]) => ({ name, path: `${escaped(name)}$`, type: withCharset(type) }));

/** The first that is found is right: longer names come before the endings that they have. */
export const mediaTypes: readonly MediaType[] = all
  .filter(
    ({ name, type }) => !all.some((other) => other.type === type && other.name !== name && name.endsWith(other.name)),
  )
  .toSorted((left, right) => dots(right.name) - dots(left.name));

export function mediaType(path: string): string {
  const file = path.endsWith("/") ? `${path}index.html` : path;
  return mediaTypes.find((known) => new RegExp(known.path, "u").test(file))?.type ?? "application/octet-stream";
}

/** A whole name says more than an ending, and `akn.xml` more than `xml`. */
function dots(name: string): number {
  return name.startsWith("/") ? 9 : name.split(".").length;
}

function escaped(name: string): string {
  return name.replaceAll(".", "[.]");
}
