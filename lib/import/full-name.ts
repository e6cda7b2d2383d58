import { fold } from "@/lib/text/fold";
import { hasCivility, nameKey } from "@/lib/text/person-name";
import { isFunctionWord } from "@/lib/text/function-words";

/**
 * « Jean-Pierre de LA TOUR », « Mme DUPONT », « Mme D. »: a first name or a civility, then a surname in capitals, or its
 * first letter where a transcript hides it.
 */
export function isFullName(name: string): boolean {
  const words = nameKey(name).replace(generation, "").split(" ");
  if (hasCivility(name) && words.length === 1 && /^\p{Lu}\.?$/u.test(words[0] ?? "")) return true;
  if (words.length > longestName || !isSurname(words.at(-1) ?? "") || unfinished.test(name)) return false;
  const first = words.findIndex(isSurname);
  const given = words.slice(0, first);
  if (!words.slice(first).every((word) => isSurname(word) || isParticle(word))) return false;
  const firstNames = given.slice(0, given.findLastIndex((word) => !isParticle(word)) + 1);
  if (firstNames.length === 0) return hasCivility(name) && !words.includes("et");
  const [opening = "", ...others] = firstNames;
  if (!isGivenName(opening) || !others.every((word) => isGivenName(word) || arabicArticle.test(word))) return false;
  return !opensHeading(opening);
}

/** « Paul DURAND Jr. », « Paul DURAND fils ». */
const generation = /\s(?:[JS]r\.?|[jJ]unior|[sS]enior|fils|père|aîné|cadet)$/u;

/** How a cover writes most of its names: « Paul DURAND », « PAUL DURAND », « Paul Durand », « Paul ». */
export type NameStyle = "capitals" | "upper" | "ordinary" | "given";

export function styleOf(names: readonly string[]): NameStyle {
  const most = (is: (name: string) => boolean): boolean => names.filter(is).length * 2 > names.length;
  if (most((name) => !nameKey(name).includes(" "))) return "given";
  if (most(isInCapitals)) return "upper";
  return most((name) => !isFullName(name) && isOrdinaryName(name)) ? "ordinary" : "capitals";
}

/** A full name, or one written as those of the cover are. */
export function isNameIn(style: NameStyle, name: string): boolean {
  if (isFullName(name)) return true;
  if (style === "capitals") return false;
  if (style === "upper") return isInCapitals(name);
  return isOrdinaryName(name) || (style === "given" && isGivenName(name) && !opensHeading(name));
}

