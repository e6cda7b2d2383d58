import { describe, expect, it } from "vitest";
import { everything } from "./everything";
import { contextOf, formats, hearingContexts } from "./xml-formats";
import { schemaOf, schemasDir } from "./xml-schemas";

const version = { number: 1, date: "2025-06-01" };
const contexts = [...(await hearingContexts()), contextOf(everything("« ]]> & < » 👩‍👩‍👧"))];

/** A fault that the schema of each format must see. */
const broken = {
  // A speech that nobody makes.
  akn: (xml: string) => xml.replace(/ by="[^"]*"/u, ""),
  // A speech that belongs to no division.
  tei: (xml: string) => xml.replace(/<(\/?)div\b/gu, "<$1discours"),
};

// Without SCHEMAS_DIR these are skipped, and the report says so.
describe.runIf(schemasDir).each(formats)("the published schema of $name", ({ name, write }) => {
  it("accepts every hearing, and refuses it once it is broken", () => {
    const { refusal } = schemaOf(name, schemasDir ?? "");
    for (const context of contexts) {
      const xml = write(context, version);
      expect(refusal(xml)).toBeUndefined();
      expect(refusal(write(context, undefined))).toBeUndefined();
      expect(broken[name](xml)).not.toBe(xml);
      expect(refusal(broken[name](xml))).toBeDefined();
    }
  });
});
