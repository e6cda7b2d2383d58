import { formatNumber } from "@/lib/text/plural";

/**
 * Every sentence an editor can be shown, in French, by permanent rule id.
 *
 * `refuses`: the file cannot be published, or imported, until it is mended. `warns`: the doubt is said and
 * the text is kept. An id is a promise: it is never renamed nor given another meaning.
 * Each rule has a folder of that name in `tests/fixtures/rules/`.
 */
type Rule<Facts> = {
  readonly effect: "refuses" | "warns";
  /** What was found and why it is a fault. */
  readonly reason: (facts: Facts) => string;
  /** The one thing to do. */
  readonly action: (facts: Facts) => string;
};

function refuses<Facts = undefined>(reason: (facts: Facts) => string, action: (facts: Facts) => string): Rule<Facts> {
  return { effect: "refuses", reason, action };
}

function warns<Facts = undefined>(reason: (facts: Facts) => string, action: (facts: Facts) => string): Rule<Facts> {
  return { effect: "warns", reason, action };
}

/** Rules of the header of a canonical file, and of the other YAML files under `content/`: they hold for both. */
const header = {
  "header-missing": refuses(
    () => "le fichier ne commence pas par un en-tête YAML entre deux lignes « --- »",
    () => "ajoutez l'en-tête décrit dans content/LISEZMOI.md",
  ),
  "header-syntax": refuses<{ detail: string }>(
    ({ detail }) => `ce n'est pas du YAML valide : ${detail}`,
    () => "corrigez cette ligne d'après l'exemple de content/LISEZMOI.md",
  ),
  "header-unquoted-colon": refuses(
    () => "la valeur contient « : » sans être entre guillemets, YAML ne peut pas la lire",
    () => 'entourez toute la valeur de guillemets droits : "…"',
  ),
  "header-missing-key": refuses<{ key: string }>(
    ({ key }) => `il manque la rubrique « ${key} »`,
    ({ key }) => `ajoutez la ligne « ${key}: … »`,
  ),
  "header-unknown-key": refuses<{ key: string }>(
    ({ key }) => `« ${key} » n'est pas une rubrique connue`,
    () => "corrigez son nom ou supprimez la ligne",
  ),
  "header-invalid-value": refuses<{ key: string; expected: string }>(
    ({ key, expected }) => `la valeur de « ${key} » n'est pas valide : ${expected}`,
    () => "corrigez la valeur",
  ),
  "header-impossible-date": refuses<{ value: string }>(
    ({ value }) => `« ${value} » n'est pas une date du calendrier`,
    () => "écrivez la date sous la forme AAAA-MM-JJ, par exemple 2024-05-28",
  ),
  "number-differs-from-file": refuses<{ number: number; file: string }>(
    ({ number, file }) => `l'audition porte le numéro ${String(number)} mais le fichier s'appelle ${file}`,
    ({ number }) => `renommez le fichier en ${String(number)}.md ou corrigez « number »`,
  ),
  "duplicate-participant": refuses<{ name: string }>(
    ({ name }) => `« ${name} » figure deux fois parmi les participants`,
    () => "supprimez l'une des deux lignes, ou distinguez les deux homonymes par leur nom",
  ),
};

