declare module "subset-font" {
  type Axis = number | { readonly min: number; readonly max: number };
  /** The font reduced to the characters of a text. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: "woff2" | "sfnt";
      readonly noLayoutClosure?: boolean;
      variationAxes?: Readonly<Record<string, Axis>>;
    },
  ): Promise<Uint8Array>;
}
