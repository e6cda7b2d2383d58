import { firstWords } from "@/lib/text/first-words";

type Report = {
  readonly contact: string;
  /** `ia-11#i7`, `ia-11#i7-s12` */
  readonly passage: string;
  readonly words: string;
  readonly address: string;
};

/** A message to those who keep the archive, begun for the reader: which passage, its first words, its address. */
export function errorReportHref({ contact, passage, words, address }: Report): string {
  const body = [`Passage : ${passage}`, `« ${firstWords(words, 60)} »`, address, "", "Erreur constatée : "];
  const to = encodeURIComponent(contact).replace("%40", "@");
  return `mailto:${to}?subject=${encodeURIComponent(`Erreur signalée : ${passage}`)}&body=${body.map(encodeURIComponent).join("%0D%0A")}`;
}