/** Rules of the text of a canonical file. */
const body = {
  "no-intervention": refuses(
    () => "le fichier ne contient aucune intervention",
    () => "ajoutez un titre « ## Prénom NOM, fonction {#i1} » devant chaque prise de parole",
  ),
  "text-before-speaker": refuses(
    () => "ce texte précède le premier intervenant, il ne peut être attribué à personne",
    () => "placez-le sous le titre de la personne qui parle",
  ),
  "missing-id": refuses<{ next: string }>(
    () => "ce titre d'intervention n'a pas d'identifiant",
    ({ next }) => `ajoutez « {#${next}} » à la fin du titre`,
  ),
  "duplicate-id": refuses<{ id: string; line: number; next: string }>(
    ({ id, line }) => `l'identifiant « ${id} » est déjà celui de l'intervention de la ligne ${String(line)}`,
    ({ next }) => `donnez à l'intervention nouvelle un identifiant jamais employé, par exemple « {#${next}} »`,
  ),
  "unknown-speaker": refuses<{ name: string; nearest: string | undefined }>(
    ({ name }) => `« ${name} » n'est pas parmi les participants de l'en-tête`,
    ({ nearest }) =>
      nearest === undefined
        ? "corrigez le nom, ou ajoutez la personne sous « unlisted »"
        : `s'agit-il de « ${nearest} » ? corrigez le nom, ou ajoutez la personne sous « unlisted »`,
  ),
  "ambiguous-speaker": refuses<{ name: string; candidates: string }>(
    ({ name, candidates }) => `« ${name} » peut désigner plusieurs participants : ${candidates}`,
    () => "écrivez le nom complet tel qu'il figure dans l'en-tête",
  ),
  "empty-intervention": refuses<{ byline: string }>(
    ({ byline }) => `l'intervention « ${byline} » n'a pas de texte`,
    () => "ajoutez ses paroles ou retirez son titre",
  ),
  "heading-level": refuses(
    () => "seul un titre de niveau 2 (« ## ») ouvre une intervention",
    () => "mettez exactement deux dièses, ou faites-en un paragraphe en écrivant « \\# »",
  ),
  "block-not-allowed": refuses<{ kind: string }>(
    ({ kind }) => `${kind} n'a pas de place dans une transcription`,
    () => "récrivez ce passage en paragraphe, liste ou tableau",
  ),
  "html-not-allowed": refuses<{ html: string }>(
    ({ html }) => `la balise « ${html} » n'est pas admise`,
    () =>
      "n'employez que <sup>, <sub>, <br> et les repères « <!-- page 3 --> », ceux-ci seuls sur leur ligne ou à l'intérieur d'un paragraphe",
  ),
  "unclosed-markup": refuses<{ html: string }>(
    ({ html }) => `la balise « ${html} » n'est pas ouverte et refermée dans le même passage`,
    () => "complétez la paire, par exemple « XX<sup>e</sup> »",
  ),
  "link-not-allowed": refuses<{ url: string }>(
    ({ url }) => `l'adresse « ${url} » n'est ni http, ni https, ni mailto`,
    () => "corrigez l'adresse ou retirez le lien en gardant ses mots",
  ),
  "control-character": refuses<{ code: string }>(
    ({ code }) => `le caractère de commande ${code} ne se lit pas, et un terminal pourrait lui obéir`,
    () => "retirez-le",
  ),
  "bidirectional-character": refuses<{ code: string }>(
    ({ code }) => `le caractère ${code} ne se voit pas et inverse l'ordre de ce qui se lit`,
    () => "retirez-le, et vérifiez les mots qui l'entourent",
  ),
  "file-too-large": refuses<{ size: number; most: number }>(
    ({ size, most }) =>
      `le fichier a ${formatNumber(size)} caractères, plus qu'aucune audition (${formatNumber(most)} au plus)`,
    () => "vérifiez qu'il s'agit d'une transcription, ou divisez-la en plusieurs auditions",
  ),
  "line-too-long": refuses<{ length: number; most: number }>(
    ({ length, most }) =>
      `cette ligne a ${formatNumber(length)} caractères, plus qu'aucune prise de parole (${formatNumber(most)} au plus)`,
    () => "séparez ses paragraphes par une ligne vide",
  ),
  "markup-too-dense": refuses<{ what: string; count: number; most: number }>(
    ({ what, count, most }) =>
      `${formatNumber(count)} ${what}, c'est plus qu'aucune transcription n'en compte (${formatNumber(most)} au plus)`,
    () => "retirez ceux qui ne sont pas des mots, ou séparez les paragraphes par une ligne vide",
  ),
  "nested-too-deep": refuses<{ most: number }>(
    ({ most }) => `des citations, des listes ou des mises en forme s'emboîtent ici sur plus de ${String(most)} niveaux`,
    () => "retirez les signes en trop",
  ),
  "page-order": refuses<{ page: number; previous: number }>(
    ({ page, previous }) => `la page ${String(page)} vient après la page ${String(previous)}`,
    () => "numérotez les repères de page dans l'ordre du document officiel",
  ),
  "page-beyond-end": refuses<{ page: number; pages: number }>(
    ({ page, pages }) => `la page ${String(page)} dépasse le nombre de pages annoncé, ${String(pages)}`,
    () => "corrigez le repère ou « pages » dans l'en-tête",
  ),
};

