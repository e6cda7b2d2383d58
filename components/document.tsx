import type { ReactNode } from "react";
import type { Site } from "@/lib/model/site";
import {
  aboutPath,
  absolute,
  accessibilityPath,
  correctionsPath,
  dataPath,
  displayPath,
  hearingsPath,
  homePath,
  href,
  legalPath,
  openSearchPath,
  peoplePath,
  personalDataPath,
  searchPath,
  siteMapPath,
  verifyPath,
} from "@/lib/site/addresses";
import { earlyScript } from "@/lib/site/display";
import { assetPath, type AssetName } from "@/lib/site/assets";
import { fetchOnceDrawn } from "@/lib/site/late-module";
import { accessibilityMention } from "@/lib/site/texts";

type Alternate = { readonly path: string; readonly type: string; readonly title: string };

type StyleName = Extract<AssetName, `${string}.css`>;
type ModuleName = Extract<AssetName, `${string}.js`>;

type Props = {
  readonly site: Site;
  /** The path of this page; none for the page that says an address does not exist. */
  readonly path?: string;
  /** Without the name of the site, which is added. The home page has none of its own. */
  readonly title?: string;
  readonly description: string;
  /** The style sheets of this kind of page. */
  readonly styles?: readonly StyleName[];
  /** The small modules that this page needs in the browser. */
  readonly modules?: readonly ModuleName[];
  /** One that is fetched once words are drawn. */
  readonly lateModule?: ModuleName;
  /** A script that runs before anything else is fetched, in the page itself. */
  readonly early?: string;
  /** The vocabularies that the names of `head` come from, as RDFa has them. */
  readonly prefix?: string;
  /** What this kind of page says of itself to machines. */
  readonly head?: ReactNode;
  /** The same thing in other forms. */
  readonly alternates?: readonly Alternate[];
  readonly children: ReactNode;
};

const navigation = [
  { path: hearingsPath, label: "Auditions" },
  { path: peoplePath, label: "Intervenants" },
  { path: searchPath, label: "Recherche" },
  { path: aboutPath, label: "À propos" },
];

/** The one frame of every page. */
export function Document({
  site,
  path,
  title,
  description,
  styles = ["site.css"],
  modules = [],
  lateModule,
  early = lateModule && fetchOnceDrawn,
  prefix,
  head,
  alternates = [],
  children,
}: Props) {
  const fullTitle = title === undefined ? `${site.name} — ${site.description}` : `${title} — ${site.name}`;
  return (
    <html
      lang="fr"
      prefix={prefix}
      data-module={lateModule && href(assetPath(lateModule))}
      data-printed-title={title ?? site.name}
      data-printed-address={path === undefined ? undefined : absolute(path, site.address)}
    >
      <head>
        <meta charSet="utf-8" />
        <title>{fullTitle}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        {/* After a style sheet, it would wait for it. */}
        <script dangerouslySetInnerHTML={{ __html: earlyScript(early) }} />
        {path === undefined ? (
          <meta name="robots" content="noindex" />
        ) : (
          <Canonical site={site} path={path} title={title} description={description} />
        )}
        {head}
        <Styles names={styles} />
        <link rel="icon" href={href("/icone.svg")} type="image/svg+xml" />
        <link rel="search" href={href(openSearchPath)} type="application/opensearchdescription+xml" title={site.name} />
        {alternates.map((alternate) => (
          <link
            key={alternate.path}
            rel="alternate"
            type={alternate.type}
            title={alternate.title}
            href={href(alternate.path)}
          />
        ))}
        {process.env.NODE_ENV === "development" && <script type="module" src="/assets/live-reload.js" />}
        {modules.map((name) => (
          <script key={name} type="module" src={href(assetPath(name))} />
        ))}
      </head>
      <body>
        <a className="skip" href="#contenu">
          Aller au contenu
        </a>
        <header className="masthead">
          <a className="masthead-name" href={href(homePath)}>
            {site.name}
          </a>
          <nav aria-label="Navigation principale">
            <ul>
              {navigation.map((entry) => (
                <li key={entry.path}>
                  <a href={href(entry.path)} {...currentOf(entry.path, path)}>
                    {entry.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <a className="display-link" href={href(displayPath)} data-display-link="" {...currentOf(displayPath, path)}>
            Affichage
          </a>
        </header>
        <main id="contenu" tabIndex={-1}>
          {children}
        </main>
        <Footer site={site} path={path} />
      </body>
    </html>
  );
}

/** Where style sheets have `--serif` come from the site: elsewhere, nothing is fetched ahead. */
const webFontMedia = "(min-width:40em)";

function Styles({ names }: { readonly names: readonly StyleName[] }) {
  return (
    <>
      <link
        rel="preload"
        href={href(assetPath("roman.woff2"))}
        as="font"
        type="font/woff2"
        media={webFontMedia}
        crossOrigin=""
      />
      {names.map((name) => (
        <link key={name} rel="stylesheet" href={href(assetPath(name))} />
      ))}
    </>
  );
}

function Footer({ site, path }: { readonly site: Site; readonly path: string | undefined }) {
  return (
    <footer className="footer">
      <p>
        {site.publisher}. Textes sous <a href={site.licence.url}>{site.licence.name}</a>. Aucun cookie, aucun tiers.
      </p>
      <p>
        <a href={href(verifyPath)} {...currentOf(verifyPath, path)}>
          Vérifier une citation
        </a>{" "}
        ·{" "}
        <a href={href(dataPath)} {...currentOf(dataPath, path)}>
          Données ouvertes
        </a>{" "}
        ·{" "}
        <a href={href(siteMapPath)} {...currentOf(siteMapPath, path)}>
          Plan du site
        </a>{" "}
        ·{" "}
        <a href={href(correctionsPath)} {...currentOf(correctionsPath, path)}>
          Corrections
        </a>
      </p>
      <p>
        <a href={href(legalPath)} {...currentOf(legalPath, path)}>
          Mentions légales
        </a>{" "}
        ·{" "}
        <a href={href(personalDataPath)} {...currentOf(personalDataPath, path)}>
          Données personnelles
        </a>{" "}
        ·{" "}
        <a href={href(accessibilityPath)} {...currentOf(accessibilityPath, path)}>
          {accessibilityMention(site)}
        </a>
      </p>
    </footer>
  );
}

function Canonical({
  site,
  path,
  title,
  description,
}: {
  site: Site;
  path: string;
  title: string | undefined;
  description: string;
}) {
  return (
    <>
      <link rel="canonical" href={absolute(path, site.address)} />
      <meta property="og:type" content={path === homePath ? "website" : "article"} />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content="fr_FR" />
      <meta property="og:title" content={title ?? site.name} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={absolute(path, site.address)} />
    </>
  );
}

/** The page itself, or the section that holds it. */
function currentOf(entry: string, path: string | undefined): { "aria-current"?: "page" | "true" } {
  if (path === entry) return { "aria-current": "page" };
  return path?.startsWith(entry) === true && entry !== homePath ? { "aria-current": "true" } : {};
}
