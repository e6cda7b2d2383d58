import { pathToFileURL } from "node:url";
import { testJourneys } from "./journeys";

/* The file that the archive offers, unpacked: run.ts did. */
const places = [
  { name: "the archive, unpacked", folder: process.env["ARCHIVE_UNPACKED"] ?? "", basePath: "" },
  { name: "the archive of a sub-path, unpacked", folder: process.env["SUB_PATH_UNPACKED"] ?? "", basePath: "/archive" },
];

for (const { name, folder, basePath } of places) {
  const home = pathToFileURL(`${folder}/`).href;
  testJourneys({
    name,
    home,
    // In a folder, an address that ends in `/` is that of a file.
    at: (path) => {
      const url = new URL(path.slice(1), home);
      if (url.pathname.endsWith("/")) url.pathname += "index.html";
      return url.href;
    },
    shared: (path) => `https://archive.invalid${basePath}${path}`,
  });
}
