import { fold } from "@/lib/text/fold";
import { isFunctionWord } from "./function-words";

const one = "(?:l[ea]|une?|(?:m\\.|mme) l[ea]) |(?:(?:m\\.|mme) )?l'";
const several = "(?:plusieurs|quelques|des|de nombreux|de nombreuses|divers|diverses) ";
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

/** Words of the longest: « Plusieurs députés des groupes de l'Union des territoires et des Quartiers ». */
const mostWords = 14;

/**
 * « Le président », « Une intervenante », « La salle », « Plusieurs voix », « Un député du groupe Quartiers »: does this
 * line, where nothing else stands on it, say who speaks without a name? « Madame la maire » alone speaks to somebody.
 */
export function isUnnamedSpeaker(name: string): boolean {
  const line = fold(name).replaceAll("’", "'");
  if (!/^\p{Lu}[^.!?…:;–—«»]*$/u.test(name.replace(/^M\./u, "M")) || line.split(" ").length > mostWords) return false;
  if (line === "voix diverses") return true;
  const { who, rest = "" } = opening.exec(line)?.groups ?? {};
  if (who === undefined || !(anybody.test(who) || isFunctionWord(who))) return false;
  return rest === "" || (goesOn.test(rest) && !verb.test(name.normalize("NFC").replaceAll("’", "'")));
}

/** What may stand after « Un député », and makes no sentence of it. */
const goesOn =
  /^ (?:\(.*\)|(?:de|du|des|dans|non|hors|a|au|aux|en|inscrits?|suivante?|anonyme|general|generale)(?: .*)?|d'.*|delegue.*|adjointe?.*)$/u;

const verb = /\s(?:(?:a|ont|est|sont|était|avait|sera|ne|se|l[ae]s?\sa|qui|que|dont|vous|nous|y)\s|[ns]')/u;
