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
