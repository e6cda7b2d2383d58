import { z } from "zod";

/** `site.yaml`: what the archive says of itself. */
export const siteSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  publisher: z.string().min(1),
  contact: z.email().optional(),
  address: z.url({ protocol: /^https?$/u }).describe("Where the archive is published; SITE_URL prevails."),
  licence: z.strictObject({ name: z.string().min(1), url: z.url() }),
  accessibility: z.enum(["non conforme", "partiellement conforme", "totalement conforme"]),
});

export type Site = z.infer<typeof siteSchema>;

/** Stands for a `site.yaml` that does not exist yet. */
export const defaultSite: Site = {
  name: "Verbatim",
  description: "Les auditions publiques, mot pour mot, à lire, à chercher et à citer.",
  publisher: "Verbatim",
  address: "https://verbatim.example/",
  licence: { name: "Licence Ouverte 2.0", url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/" },
  accessibility: "non conforme",
};
