import type { Random } from "./seeded-random";

/** French function words with their share among function words, in hundredths of a percent, as spoken debates have them. */
const shares: Readonly<Record<string, number>> = {
  ...{ de: 1000, la: 600, et: 520, le: 510, les: 500, que: 430, à: 400, des: 390, est: 330, en: 310, qui: 300 },
  ...{ un: 280, une: 280, pas: 230, on: 220, nous: 220, dans: 210, pour: 210, il: 210, ce: 200, du: 200, je: 190 },
  ...{ sur: 160, ne: 150, plus: 150, ça: 140, par: 130, au: 130, vous: 120, avec: 110, y: 110, a: 110, se: 110 },
  ...{ sont: 100, mais: 100, ou: 90, ont: 90, très: 80, aussi: 80, cette: 80, aux: 80, ces: 80, même: 70, comme: 70 },
  ...{ ai: 60, être: 60, si: 60, son: 60, sa: 60, ses: 60, leur: 50, donc: 50, bien: 50, ils: 60, elle: 50, tout: 60 },
  ...{ fait: 50, où: 40, avons: 40, avez: 30, notre: 40, nos: 40, votre: 30, tous: 40, peut: 40, faut: 40, quand: 30 },
  ...{
    entre: 30,
    sans: 30,
    leurs: 30,
    elles: 30,
    lui: 30,
    était: 40,
    alors: 30,
    ainsi: 20,
    puis: 20,
    été: 40,
    moi: 20,
  },
  ...{ me: 30, cela: 30, deux: 40, après: 20, encore: 30, chez: 10, car: 20, dont: 20, contre: 20, jusque: 10 },
  ...{ lorsque: 10, puisque: 10, sous: 20, avant: 20, vers: 10, mon: 20, ma: 20, mes: 20, quoi: 20, trop: 20 },
};

/** What is left of these before a vowel, apostrophe included. */
const elided: Readonly<Record<string, string>> = {
  ...{ le: "l'", la: "l'", de: "d'", que: "qu'", je: "j'", ne: "n'", se: "s'", me: "m'", ce: "c'" },
  ...{ jusque: "jusqu'", lorsque: "lorsqu'", puisque: "puisqu'" },
};

const words = Object.keys(shares);

/** Each word as many times as its share says: a draw is then one look-up. */
const urn = words.flatMap((word) => Array.from({ length: (shares[word] ?? 0) / 10 }, () => word));

export const functionWords: ReadonlySet<string> = new Set(words);

export function drawFunctionWord(random: Random): string {
  return urn[random.below(urn.length)] ?? "de";
}

/** « l' » for « le » before « amène »: what a word becomes before another, when it becomes something. */
export function elisionBefore(word: string, next: string): string | undefined {
  return /^[aeiouyàâéèêëîïôûœ]/iu.test(next) ? elided[word] : undefined;
}
