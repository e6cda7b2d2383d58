import { dublinCore } from "@/lib/site/head-metadata";
import { inScript } from "./terse";

type Props = {
  readonly metadata: readonly (readonly [name: string, content: string])[];
  /** The day that the page is about. */
  readonly published: string;
  /** JSON-LD. */
  readonly data: object;
  readonly card?: CardLink | undefined;
  /** Whole: sites that ask for it take it as it is. */
  readonly oEmbed?: string;
};

export type CardLink = {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** What the picture says, for those who do not see it. */
  readonly alt: string;
};

/** What a hearing or an intervention says of itself to what shares it, cites it or indexes it. */
export function MachineHead({ metadata, published, data, card, oEmbed }: Props) {
  return (
    <>
      <meta property="article:published_time" content={published} />
      {card && (
        <>
          <meta property="og:image" content={card.url} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(card.width)} />
          <meta property="og:image:height" content={String(card.height)} />
          <meta property="og:image:alt" content={card.alt} />
        </>
      )}
      <meta name="twitter:card" content={card ? "summary_large_image" : "summary"} />
      {oEmbed !== undefined && <link rel="alternate" type="application/json+oembed" href={oEmbed} />}
      <link rel="schema.DC" href={dublinCore} />
      {metadata.map(([name, content]) => (
        <meta key={name} name={name} content={content} />
      ))}
      <JsonLd data={data} />
    </>
  );
}

export function JsonLd({ data }: { readonly data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(data) }} />;
}
