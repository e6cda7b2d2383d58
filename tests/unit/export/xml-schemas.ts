import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RelaxNGValidator, XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

/** Where the published schemas are: OASIS and TEI give them under their own licences, so they are not in this repository. */
export const schemasDir = process.env["SCHEMAS_DIR"];

type Schema = { readonly refusal: (xml: string) => string | undefined };

/** The schema of a format, compiled once: `refusal` is why a document is not valid, nothing when it is. */
export function schemaOf(format: "akn" | "tei", folder: string): Schema {
  xmlRegisterFsInputProviders();
  const path = join(folder, format === "akn" ? "akn/akomantoso30.xsd" : "tei/parla-clarin.rng");
  const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  const validator = format === "akn" ? XsdValidator.fromDoc(schema) : RelaxNGValidator.fromDoc(schema);
  return {
    refusal: (xml) => {
      const document = XmlDocument.fromString(xml);
      try {
        validator.validate(document);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      } finally {
        document.dispose();
      }
    },
  };
}
