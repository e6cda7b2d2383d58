import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { buildMoment } from "@/lib/archive/build-moment";
import { printJson, readArguments, run } from "./command";

/** What npm says in a CycloneDX document, as far as it is made the same again. */
const bomSchema = z.looseObject({
  bomFormat: z.literal("CycloneDX"),
  metadata: z.looseObject({
    component: z.looseObject({ "bom-ref": z.string(), name: z.string() }),
    tools: z.array(z.looseObject({ name: z.string() })),
  }),
  components: z.array(z.looseObject({ "bom-ref": z.string() })),
});

/** What the archive is built with, from the lock file: the same document for the same commit, in any folder. */
await run("npm run sbom", async () => {
  readArguments({});
  const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
  const { stdout } = await promisify(execFile)("npm", args, { maxBuffer: 64_000_000 });
  const { serialNumber, metadata, components, ...bom } = bomSchema.parse(JSON.parse(stdout));
  const ref = metadata.component["bom-ref"];
  printJson({
    ...bom,
    metadata: {
      ...metadata,
      timestamp: await buildMoment(),
      tools: metadata.tools.map(({ version, ...tool }) => tool),
      // npm calls it after its folder.
      component: { ...metadata.component, name: ref.slice(0, ref.lastIndexOf("@")) },
    },
    components: components.toSorted((left, right) => (left["bom-ref"] < right["bom-ref"] ? -1 : 1)),
  });
  return 0;
});
