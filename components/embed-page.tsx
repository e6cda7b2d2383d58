import type { ComponentProps } from "react";
import { absolute, accessibilityPath, href, interventionPath } from "@/lib/site/addresses";
import { assetPath } from "@/lib/site/assets";
import { accessibilityMention, interventionTitle } from "@/lib/site/texts";
import { QuotedSpeech } from "./quoted-speech";

/** An intervention in a frame of somebody else's page: links leave the frame, and nothing runs in it. */
export function EmbedPage(quoted: ComponentProps<typeof QuotedSpeech>) {
  const { site, hearing, intervention, displayName } = quoted;
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <title>{`${interventionTitle(displayName)} — ${site.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <base target="_top" />
        <link rel="canonical" href={absolute(interventionPath(hearing.id, intervention.id), site.address)} />
        <link rel="stylesheet" href={href(assetPath("embed.css"))} />
      </head>
      <body>
        <main>
          <h1>{interventionTitle(displayName)}</h1>
          <QuotedSpeech {...quoted} />
        </main>
        <footer>
          <p>
            <a href={absolute(accessibilityPath, site.address)}>{accessibilityMention(site)}</a>
          </p>
        </footer>
      </body>
    </html>
  );
}