/** Rules of notes, in a canonical file. */
const notes = {
  "note-without-definition": refuses<{ label: string }>(
    ({ label }) => `la note [^${label}] est appelée mais n'est définie nulle part`,
    ({ label }) => `ajoutez un paragraphe « [^${label}]: texte de la note »`,
  ),
  "note-without-call": refuses<{ label: string }>(
    ({ label }) => `la note [^${label}] est définie mais aucun passage ne l'appelle`,
    ({ label }) => `placez l'appel « [^${label}] » dans le texte, ou retirez la note`,
  ),
  "note-defined-twice": refuses<{ label: string; line: number }>(
    ({ label, line }) => `la note [^${label}] est déjà définie ligne ${String(line)}`,
    () => "donnez à chaque note son propre numéro",
  ),
  "note-label": refuses<{ label: string }>(
    ({ label }) => `« ${label} » n'est pas un numéro de note`,
    () => "numérotez les notes 1, 2, 3…",
  ),
  "note-spaced-colon": refuses<{ label: string }>(
    ({ label }) => `« [^${label}] : » n'est pas lu comme une définition à cause de l'espace devant les deux-points`,
    ({ label }) => `écrivez « [^${label}]: » sans espace`,
  ),
  "empty-note": refuses<{ label: string }>(
    ({ label }) => `la note [^${label}] est vide`,
    () => "écrivez son texte, ou retirez la note et son appel",
  ),
};

/** Rules of the other files under `content/`. */
const files = {
  "file-unreadable": refuses<{ detail: string }>(
    ({ detail }) => `le fichier ne peut pas être lu : ${detail}`,
    () => "vérifiez qu'il existe et qu'il est accessible",
  ),
  "file-unwritable": refuses<{ detail: string }>(
    ({ detail }) => `le fichier ne peut pas être écrit : ${detail}`,
    () => "vérifiez le dossier et ses droits, puis recommencez",
  ),
  "file-encoding": refuses<{ offset: number }>(
    ({ offset }) => `le fichier n'est pas du texte UTF-8 (octet ${String(offset)})`,
    () => "réenregistrez-le en UTF-8",
  ),
  "source-missing": refuses<{ source: string }>(
    ({ source }) => `le fichier reçu « ${source} » n'est pas à côté de la transcription`,
    () => "remettez-le en place : il ne doit être ni déplacé ni renommé",
  ),
  "source-changed": refuses<{ source: string }>(
    ({ source }) => `« ${source} » n'a plus l'empreinte inscrite dans l'en-tête`,
    () => "rétablissez le fichier tel qu'il a été reçu : il ne se modifie jamais",
  ),
  "source-words-differ": refuses<{ id: string; received: string; published: string }>(
    ({ id, received, published }) => {
      if (received === "")
        return `${id} : « ${published} » n'est pas dans le fichier reçu, et le registre n'en dit rien`;
      if (published === "") return `${id} : « ${received} », du fichier reçu, manque, et le registre n'en dit rien`;
      return `${id} : « ${published} » où le fichier reçu dit « ${received} », et le registre n'en dit rien`;
    },
    () =>
      'rétablissez les mots reçus ; pour les corriger, enregistrez-les d\'abord tels quels, puis la correction : npm run register -- --reason "…"',
  ),
  "source-speaker-differs": refuses<{ id: string; received: string; published: string }>(
    ({ id, received, published }) =>
      `${id} : ${published} parle, où le fichier reçu donne ces mots à ${received}, et le registre n'en dit rien`,
    ({ id }) =>
      `rétablissez l'attribution ; pour la corriger, enregistrez-la d'abord telle quelle, puis : npm run register -- --reattribute ${id} --reason "…"`,
  ),
  "person-defined-twice": refuses<{ name: string }>(
    ({ name }) => `« ${name} » est déjà le nom d'une autre entrée du registre des intervenants`,
    () => "fusionnez les deux entrées, ou séparez les homonymes par « hearings »",
  ),
  "synonym-defined-twice": refuses<{ name: string }>(
    ({ name }) => `« ${name} » figure déjà dans un groupe de synonymes`,
    () => "gardez-le dans un seul groupe, ou fusionnez les deux groupes",
  ),
  "language-defined-twice": refuses<{ name: string }>(
    ({ name }) => `« ${name} » figure déjà dans le lexique des langues`,
    () => "gardez une seule des deux entrées",
  ),
  "language-unknown": refuses<{ name: string }>(
    ({ name }) => `« ${name} » n'est le code d'aucune langue`,
    () => "écrivez un code BCP 47 (en, la, it…), ou « none » si le terme n'est pas un passage en langue étrangère",
  ),
  "language-unclassified": warns<{ text: string }>(
    ({ text }) => `langues.yaml ne dit pas dans quelle langue est l'italique « ${text} »`,
    () =>
      "ajoutez-le à content/langues.yaml avec sa langue, ou « none » si ce n'est pas un passage en langue étrangère",
  ),
  "term-defined-twice": refuses<{ name: string }>(
    ({ name }) => `« ${name} », ou une de ses graphies, est déjà dans le glossaire`,
    () => "gardez une seule des deux entrées, ou corrigez la graphie",
  ),
  "unknown-file": warns(
    () => "l'archive ne connaît pas ce fichier, il n'est pas publié",
    () => "donnez-lui un nom décrit dans content/LISEZMOI.md, ou retirez-le",
  ),
  "site-missing": warns(
    () => "le dossier n'a pas de site.yaml ; l'archive prend un nom et une adresse par défaut",
    () => "créez-le d'après content/LISEZMOI.md avant de publier",
  ),
  "archive-empty": refuses(
    () => "le dossier ne contient aucune audition",
    () => "importez-en une : npm run import -- FICHIER --series ia",
  ),
};

