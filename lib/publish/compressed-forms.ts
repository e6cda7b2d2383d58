/** The forms that a file is compressed in beside itself, best first. */
export const compressedForms = [
  { suffix: ".br", encoding: "br" },
  { suffix: ".gz", encoding: "gzip" },
] as const;

export type CompressedForm = (typeof compressedForms)[number];

/** What lies in the folder for servers and hosts, and has no address of its own: a regular expression that all of them read. */
export const unpublishedPath = `(${compressedForms.map(({ suffix }) => suffix.replace(".", "[.]")).join("|")}|/_headers)$`;
