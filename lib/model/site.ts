import { z } from "zod";
import { accessibilitySchema, auditSchema, placeSchema } from "./audit";

/** A key that is written and left empty says no more than one that is not there. */
function blankable<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === null || value === "" ? undefined : value), schema.optional()).optional();
}

const text = z.string().min(1);

/** `site.yaml`: what the archive says of itself. Everything that the law asks and nobody wrote is a blank. */
export const siteSchema = z.strictObject({
  name: text,
  description: text,
  publisher: text,
  legalForm: blankable(text).describe("« Collectivité territoriale »."),
  postalAddress: blankable(text).describe("The seat of the publisher."),
  telephone: blankable(text),
  contact: blankable(z.email()),
  director: blankable(text).describe("Who is answerable for what is published."),
  host: blankable(
    z.strictObject({ name: blankable(text), address: blankable(text), telephone: blankable(text) }),
  ).describe("Whose machines the archive is on."),
  dataProtection: blankable(z.email()).describe("The data protection officer of the publisher."),
  address: z.url({ protocol: /^https?$/u }).describe("Where the archive is published; SITE_URL prevails."),
  licence: z.strictObject({ name: text, url: z.url() }),
  accessibility: accessibilitySchema,
  audit: blankable(auditSchema),
  accessibilityScheme: blankable(placeSchema).describe("The « schéma pluriannuel de mise en accessibilité »."),
  accessibilityPlan: blankable(placeSchema).describe("The « plan d'actions » of the year."),
});

export type Site = z.infer<typeof siteSchema>;

/** What a declaration of accessibility is made of: it can be held against the rules when the rest is in disorder. */
export const declarationSchema = z.object({ accessibility: accessibilitySchema, audit: blankable(auditSchema) });

/** Stands for a `site.yaml` that does not exist yet. */
export const defaultSite: Site = {
  name: "Verbatim",
  description: "Les auditions publiques, mot pour mot, à lire, à chercher et à citer.",
  publisher: "Verbatim",
  address: "https://verbatim.example/",
  licence: { name: "Licence Ouverte 2.0", url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/" },
  accessibility: "non conforme",
};
