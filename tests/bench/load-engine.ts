import type { Engine } from "./peers/engine";

export type EngineId =
  | "ours"
  | "pagefind"
  | "pagefind-intervention"
  | "minisearch"
  | "minisearch-french"
  | "orama"
  | "orama-all"
  | "lunr"
  | "reading-alone";

/** Loads one engine and none of the others: their code would count in the memory of its build. */
export async function loadEngine(id: EngineId): Promise<Engine> {
  switch (id) {
    case "ours":
      return (await import("./ours")).ours;
    case "pagefind":
      return (await import("./peers/pagefind")).pagefind("hearing");
    case "pagefind-intervention":
      return (await import("./peers/pagefind")).pagefind("intervention");
    case "minisearch":
      return (await import("./peers/minisearch")).miniSearch;
    case "minisearch-french":
      return (await import("./peers/minisearch")).miniSearchFrench;
    case "orama":
      return (await import("./peers/orama")).orama;
    case "orama-all":
      return (await import("./peers/orama")).oramaAll;
    case "lunr":
      return (await import("./peers/lunr")).lunrFrench;
    case "reading-alone":
      return (await import("./peers/reading-alone")).readingAlone;
  }
}
