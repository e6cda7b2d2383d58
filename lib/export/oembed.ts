import type { InterventionContext } from "@/lib/model/context";
import { absolute, homePath, personPath } from "@/lib/site/addresses";
import { hearingNumber, interventionTitle } from "@/lib/site/texts";
import { cardSize } from "./card";

type OEmbed = {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
};

/** The answer of oEmbed 1.0 for an intervention: a quotation, without any script. */
export function oEmbed(context: InterventionContext, html: string, cardAddress: string | undefined): OEmbed {
  const { site, hearing, intervention, displayName } = context;
  return {
    version: "1.0",
    type: "rich",
    title: `${interventionTitle(displayName)}, ${hearingNumber(hearing).toLowerCase()} : ${hearing.title}`,
    author_name: displayName,
    author_url: absolute(personPath(intervention.speaker), site.address),
    provider_name: site.name,
    provider_url: absolute(homePath, site.address),
    html,
    width: 600,
    height: 400,
    ...(cardAddress === undefined
      ? {}
      : { thumbnail_url: cardAddress, thumbnail_width: cardSize.width, thumbnail_height: cardSize.height }),
  };
}
