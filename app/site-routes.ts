import { GET as about } from "./a-propos/index.html/route";
import { GET as accessibility } from "./accessibilite/index.html/route";
import { GET as display } from "./affichage/index.html/route";
import { GET as hearings } from "./auditions/index.html/route";
import { GET as correctionsFeed } from "./corrections/flux.xml/route";
import { GET as corrections } from "./corrections/index.html/route";
import { GET as correctionsPolicy } from "./corrections/politique/index.html/route";
import { GET as personalData } from "./donnees-personnelles/index.html/route";
import { GET as data } from "./donnees/index.html/route";
import { GET as jsonFeed } from "./flux.json/route";
import { GET as feed } from "./flux.xml/route";
import { GET as glossary } from "./glossaire/index.html/route";
import { GET as home } from "./index.html/route";
import { GET as people } from "./intervenants/index.html/route";
import { GET as notFound } from "./introuvable.html/route";
import { GET as llms } from "./llms.txt/route";
import { GET as legal } from "./mentions-legales/index.html/route";
import { GET as openSearch } from "./opensearch.xml/route";
import { GET as siteMap } from "./plan-du-site/index.html/route";
import { GET as searchHelp } from "./recherche/aide/index.html/route";
import { GET as search } from "./recherche/index.html/route";
import { GET as robots } from "./robots.txt/route";
import { GET as verify } from "./verifier/index.html/route";

/**
 * The routes that every archive has, by the path of their file. In a build Next is asked for one route, which asks these
 * (`app/lots`): it compiles one, and not thirty.
 */
export const siteRoutes: readonly (readonly [path: string, get: () => Promise<Response>])[] = [
  ["/a-propos/index.html", about],
  ["/accessibilite/index.html", accessibility],
  ["/affichage/index.html", display],
  ["/auditions/index.html", hearings],
  ["/corrections/flux.xml", correctionsFeed],
  ["/corrections/index.html", corrections],
  ["/corrections/politique/index.html", correctionsPolicy],
  ["/donnees-personnelles/index.html", personalData],
  ["/donnees/index.html", data],
  ["/flux.json", jsonFeed],
  ["/flux.xml", feed],
  ["/glossaire/index.html", glossary],
  ["/index.html", home],
  ["/intervenants/index.html", people],
  ["/404.html", notFound],
  ["/llms.txt", llms],
  ["/mentions-legales/index.html", legal],
  ["/opensearch.xml", openSearch],
  ["/plan-du-site/index.html", siteMap],
  ["/recherche/aide/index.html", searchHelp],
  ["/recherche/index.html", search],
  ["/robots.txt", robots],
  ["/verifier/index.html", verify],
];
