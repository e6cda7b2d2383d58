import { z } from "zod";
import { hearingEntrySchema, interventionRecordSchema, personRecordSchema } from "@/lib/model/data";
import { hearingSchema } from "@/lib/model/hearing";
import type { Site } from "@/lib/model/site";
import { absolute, dataFilePath } from "@/lib/site/addresses";

/** The schema of a hearing's JSON (JSON Schema 2020-12); `$defs` holds those of the files of the whole archive. */
export function jsonSchema({ address }: Pick<Site, "address">): object {
  const { $schema, ...hearing } = z.toJSONSchema(hearingSchema);
  return {
    $schema,
    $id: absolute(dataFilePath("schema.json"), address),
    title: "Hearing",
    ...hearing,
    $defs: {
      intervention: definition(interventionRecordSchema),
      hearingEntry: definition(hearingEntrySchema),
      person: definition(personRecordSchema),
    },
  };
}

function definition(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}