/** Rules of `site.yaml`: what a public site owes its readers, and what it may say of itself. */
const site = {
  "site-blank": warns<{ key: string }>(
    ({ key }) => `« ${key} » n'est pas renseigné ; la page où le public le cherche porte « non renseigné »`,
    ({ key }) => `renseignez « ${key} » d'après content/LISEZMOI.md`,
  ),
  "accessibility-unproven": refuses<{ claim: string }>(
    ({ claim }) => `l'archive se déclare « ${claim} » sans l'audit qui le prouve`,
    () => "décrivez l'audit sous « audit » (content/LISEZMOI.md), ou déclarez « non conforme »",
  ),
  "accessibility-rate": refuses<{ claim: string; asks: string; rate: number }>(
    ({ claim, asks, rate }) =>
      `« ${claim} » demande un audit où ${asks} des critères sont respectés ; celui-ci dit ${formatNumber(rate)} %`,
    () => "déclarez l'état que ce taux permet, ou corrigez le taux d'après le rapport d'audit",
  ),
  "accessibility-future-date": refuses<{ date: string; today: string }>(
    ({ date, today }) => `le ${date} est encore à venir : l'archive est du ${today}`,
    () => "corrigez la date ; si elle est exacte, enregistrez d'abord le fichier dans le dépôt",
  ),
  "accessibility-outdated": warns<{ date: string }>(
    ({ date }) => `l'audit du ${date} a plus de trois ans, la déclaration d'accessibilité n'est plus valable`,
    () => "déclarez « non conforme » jusqu'au prochain audit",
  ),
};

/** Rules of the register: what was published is only changed by saying so. */
const register = {
  "register-damaged": refuses<{ detail: string }>(
    ({ detail }) => `le registre n'est plus entier à cette ligne : ${detail}`,
    () => "rétablissez le fichier (git restore) : seule la commande « npm run register » y écrit",
  ),
  "register-unfinished": refuses(
    () => "un enregistrement a été interrompu avant la fin",
    () => 'relancez la commande, elle le termine : npm run register -- --reason "…"',
  ),
  unregistered: refuses<{ id: string; what: string; text: string }>(
    ({ id, what, text }) => `${id} ${what} : « ${text} »`,
    () => 'si c\'est voulu, dites pourquoi : npm run register -- --reason "…"',
  ),
  "unregistered-attribution": refuses<{ id: string; speaker: string; text: string }>(
    ({ id, speaker, text }) =>
      `${id}, publié comme les mots de ${speaker}, est maintenant attribué à quelqu'un d'autre : « ${text} »`,
    ({ id }) =>
      `rétablissez l'attribution ou, si c'est elle que vous corrigez : npm run register -- --reattribute ${id} --reason "…"`,
  ),
  "note-renumbered": refuses<{ id: string; now: string; text: string }>(
    ({ id, now, text }) => `la note publiée ${id} porte maintenant le numéro de ${now} : « ${text} »`,
    () => "gardez à chaque note publiée son numéro ; une note nouvelle prend un numéro jamais employé",
  ),
  "id-reused": refuses<{ id: string; text: string }>(
    ({ id, text }) => `${id} désigne un passage retiré et ne peut en désigner un autre : « ${text} »`,
    () => "donnez à ce passage un identifiant jamais employé, ou laissez « npm run register » lui en donner un",
  ),
};