/** « PAUL DURAND », « MARIE DE LA TOUR »: a name, unless its first word opens a heading. */
export function isInCapitals(name: string): boolean {
  const words = nameKey(name).replace(generation, "").split(" ");
  if (words.length < 2 || words.length > longestUpper || opensHeading(words[0] ?? "")) return false;
  // « L'EAU ET LE GRAIN » is a heading.
  if (/^[LD]'/u.test(words[0] ?? "") || words.includes("ET")) return false;
  return words.every((word) => isSurname(word) || /^(?:\p{Lu}\.)+$/u.test(word));
}

/** « Jean-Pierre de La Tour », « Mme Dupont »: words that open as names do, and particles before the last. */
function isOrdinaryName(name: string): boolean {
  const words = nameKey(name).split(" ");
  const [first = ""] = words;
  if (words.length > longestName || words.length < (hasCivility(name) ? 1 : 2) || opensHeading(first)) return false;
  const isPart = (word: string): boolean => isCapitalised(word) || isGivenName(word) || isParticle(word);
  return isGivenName(first) && isCapitalised(words.at(-1) ?? "") && words.every(isPart);
}

/** « Durand », « d'Esparville », « McAdam »; « DURAND » too. */
function isCapitalised(word: string): boolean {
  return /^(?:[dl]')?\p{Lu}[\p{L}'-]*\.?$/u.test(word);
}

/** « Jean DE LA », where a page cuts « Jean DE LA TOUR ». */
const unfinished = /\s(?:DE|DU|DES|LA|LES|VAN|VON|DER|DEN)$/u;

/** Words of the longest name: « Marie-Anne Louise du BOIS DE LA ROCHE ». */
const longestName = 8;

const particle =
  /^(?:d[eou]s?|das?|del(?:la|lo)?|dei|la|le|les|lo|van|von|zu|der|den|ter|di|el|al|ben|ou|y|et|[dl]')$/u;

function isParticle(word: string): boolean {
  return particle.test(word);
}

/** Of a name in capitals: what is longer is a heading. */
const longestUpper = 5;

/** « MHALLA », « N'DIAYE-LE », « d'ORMES », « McDONALD », « K/BRAZ ». */
const inCapitals = /^(?:\p{L}['/]|Mc|Mac|De|Di|La|Le|Van)?\p{Lu}{2,}(?:['-]\p{Lu}+)*$/u;

export function isSurname(word: string): boolean {
  return inCapitals.test(word);
}

/** « Jean-Pierre », « J.-P. », « Ch. », « D'Arcy », « N'diaye »: a letter alone is no first name. */
const givenName =
  /^(?:\p{Lu}\p{Ll}?\.|\p{Lu}(?=-)|\p{Lu}\p{Ll}+|[^LDJCSTQ\P{Lu}]'\p{Ll}{2,}|\p{Lu}'\p{Lu}\p{Ll}+)(?:['-](?:\p{Lu}\p{Ll}?\.?|\p{L}\p{Ll}+))*$/u;

function isGivenName(word: string): boolean {
  return givenName.test(word);
}

/** « Abd el-Kader », « Nour al Houda »: the Arabic article is part of a first name. */
const arabicArticle = /^(?:al|el|es|ed|ez|ad|as|az)(?:-\p{Lu}\p{Ll}+)?$/u;

/** « Titre III », « Groupe LREM », « Merci »: what opens a heading or a sentence, and is nobody's first name. */
const headings = new Set(
  (
    "ainsi alors apres avant avec car cher chere chers cheres chez comme contre depuis donc enfin entre mais malgre " +
    "non oui pendant pourquoi puis quand quel quelle selon si tel telle voici voila " +
    "affaires alliance cabinet caisse cercle chaire chambre club collectif communaute communication compagnie " +
    "confederation coordination cour data delegation developpement federation fondation formation hopital innovation " +
    "laboratoire ligue lycee mairie media mouvement musee mutuelle numerique observatoire police prefecture presidence " +
    "presse radio recherche relations revue secretariat studio tribunal unite universite " +
    "acte agence accord alinea amendement annexe appel application article arrete association atelier audience audition " +
    "au aux avis axe bilan bonjour bonsoir bravo budget bureau ce ces cette cas centre chantier chapitre charte chat " +
    "code college comite commission commune compte conclusion conference conseil convention de debat decision decret " +
    "departement des direction directive discussion dispositif dossier du echange echanges ecole en entreprise enquete " +
    "etat etats europe grand grande nations nouveau nouvelle prix securite " +
    "espace et etape etude exemple extrait figure fonds forum gouvernement graphique groupe ici il ils institut " +
    "intelligence intervention interventions introduction je jury l la le les livre loi maison merci messieurs mesdames " +
    "ministere mission mon nos note notre nous objet office on open operation opposition ordre page par partie parti phase " +
    "place plan plateforme point pole pour premiere presentation preambule programme projet proposition protocole question " +
    "questions rapport reforme region reglement reponse reponses reseau resolution reunion rue salle sans scene seance " +
    "section service session societe source sous sur syndicat synthese systeme tableau table theme titre tome traite union " +
    "un une vers ville vive voir volume vos votre vous vu zone " +
    "aeroport amenagement autoroute avenue bibliotheque boulevard bus canal carrefour circulaire climat cohesion " +
    "concertation contrat culture dechets deliberation deliberations desserte education elections energie " +
    "environnement equipements examen explications expression finances fiscalite gare gestion habitat ligne lignes " +
    "logement logements metro mobilite mobilites motion motions nomination ordonnance parc participation patrimoine " +
    "petition pont programmation quartier rappel recettes ressources route schema solidarite solidarites stade station " +
    "dear frau herr madam mister mr mrs senhor senhora senor senora signor signora " +
    "statut subvention suspension tarif taxe territoire territoires trace train tram tramway transition transport " +
    "transports travaux tribune urbanisme voeu voeux voie voirie vote votes"
  ).split(" "),
);

function opensHeading(word: string): boolean {
  return headings.has(fold(word)) || isFunctionWord(word);
}

/** « Titre III », « Acte II »: a number, not a surname. */
export function endsWithRomanNumber(name: string): boolean {
  return /\s[IVX]+$/u.test(nameKey(name));
}

/** « Zoé Martin », « ZOÉ MARTIN », « JP MARTIN », « Cédric O »: two to four capitalised words. */
export function looksLikeName(name: string): boolean {
  return /^\p{Lu}[\p{L}'.-]*(?:\s\p{Lu}[\p{L}'-]*){1,3}$/u.test(nameKey(name));
}
