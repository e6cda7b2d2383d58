import { buildMoment } from "@/lib/archive/build-moment";
import type { Site } from "@/lib/model/site";
import { absolute, basePath, securityContactPath } from "@/lib/site/addresses";

const day = 24 * 3600 * 1000;
/** RFC 9116 asks for less than a year. */
const validFor = 364 * day;

type SecurityContact = {
  readonly text: string;
  /** How many days it is good for, by the clock of who publishes it. */
  readonly daysLeft: number;
};

/**
 * Whom to tell of a fault of the site (RFC 9116); nothing where nobody is named, or under a sub-path, whose host has its
 * own.
 */
export async function securityContact(site: Site): Promise<SecurityContact | undefined> {
  if (site.contact === undefined || basePath() !== "") return undefined;
  const expires = Date.parse((await buildMoment()) ?? new Date().toISOString()) + validFor;
  return {
    text: [
      `Contact: mailto:${site.contact}`,
      `Expires: ${new Date(expires).toISOString()}`,
      "Preferred-Languages: fr",
      `Canonical: ${absolute(securityContactPath, site.address)}`,
      "",
    ].join("\n"),
    daysLeft: Math.floor((expires - Date.now()) / day),
  };
}
