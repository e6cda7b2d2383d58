/** What stands between the words without being one: note calls, page markers, mentions of a change, labels for the ear. */
const aside = ".call, .page, .changed, .visually-hidden";

type Segment = {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  readonly sentence: HTMLElement;
  /** Nothing was left out between the segment before and this one. */
  readonly follows: boolean;
};

/** A paragraph as the archive has it, its words only; and where each of them stands on the page. */
export class ParagraphText {
  readonly text: string;
  readonly #segments: readonly Segment[];

  constructor(paragraph: HTMLElement) {
    const segments: Segment[] = [];
    let text = "";
    for (const sentence of paragraph.querySelectorAll<HTMLElement>(":scope > span")) {
      let follows = true;
      for (const node of nodesIn(sentence)) {
        if (node === "aside") follows = false;
        else if (node === "break") text += " ";
        else {
          const start = text.length;
          // French no-break spaces are a view of plain ones, and take the same place.
          text += node.data.replace(/\s/gu, " ");
          segments.push({ node, start, end: text.length, sentence, follows });
          follows = true;
        }
      }
    }
    this.text = text;
    this.#segments = segments;
  }

  /** The words between two offsets, on the page; in several ranges where a note call or a page marker stands between. */
  rangesOf(start: number, end: number): Range[] {
    const ranges: Range[] = [];
    for (const segment of this.#segments) {
      if (segment.end <= start || segment.start >= end) continue;
      const last = ranges.at(-1);
      const until = Math.min(end, segment.end) - segment.start;
      if (last && segment.follows) {
        last.setEnd(segment.node, until);
      } else {
        const range = new Range();
        range.setStart(segment.node, Math.max(start, segment.start) - segment.start);
        range.setEnd(segment.node, until);
        ranges.push(range);
      }
    }
    return ranges;
  }

  /** Where the words between the ends of a range stand in the text; nothing when it holds none of them. */
  spanOf(range: Range): { readonly start: number; readonly end: number } | undefined {
    const inside = this.#segments.filter(({ node }) => range.intersectsNode(node));
    const first = inside[0];
    const last = inside.at(-1);
    if (!first || !last) return undefined;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const start = first.start + (first.node === startContainer ? startOffset : 0);
    const end = last.node === endContainer ? last.start + endOffset : last.end;
    return start < end ? { start, end } : undefined;
  }

  /** The sentence in which an offset stands, and what it says. */
  sentenceAt(offset: number): { readonly element: HTMLElement; readonly text: string } | undefined {
    const element = this.#segments.find(({ end }) => end > offset)?.sentence;
    if (!element) return undefined;
    const own = this.#segments.filter(({ sentence }) => sentence === element);
    return { element, text: this.text.slice(own[0]?.start, own.at(-1)?.end).trim() };
  }
}

/** The texts of a sentence in order, and what lies between them. */
function* nodesIn(element: HTMLElement): Generator<Text | "break" | "aside"> {
  for (const child of element.childNodes) {
    if (child instanceof Text) yield child;
    else if (child instanceof HTMLBRElement) yield "break";
    else if (child instanceof HTMLElement) {
      if (child.matches(aside)) yield "aside";
      else yield* nodesIn(child);
    }
  }
}
