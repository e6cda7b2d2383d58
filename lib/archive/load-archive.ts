import { formatDiagnostic } from "@/lib/diagnostics/format";
import { contentFolder } from "./original-files";
import { contentIsRead } from "./wanted-batches";
import { readArchive, type Archive } from "./read-archive";

let loaded: Promise<Archive> | undefined;

/** The archive that pages are made of, read once a build; at each request in development, so that an edit shows. */
export function loadArchive(): Promise<Archive> {
  if (process.env.NODE_ENV === "development") return load();
  loaded ??= load();
  return loaded;
}

/** @throws when something under `content/` is refused: `npm run check` says what. */
async function load(): Promise<Archive> {
  await contentIsRead();
  const { archive, report } = await readArchive(contentFolder());
  if (!archive) throw new Error(report.all.map(formatDiagnostic).join("\n"));
  return archive;
}
