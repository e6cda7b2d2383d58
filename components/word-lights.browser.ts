type Lit = { readonly ranges: readonly Range[]; readonly sentence: HTMLElement };

/** Lights words without a change to the text that holds them. */
type WordLights = {
  readonly lightAll: (found: readonly Lit[]) => void;
  readonly lightCurrent: (one: Lit | undefined) => void;
};

/** With the CSS Custom Highlight API; where the browser has none, the sentence of the current words is outlined. */
export function wordLights(): WordLights {
  return "highlights" in CSS ? highlights() : outline();
}

function highlights(): WordLights {
  const all = new Highlight();
  const current = new Highlight();
  current.priority = 1;
  CSS.highlights.set("mots", all).set("mot-courant", current);
  return {
    lightAll: (found) => {
      fill(all, found);
    },
    lightCurrent: (one) => {
      fill(current, one ? [one] : []);
    },
  };
}

function fill(highlight: Highlight, found: readonly Lit[]): void {
  highlight.clear();
  for (const range of found.flatMap(({ ranges }) => ranges)) highlight.add(range);
}

function outline(): WordLights {
  let outlined: HTMLElement | undefined;
  return {
    lightAll: () => undefined,
    lightCurrent: (one) => {
      outlined?.classList.remove("found");
      outlined = one?.sentence;
      outlined?.classList.add("found");
    },
  };
}