/** Rules of import: what a file as received can hide. */
const received = {
  "import-empty": refuses(
    () => "le fichier reçu est vide",
    () => "demandez un nouvel envoi",
  ),
  "import-not-text": refuses<{ detail: string }>(
    ({ detail }) => `le fichier reçu n'est pas du Markdown : ${detail}`,
    () => "convertissez-le en Markdown UTF-8",
  ),
  "import-yaml-header": refuses(
    () => "le fichier commence par un en-tête YAML : ce n'est pas une transcription telle que reçue",
    () => "importez le fichier reçu lui-même, ou retirez l'en-tête s'il n'en fait pas partie",
  ),
  "import-invisible-character": warns<{ code: string }>(
    ({ code }) => `le caractère ${code} ne se voit pas ; laissé hors des noms`,
    () => "vérifiez les mots qui l'entourent",
  ),
  "import-no-number": refuses(
    () => "la page de garde ne porte pas de numéro d'audition (« AUDITION #11 »)",
    () => "ajoutez-le sur la page de garde",
  ),
  "import-number-too-large": refuses<{ value: string }>(
    ({ value }) => `« ${value} » n'est pas un numéro d'audition`,
    () => "corrigez le numéro de la page de garde",
  ),
  "import-two-numbers": refuses<{ first: string; second: string }>(
    ({ first, second }) => `la page de garde porte deux numéros d'audition : « ${first} » et « ${second} »`,
    () => "ne laissez que celui de cette audition",
  ),
  "import-no-title": refuses(
    () => "la page de garde ne porte pas de titre entre le numéro et la date",
    () => "ajoutez-le sur la page de garde",
  ),
  "import-no-date": refuses(
    () => "la page de garde ne porte pas de date en toutes lettres (« 28 mai 2024 »)",
    () => "ajoutez-la sur la page de garde",
  ),
  "import-impossible-date": refuses<{ value: string }>(
    ({ value }) => `« ${value} » n'est pas une date du calendrier`,
    () => "corrigez la date de la page de garde",
  ),
  "import-weekday-differs": warns<{ printed: string; weekday: string; date: string }>(
    ({ printed, weekday, date }) =>
      `la page de garde dit « ${printed} », et le ${date} est un ${weekday} ; date gardée`,
    () => "vérifiez lequel des deux est exact ; la date est à la ligne « date » du fichier écrit",
  ),
  "import-two-dates": refuses<{ first: string; second: string }>(
    ({ first, second }) => `la page de garde porte deux dates : « ${first} » et « ${second} »`,
    () => "ne laissez que la date de l'audition",
  ),
  "import-no-participant": refuses(
    () => "la page de garde ne donne aucun participant",
    () => "ajoutez les listes de participants, une puce par personne",
  ),
  "import-no-speaker": refuses(
    () => "aucune ligne ne nomme un intervenant après la page de garde",
    () => "vérifiez que chaque prise de parole commence par « Prénom NOM, fonction » sur sa propre ligne",
  ),
  "import-text-before-speaker": refuses(
    () => "ce texte précède le premier intervenant, il ne peut être attribué à personne",
    () => "ajoutez la ligne qui nomme la personne qui parle",
  ),
  "import-cover-leftover": warns<{ text: string }>(
    ({ text }) => `« ${text} » n'a pas de place connue sur la page de garde ; gardé dans l'en-tête sous « cover »`,
    () => "vérifiez qu'il ne s'agit ni du titre ni d'une prise de parole",
  ),
  "import-empty-intervention": refuses<{ byline: string }>(
    ({ byline }) => `« ${byline} » n'est suivi d'aucune parole`,
    () => "retirez la ligne ou ajoutez ses paroles",
  ),
  "import-note-without-call": refuses<{ number: number }>(
    ({ number }) => `la note ${String(number)} est imprimée en bas de page mais rien ne l'appelle`,
    ({ number }) => `placez <sup>${String(number)}</sup> là où elle est appelée`,
  ),
  "import-note-defined-twice": refuses<{ number: number; line: number; unit?: string | undefined }>(
    ({ number, line, unit = "ligne" }) => `la note ${String(number)} est déjà imprimée ${unit} ${String(line)}`,
    () => "donnez à chaque note son propre numéro",
  ),
  "import-note-order": warns<{ number: number; previous: number }>(
    ({ number, previous }) =>
      `la note ${String(number)} vient après la note ${String(previous)} ; gardée sous son numéro`,
    () => "vérifiez que les deux notes sont bien appelées là où elles doivent l'être",
  ),
  "import-failed": refuses<{ detail: string }>(
    ({ detail }) => `le programme n'a pas su lire ce fichier (${detail})`,
    () => "rien n'est écrit ; signalez ce fichier aux développeurs",
  ),
  "import-words-differ": refuses<{ expected: string; found: string }>(
    ({ expected, found }) =>
      `le texte importé ne dit pas les mêmes mots que le fichier reçu : « ${expected} » attendu, « ${found} » obtenu`,
    () => "rien n'est écrit ; signalez ce fichier aux développeurs",
  ),
  "import-target-exists": refuses<{ target: string }>(
    ({ target }) => `« ${target} » existe déjà`,
    () => "ajoutez --force pour le remplacer",
  ),
  "import-number-taken": refuses<{ number: number; other: string }>(
    ({ number, other }) => `l'audition ${String(number)} est déjà celle du fichier « ${other} »`,
    () => "corrigez le numéro de l'un des deux fichiers",
  ),
  "import-series-unknown": refuses<{ known: string }>(
    ({ known }) =>
      known === ""
        ? "aucune série n'existe encore"
        : `plusieurs séries existent (${known}), rien ne dit laquelle choisir`,
    () => "précisez la série : --series ia",
  ),
  "import-name-not-listed": warns<{ name: string }>(
    ({ name }) =>
      `« ${name} » a la forme d'un nom d'intervenant mais n'est pas sur la page de garde ; pris comme intervenant non annoncé`,
    () => "vérifiez qu'il s'agit bien d'une prise de parole",
  ),
  "import-furniture-differs": warns<{ text: string }>(
    ({ text }) => `« ${text} » est pris pour l'en-tête d'une page, imprimé ici autrement qu'ailleurs ; retiré du texte`,
    () => "vérifiez que personne ne l'a prononcé",
  ),
  "import-page-without-furniture": warns<{ page: number }>(
    ({ page }) =>
      `le blanc au-dessus est celui d'un changement de page, sans en-tête ; pris pour le début de la page ${String(page)}`,
    () => "vérifiez le numéro de cette page et des suivantes",
  ),
  "import-ambiguous-speaker": refuses<{ name: string; candidates: string }>(
    ({ name, candidates }) => `« ${name} » peut désigner plusieurs personnes : ${candidates}`,
    () =>
      "écrivez le nom complet de la personne qui parle ; si personne ne prend la parole, joignez la ligne au paragraphe",
  ),
  "import-name-in-text": warns<{ name: string }>(
    ({ name }) => `« ${name} » ressemble à un nom d'intervenant ; gardé comme texte`,
    () => "si c'est une prise de parole, mettez le nom seul sur sa ligne, tel que sur la page de garde",
  ),
  "import-note-as-text": warns<{ sign: string }>(
    ({ sign }) => `ce paragraphe commence par « ${sign} », comme une note de bas de page ; gardé comme texte`,
    () => "si c'est une note, numérotez-la, « <sup>1</sup> », ici et à son appel",
  ),
  "import-name-spelling": warns<{ printed: string; name: string }>(
    ({ printed, name }) => `« ${printed} » est pris pour « ${name} » de la page de garde`,
    () => "vérifiez qu'il s'agit de la même personne",
  ),
  "import-role-differs": warns<{ name: string; printed: string; cover: string }>(
    ({ name, printed, cover }) => `${name} est présenté comme « ${printed} », la page de garde dit « ${cover} »`,
    () => "vérifiez que la ligne est bien un nom d'intervenant ; elle est gardée telle qu'imprimée",
  ),
  "import-note-number-too-large": warns<{ value: string }>(
    ({ value }) => `l'exposant ${value} est trop long pour un numéro de note ; gardé comme texte`,
    () => "si c'est un appel ou une note, corrigez son numéro",
  ),
  "import-call-without-note": warns<{ number: number }>(
    ({ number }) =>
      `l'exposant ${String(number)} ressemble à un appel de note, mais aucune note ${String(number)} n'est imprimée sur cette page ni après ; gardé comme texte`,
    () => "si la note existe, ajoutez-la en bas de page",
  ),
  "import-call-after-number": warns<{ number: number }>(
    ({ number }) =>
      `l'exposant ${String(number)} suit un nombre ; pris pour l'appel de la note ${String(number)}, que rien d'autre n'appelle`,
    () => "vérifiez que ce n'est pas un exposant",
  ),
  "import-call-on-speaker-line": warns<{ number: number }>(
    ({ number }) =>
      `la note ${String(number)} est appelée sur la ligne d'un intervenant, qui ne peut porter d'appel ; l'appel est mis au début de ses paroles`,
    () => "vérifiez que la note parle de cette personne ou de ses paroles",
  ),
  "import-call-on-cover": warns<{ number: number }>(
    ({ number }) =>
      `la note ${String(number)} est appelée sur la page de garde, qui ne peut porter d'appel ; l'appel est laissé de côté`,
    () => "vérifiez cette ligne, et dites ailleurs ce que la note en dit",
  ),
  "import-note-interrupted": warns(
    () =>
      "ce paragraphe suit une note de bas de page sans en-tête de page entre les deux ; pris pour la suite du texte",
    () => "vérifiez qu'il n'appartient pas à la note",
  ),
  "import-markup-as-text": warns<{ markup: string }>(
    ({ markup }) => `« ${markup} » n'est pas une mise en forme que l'archive connaît ; gardé tel qu'écrit`,
    () => "vérifiez le passage",
  ),
  "import-heading-as-text": warns<{ signs: string }>(
    ({ signs }) => `« ${signs} » fait un titre de cette ligne ; gardée comme texte, sans ce signe`,
    () => "si le signe fait partie du texte, mettez « \\ » devant lui",
  ),
  "import-speaker-splits-sentence": warns<{ text: string }>(
    ({ text }) => `la phrase « ${text} » reste inachevée avant un changement d'intervenant`,
    () => "vérifiez qu'il ne manque pas une page",
  ),
  "import-speaker-before-small-letter": warns<{ name: string }>(
    ({ name }) => `« ${name} », en bas de page, précède une minuscule ; pris pour la ligne d'un intervenant`,
    () => "vérifiez que ce n'est pas le début d'une phrase que la page coupe",
  ),
  "import-series-title-differs": warns<{ printed: string; known: string }>(
    ({ printed, known }) => `la page de garde intitule la série « ${printed} », series.yaml dit « ${known} »`,
    () => "vérifiez que la série est la bonne",
  ),
  "import-office-holder-differs": warns<{ printed: string; known: string }>(
    ({ printed, known }) => `les pages portent le nom de « ${printed} », series.yaml dit « ${known} »`,
    () => "mettez series.yaml à jour si la personne a changé",
  ),
  "import-series-created": warns<{ file: string }>(
    ({ file }) => `la série est nouvelle : ${file} est créé d'après la page de garde`,
    () => "relisez-le et complétez-le",
  ),
};

