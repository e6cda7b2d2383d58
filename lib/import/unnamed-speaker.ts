import { isRank } from "@/lib/text/bare-name";
import { fold } from "@/lib/text/fold";
import { isFunctionWord } from "@/lib/text/function-words";
import { stopsInside } from "./sentence-end";

const one = "(?:l[ea]|une?|(?:m\\.|mme) l[ea]) |(?:(?:m\\.|mme) )?l'";
const several = "(?:plusieurs|quelques|des|de nombreux|de nombreuses|divers|diverses) ";
const indefinite = new RegExp(`^(?:une? |${several})`, "u");
const opening = new RegExp(`^(?:${one}|${several})(?:autres? )?(?<who>[\\p{L}-]+)(?<rest>(?: .*)?)$`, "u");

const anybody = new RegExp(
  `^(?:${[
    "(?:audit|interlocut|lect|locut|oppos|organisat|orat|spectat|visit)(?:eur|rice|euse)",
    "(?:adherent|habitant|intervenant|participant|resident|riverain)e?",
    "(?:citoyen|collegien|lyceen|parisien)(?:ne)?",
    "(?:assemblee|assistance|collegues?|dame|femme|homme|interprete|jeune|monsieur|personne|public|salle|voix)",
  ].join("|")})s?$`,
  "u",
);

/** Who speaks when it is one of them; « L'usager », « Le commerçant » are what is spoken of. */
const oneOfMany = new RegExp(
  `^(?:${[
    "(?:abonne|apprenti|artisan|commercant|etudiant|exploitant|fabricant|internaute|negociant|passant|retraite|salarie)e?",
    "(?:agricult|contribut|pech|elev|transport|viticult)(?:eur|euse|rice)|(?:infirm|ouvr|pomp|usag)(?:er|ere|ier|iere)",
    "(?:enfant|mere|parent|pere|voisine?)",
  ].join("|")})s?$`,
  "u",
);

/** Words of the longest: « Plusieurs députés des groupes de l'Union des territoires et des Quartiers ». */
const mostWords = 14;

/**
 * « Le président », « Une intervenante », « La salle », « Plusieurs voix », « Un député du groupe Quartiers »: does this
 * line, where nothing else stands on it, say who speaks without a name? « Madame la maire » alone speaks to somebody.
 */
export function isUnnamedSpeaker(name: string): boolean {
  const line = fold(name);
  if (!/^\p{Lu}[^.!?…:;–—«»]*$/u.test(name.replace(/^M\./u, "M")) || line.split(" ").length > mostWords) return false;
  // « Le président de la », « Le maire de Port-Fiction écrivait »: a sentence that a page cuts.
  if (
    stopsInside(name) ||
    /\s(?:a|(?!portrait|extrait|retrait|souhait|attrait|lait)\p{Ll}+(?:ait|aient|era|eront))$/u.test(name)
  )
    return false;
  if (line === "voix diverses" || fromTheRoom.test(line) || wholeGroup.test(line)) return true;
  const { who, rest = "" } = opening.exec(line)?.groups ?? {};
  if (who === undefined) return false;
  if (highOffice.test(line)) return true;
  if (!isSomebody(who) && !(indefinite.test(line) && oneOfMany.test(who))) return false;
  const [, first = "", others = ""] = /^ (\S+)( .*)?$/u.exec(rest) ?? [];
  const after = quality.test(first) ? others : rest;
  return after === "" || (goesOn.test(after) && !verb.test(name.normalize("NFC").replaceAll("’", "'")));
}

/** « Intervenante », « Participant 2 », « Question de la salle »: what a transcript calls those whom it cannot name. */
const fromTheRoom =
  /^(?:(?:intervenant|participant|auditeur|auditrice|locuteur|locutrice|spectateur|spectatrice)e?(?: (?:n° ?)?\d{1,3}| [a-z])?|(?:(?:question|intervention|voix) )?(?:de|dans|depuis) la salle|(?:question|intervention|voix) du public)$/u;

/** « Les députés du groupe UR » speak as one; « Les élus » alone is what is spoken of. */
const wholeGroup =
  /^les (?:conseiller|depute|elu|membre|parlementaire|senateur)e?s (?:(?:du|des) groupes? |de l'opposition|de la majorite)/u;

/** « M. le garde des sceaux », « Mme la Première ministre chargée de l'eau ». */
const highOffice =
  /^(?:(?:m\.|mme) )?l[ea] (?:garde des sceaux|premi(?:er|ere) ministre)(?: (?:ministre|chargee?) .*)?$/u;

/** « Modérateur », « Journaliste », « Les députés du groupe UR »: what may be a label, or the role of the name above. */
export function isLabel(name: string): boolean {
  if (!/^\p{Lu}[^.!?…:;–—«»]*$/u.test(name)) return false;
  const line = fold(name);
  if (line.startsWith("les ")) return isUnnamedSpeaker(`Des ${name.slice(4)}`);
  return !line.includes(" ") && isSomebody(line);
}

/** « Riveraine », « Maître », « Rapporteur »: does this word say what somebody is? */
export function isSomebody(word: string): boolean {
  return anybody.test(fold(word)) || isFunctionWord(word) || isRank(word);
}

/** What stands after a function and says of what, or which one: « municipal », « enquêteur », « honoraire ». */
const quality = new RegExp(
  `^(?:${[
    "(?:comptable|honoraire|metropolitain|public|sortant|suivant|suppleant|syndical|titulaire)e?",
    "(?:associati(?:f|ve)|communautaire|enquet(?:eur|rice)|europeen(?:ne)?|parlementaire|specialise|technique)e?",
    "(?:departemental|general|international|interregional|intercommunal|local|municipal|national|regional)e?",
    "(?:academique|artistique|economique|judiciaire|juridique|numerique|scientifique|anonyme|inscrit|generaliste)e?",
    "(?:agricole|age|hospitali(?:er|ere)|liberal|prive|principal|territorial|universitaire)e?",
  ].join("|")})s?$`,
  "u",
);

/** What may stand after « Un député », and makes no sentence of it. */
const goesOn = /^ (?:\(.*\)|(?:de|du|des|dans|non|hors|a|au|aux|en)(?: .*)?|pour avis|d'.*|delegue.*|adjointe?.*)$/u;

const verb = /\s(?:(?:a|ont|est|sont|était|avait|sera|ne|se|l[ae]s?\sa|qui|que|dont|vous|nous|y)\s|[ns]')/u;
