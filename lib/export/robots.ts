import type { Site } from "@/lib/model/site";
import { absolute, siteMapFilePath } from "@/lib/site/addresses";

/** Everything may be read by everybody (RFC 9309). */
export function robots({ address }: Pick<Site, "address">): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(siteMapFilePath, address)}\n`;
}