/** Rules of the import of XML: Akoma Ntoso, or TEI. */
const receivedXml = {
  "import-xml-malformed": refuses(
    () => "le document n'est pas du XML bien formé à cet endroit",
    () => "corrigez-le avec un éditeur qui vérifie le XML, ou demandez un nouvel envoi",
  ),
  "import-xml-doctype": refuses(
    () => "le document déclare un type (<!DOCTYPE>), qui peut cacher des entités ; l'archive n'en développe aucune",
    () => "retirez la déclaration, et remplacez chaque entité par son texte",
  ),
  "import-xml-too-deep": refuses<{ deepest: number }>(
    ({ deepest }) => `les éléments du document s'emboîtent sur plus de ${String(deepest)} niveaux`,
    () => "demandez un nouvel envoi",
  ),
  "import-xml-unknown": refuses<{ root: string }>(
    ({ root }) => `« <${root}> » n'ouvre ni un débat Akoma Ntoso 1.0 ni un document TEI`,
    () => "convertissez le document dans l'un de ces formats, ou en Markdown",
  ),
  "import-xml-missing": refuses<{ what: string; element: string }>(
    ({ what }) => `le document ne porte pas ${what}`,
    ({ element }) => `ajoutez ${element}`,
  ),
  "import-xml-not-kept": warns<{ element: string; text: string }>(
    ({ element, text }) =>
      `« <${element}> » n'a pas de place dans une transcription${text === "" ? "" : ` ; « ${text} » n'est pas repris`}`,
    () => "vérifiez qu'il ne s'agit pas d'une prise de parole ; le fichier reçu est gardé entier",
  ),
  "import-xml-markup-not-kept": warns<{ element: string }>(
    ({ element }) => `« <${element}> » n'a pas d'équivalent dans une transcription ; ses mots sont gardés sans lui`,
    () => "vérifiez le passage",
  ),
  "import-xml-speaker": warns<{ reference: string; name: string }>(
    ({ reference, name }) => `« ${reference} » ne désigne aucune personne du document ; pris comme « ${name} »`,
    () => "vérifiez qui parle",
  ),
  "import-xml-byline": warns<{ printed: string; byline: string }>(
    ({ printed, byline }) =>
      `« ${printed} » ne nomme pas la personne à qui le document attribue ces paroles ; écrit « ${byline} »`,
    () => "vérifiez qui parle",
  ),
  "import-xml-sentences": warns<{ id: string; sentence: string }>(
    ({ id, sentence }) =>
      `à partir de ${sentence}, les phrases de ${id} ne sont pas découpées ou numérotées comme dans le document reçu`,
    () => "si elles sont déjà publiées, remettez aussi le registre de l'audition (.register.jsonl) à côté",
  ),
  "import-xml-marks": warns<{ id: string }>(
    ({ id }) =>
      `la mise en forme ou les pages de ${id} ne peuvent pas être écrites telles que reçues ; les mots y sont tous`,
    () => "relisez le passage",
  ),
};

