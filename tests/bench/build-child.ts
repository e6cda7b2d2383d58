import { loadEngine, type EngineId } from "./load-engine";
import { readRecords } from "./record-file";

/* A process of its own, so that its memory is that of one build: `build-child ENGINE RECORDS FOLDER`. */
const [id, records, folder] = process.argv.slice(2);
if (records === undefined || folder === undefined) throw new Error("build-child ENGINE RECORDS FOLDER");
// `build-costs.ts` is its only caller.
const engine = await loadEngine(id as EngineId);
await engine.build(readRecords(records), folder);
