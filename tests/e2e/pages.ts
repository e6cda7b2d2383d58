/** One page of each kind, in the archive. */
export const kinds = {
  home: "/",
  hearings: "/auditions/",
  hearing: "/auditions/ia-11/",
  "filtered hearing": "/auditions/ia-11/?intervenant=emile-meunier",
  intervention: "/auditions/ia-11/7/",
  "intervention with notes": "/auditions/ia-11/10/",
  "embedded intervention": "/auditions/ia-11/7/integrer/",
  people: "/intervenants/",
  person: "/intervenants/asma-mhalla/",
  "silent person": "/intervenants/bruno-gibek/",
  search: "/recherche/",
  "search results": "/recherche/?q=intelligence+artificielle",
  "search without result": "/recherche/?q=zzzz",
  "search with facets": "/recherche/?q=formation&intervenant=ottavia-danino",
  "search help": "/recherche/aide/",
  glossary: "/glossaire/",
  data: "/donnees/",
  verify: "/verifier/",
  "quotation verified": "/verifier/?citation=la+bataille+du+C+to+C",
  corrections: "/corrections/",
  about: "/a-propos/",
  display: "/affichage/",
  "site map": "/plan-du-site/",
  accessibility: "/accessibilite/",
  legal: "/mentions-legales/",
  "personal data": "/donnees-personnelles/",
  "not found": "/nulle-part/",
} as const;

/** Those that are read: everything but the pages that answer in the browser. */
export const readingKinds = Object.entries(kinds).filter(
  ([, path]) => !/^\/(?:recherche|verifier)\/(?:\?|$)/u.test(path),
);

export const fiction = process.env["FICTION_URL"] ?? "";