/** Rules of the import of PDF and DOCX. */
const receivedContainers = {
  "import-container-too-heavy": refuses(
    () => "le fichier demande trop de temps ou de mémoire à lire",
    () => "réenregistrez-le sans ses images, ou demandez un nouvel envoi",
  ),
  "import-suffix-differs": refuses<{ suffix: string; content: string }>(
    ({ suffix, content }) => `le nom du fichier finit par « ${suffix} », mais c'est ${content}`,
    () => "vérifiez que c'est le bon fichier, et donnez-lui le nom qui convient",
  ),
  "import-old-word": refuses(
    () => "c'est un ancien document Word (.doc)",
    () => "ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx",
  ),
  "import-docx-damaged": refuses(
    () => "le document Word est incomplet ou abîmé",
    () => "demandez un nouvel envoi",
  ),
  "import-docx-encrypted": refuses(
    () => "le document Word est protégé par un mot de passe",
    () => "demandez un envoi sans mot de passe",
  ),
  "import-docx-too-large": refuses(
    () => "le document Word se déplie en bien plus qu'une audition n'en contient : il peut être piégé",
    () => "ne l'ouvrez pas, et demandez un nouvel envoi",
  ),
  "import-docx-no-document": refuses<{ detail: string }>(
    ({ detail }) => `le fichier n'est pas un document Word : ${detail}`,
    () => "enregistrez la transcription en .docx, en PDF ou en Markdown",
  ),
  "import-docx-revisions": warns(
    () => "le document garde des modifications suivies ; les ajouts sont pris, les suppressions ne le sont pas",
    () => "acceptez ou refusez les modifications dans Word, puis importez de nouveau",
  ),
  "import-docx-hidden": warns<{ text: string }>(
    ({ text }) => `« ${text} » est du texte masqué, que Word n'imprime pas ; gardé`,
    () => "retirez ces mots du document, ou affichez-les, puis importez de nouveau",
  ),
  "import-docx-unread": refuses<{ text: string }>(
    ({ text }) =>
      `« ${text} » n'a pu être lu : ces mots sont dans une formule, une zone de texte ou un autre cadre du document Word`,
    () => "remettez ces mots dans le texte, à leur place, puis importez de nouveau",
  ),
  "import-docx-struck": warns<{ text: string }>(
    ({ text }) => `« ${text} » est barré ; gardé sans la barre`,
    () => "vérifiez que ces mots font partie de la transcription",
  ),
  "import-pdf-truncated": refuses(
    () => "le PDF est incomplet : il a été coupé ou abîmé en route",
    () => "demandez un nouvel envoi",
  ),
  "import-pdf-damaged": refuses(
    () => "le PDF ne peut pas être lu à cet endroit",
    () => "ouvrez-le dans un lecteur de PDF et réenregistrez-le, ou demandez un nouvel envoi",
  ),
  "import-pdf-encrypted": refuses(
    () => "le PDF est protégé par un mot de passe",
    () => "demandez un envoi sans mot de passe",
  ),
  "import-pdf-scanned": refuses(
    () => "le PDF ne contient aucun texte : ses pages sont des images",
    () => "passez-le d'abord à la reconnaissance de caractères (OCR), puis relisez-le avant de l'importer",
  ),
  "import-pdf-unreadable": refuses<{ text: string }>(
    ({ text }) => `des caractères du PDF n'ont pas de lettre qui leur corresponde : « ${text} »`,
    () => "demandez le document d'origine, ou passez le PDF à la reconnaissance de caractères (OCR)",
  ),
  "import-pdf-across": warns<{ text: string }>(
    ({ text }) => `« ${text} » est imprimé en travers de la page ; pris pour un filigrane et laissé de côté`,
    () => "vérifiez qu'il ne fait pas partie du texte",
  ),
  "import-pdf-hyphen": warns<{ word: string; kept: string }>(
    ({ word, kept }) => `« ${word} » est coupé en fin de ligne ; écrit « ${kept} »`,
    () => "vérifiez si ce mot a un trait d'union",
  ),
};

export const rules = {
  ...header,
  ...body,
  ...notes,
  ...files,
  ...site,
  ...register,
  ...received,
  ...receivedXml,
  ...receivedContainers,
};

export type RuleId = keyof typeof rules;

/** What a rule needs to know to speak. */
export type Facts<Id extends RuleId> = (typeof rules)[Id] extends Rule<infer Known> ? Known : never;
