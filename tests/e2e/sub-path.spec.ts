import { testJourneys } from "./journeys";

const home = process.env["SUB_PATH_URL"] ?? "";
const at = (path: string): string => new URL(path.slice(1), home).href;

testJourneys({ name: "the archive under a sub-path", home, at, shared: at });
