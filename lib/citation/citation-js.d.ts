/** Citation.js publishes no types; these are the parts that `lib/citation` and its tests use. */
declare module "@citation-js/core" {
  type StyleRegister = {
    readonly add: (name: string, xml: string) => void;
    readonly get: (name: string) => string;
    readonly has: (name: string) => boolean;
  };

  export const plugins: {
    readonly output: { readonly format: (name: string, items: readonly object[], options?: object) => unknown };
    readonly config: {
      readonly get: (plugin: "@csl" | "@bibtex") => {
        readonly styles: StyleRegister;
        readonly format: { useIdAsLabel: boolean; checkLabel: boolean };
      };
    };
  };

  /** Reads any format that a plugin knows. */
  export class Cite {
    constructor(source: unknown);
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}

declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
