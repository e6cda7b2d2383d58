/** The package has no types. Only what makes a fragment and checks it is used: never the polyfill itself. */
declare module "text-fragments-polyfill/dist/fragment-generation-utils.js" {
  import type { TextFragment } from "@/lib/site/text-directive";

  export const GenerateFragmentStatus: { readonly SUCCESS: 0 };
  /** Widens the range to whole words of Unicode. */
  export function generateFragmentFromRange(range: Range): {
    readonly status: number;
    readonly fragment?: TextFragment;
  };
  /** How long a fragment may take, in ms. */
  export function setTimeout(duration: number): void;
}

declare module "text-fragments-polyfill/text-fragment-utils" {
  import type { TextFragment } from "@/lib/site/text-directive";

  /** The first two places that a fragment names. */
  export function processTextFragmentDirective(fragment: TextFragment): readonly Range[];
}
