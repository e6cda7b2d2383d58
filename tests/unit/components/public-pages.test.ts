import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { AccessibilityPage } from "@/components/accessibility-page";
import { HomePage } from "@/components/home-page";
import { LegalPage } from "@/components/legal-page";
import { NotFoundPage } from "@/components/not-found-page";
import { PersonalDataPage } from "@/components/personal-data-page";
import { assetNames } from "@/lib/site/assets";
import { defaultSite, type Site } from "@/lib/model/site";
import { archiveOf } from "../real-archives";
import { schemasFolder, schemaText } from "../schemas";

const { site: filled, hearings } = await archiveOf("tests/fixtures/content");
const blank = defaultSite;

beforeAll(() => {
  process.env["VERBATIM_ASSETS"] = JSON.stringify(
    Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])),
  );
});

const html = (page: ReactElement): string => renderToStaticMarkup(page).replaceAll("&#x27;", "'");
const textOf = (page: ReactElement): string =>
  (/<main.*<\/main>/su.exec(html(page))?.[0] ?? "").replace(/<[^>]+>/gu, " ").replace(/\s+/gu, " ");

/** « ## État de conformité », as the model prints them. */
const headingsOf = (page: ReactElement): string[] =>
  [...html(page).matchAll(/<h([23])>(.*?)<\/h\1>/gu)].map(([, level = "", text = ""]) => `h${level} ${text}`);

const model = [
  "h2 État de conformité",
  "h3 Résultats des tests",
  "h2 Contenus non accessibles",
  "h3 Non-conformités",
  "h3 Dérogations pour charge disproportionnée",
  "h3 Contenus non soumis à l’obligation d’accessibilité",
  "h2 Établissement de cette déclaration d’accessibilité",
  "h3 Technologies utilisées pour la réalisation du site",
  "h3 Environnement de test",
  "h3 Outils pour évaluer l’accessibilité",
  "h3 Pages du site ayant fait l’objet de la vérification de conformité",
  "h2 Retour d’information et contact",
  "h2 Voies de recours",
];

const declaration = (changes: Partial<Site>) => createElement(AccessibilityPage, { site: { ...filled, ...changes } });

describe("the declaration of accessibility", () => {
  it.each([
    ["filled", filled],
    ["blank", blank],
  ])("has the headings of the mandated model, %s", (_, site) => {
    expect(headingsOf(createElement(AccessibilityPage, { site }))).toEqual(model);
  });

  it.skipIf(schemasFolder === undefined)("has them as the model itself prints them", () => {
    const printed = [...schemaText("rgaa/modele-de-declaration.md").matchAll(/^(#{2,3}) (.*)$/gmu)];
    expect(model).toEqual(printed.map(([, marks = "", text = ""]) => `h${String(marks.length)} ${text}`));
  });

  it("says that nobody audited the site until somebody has", () => {
    const text = textOf(createElement(AccessibilityPage, { site: blank }));
    expect(text).toContain("est non conforme avec le référentiel");
    expect(text).toContain("Le site n’a pas encore été audité.");
    expect(text).toContain("Schéma pluriannuel de mise en accessibilité : pas encore publié");
    expect(text).toContain("Plan d’actions de l’année : pas encore publié");
    expect(text).toContain("Envoyer un message : non renseigné");
    expect(text).toContain("Libre réponse 71120 75342 Paris CEDEX 07");
  });

  it("says what an audit found", () => {
    const page = declaration({});
    const text = textOf(page);
    for (const words of [
      "est partiellement conforme avec",
      "réalisé par Cabinet du Sémaphore",
      "87,5 % des critères",
      "L'image de la marée",
      "établie le 12 février 2024. Elle a été mise à jour le 1er mars 2024.",
      "Safari et VoiceOver",
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/non renseigné|pas encore/iu);
    expect(html(page)).toContain('<a href="https://port-fiction.example/plan">Plan d’actions de l’année</a>');
    expect(html(page)).toContain('<a href="/auditions/fil-1/">Une audition</a>');
  });

  it("shows an audit that allows no claim, and lists no fault where there is none", () => {
    const audit = filled.audit;
    if (!audit) throw new Error("the invented site has an audit");
    const poor = textOf(declaration({ accessibility: "non conforme", audit: { ...audit, rate: 31 } }));
    expect(poor).toContain("est non conforme avec");
    expect(poor).toContain("31 % des critères");
    const perfect = { ...audit, rate: 100, nonConformities: [], derogations: [], exempt: [] };
    const whole = textOf(declaration({ accessibility: "totalement conforme", audit: perfect }));
    expect(whole).toMatch(/est totalement conforme avec le référentiel [^.]*, version 4\./u);
    expect(whole).toContain("Non-conformités Aucune.");
  });
});

describe("the legal notice and the page on personal data", () => {
  it("say what site.yaml says", () => {
    const legal = textOf(createElement(LegalPage, { site: filled }));
    for (const words of [
      "Ville de Port-Fiction",
      "Commune imaginaire",
      "1 quai de l'Encre",
      "Ondine DES SABLES",
      "Serveurs de la Basse-Lune",
      "00 00 00 00 01",
    ])
      expect(legal).toContain(words);
    expect(legal).not.toContain("non renseigné");
    const data = textOf(createElement(PersonalDataPage, { site: filled }));
    expect(data).toContain("donnees@port-fiction.example");
    expect(data).not.toContain("non renseigné");
  });

  it("say « non renseigné » where it says nothing", () => {
    const legal = textOf(createElement(LegalPage, { site: blank }));
    expect(legal.match(/non renseigné/gu)).toHaveLength(7);
    expect(legal).not.toContain("Forme juridique");
    expect(textOf(createElement(PersonalDataPage, { site: blank })).match(/non renseigné/gu)).toHaveLength(2);
  });
});

describe("every page", () => {
  it.each(["non conforme", "partiellement conforme", "totalement conforme"] as const)(
    "leads to the declaration, in the words that the law wants: %s",
    (accessibility) => {
      const site = { ...filled, accessibility };
      const link = `<a href="/accessibilite/">Accessibilité : ${accessibility}</a>`;
      for (const page of [createElement(HomePage, { site, hearings }), createElement(NotFoundPage, { site })]) {
        expect(html(page).split(link)).toHaveLength(2);
      }
    },
  );
});
