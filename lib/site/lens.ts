/**
 * The parameters of a hearing's lens, in its address: promises. Values of one are alternatives, the parameters add up;
 * `entre` holds two people, `asma-mhalla_guillaume-avrin`.
 */
export const lensParameters = ["intervenant", "groupe", "nature", "entre"] as const;

export type LensParameter = (typeof lensParameters)[number];

export const natures = { presentation: "expose", exchange: "echange" } as const;

export function pairValue([one, other]: readonly [string, string]): string {
  return `${one}_${other}`;
}

/** The two people of a value; nothing when it does not hold two. */
export function pairOf(value: string): readonly [string, string] | undefined {
  const [one, other, ...more] = value.split("_");
  return one && other && more.length === 0 ? [one, other] : undefined;
}
