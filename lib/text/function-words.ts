import { fold } from "./fold";

const stems = [
  "(?:administra|anima|audi|collabora|coordina|coordonna|direc|edi|fonda|inspec|media|modera|produc|rec|redac|sena)t(?:eur|rice)",
  "(?:ambassad|cherch|entrepren|gouvern|ingeni|procur|profess|rapport|realisat|superviv)(?:eure?|euse|rice)",
  "(?:adjoint|agent|assistant|associe|attache|avocat|charge|consultant|delegue|depute|dirigeant|doctorant|elu)e?",
  "(?:enseignant|etudiant|eurodepute|expert|gerant|magistrat|militant|prefet|president|referent|representant)e?",
  "(?:academic|chirurg|histor|pharmac|techn?ic)ien(?:ne)?",
  "(?:conseill|greffi|offici|tresori)ere?",
  "(?:conduc|contribu|educa|facilita|institu|observa|scruta|traduc)t(?:eur|rice)|huissiere?|batonniere?|defenseure?",
  "(?:assesseur|garant|gardien|stagiaire|suppleant|temoin)e?",
  "analyste|architecte|cadre|cheff?e?|commissaire|docteure?|doyenne?|economiste|fonctionnaire|journaliste|juge|juriste",
  "maire|medecin|membre|ministre|notaire|parlementaire|philosophe|porte-parole|responsable|secretaire|sociologue",
  "specialiste|syndicaliste|titulaire|urbaniste",
];

const functionWord = new RegExp(`^(?:(?:co|ex|sous|vice)-?)?(?:${stems.join("|")})s?$`, "u");

/** « Membre du CESE », « Députée LREM »: does this word open what somebody is? Nobody's first name does. */
export function isFunctionWord(word: string): boolean {
  return functionWord.test(fold(word));
}
