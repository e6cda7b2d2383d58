import { VFileMessage } from "vfile-message";
import type { Point, Position } from "unist";
import { rules, type Facts, type RuleId } from "./rules";

/** Where a diagnostic points: a syntax node's position, a point, or the file as a whole. */
type Place = Point | Position | undefined;

export type PlaceUnit = "page" | "paragraphe";

export type Diagnostic = {
  /** As it should be shown: relative to where the command was typed when that is shorter. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What `line` counts in a file that has no lines: the pages of a PDF, the paragraphs of a Word document. */
  readonly unit?: PlaceUnit;
  readonly effect: "refuses" | "warns";
  readonly rule: RuleId;
  readonly reason: string;
  readonly action: string;
};

/** Collects what is wrong with one or several files, so that every problem is said once, together. */
export class Report {
  readonly #diagnostics: Diagnostic[] = [];

  add<Id extends RuleId>(
    file: string,
    place: Place,
    rule: Id,
    ...facts: Facts<Id> extends undefined ? [] : [Facts<Id>]
  ): void {
    // A rule and its facts are tied by `Id` above; inside, the union of rules has lost that tie.
    const { effect, reason, action } = rules[rule] as {
      effect: "refuses" | "warns";
      reason: (known: unknown) => string;
      action: (known: unknown) => string;
    };
    const message = new VFileMessage(reason(facts[0]), { place, ruleId: rule, source: "verbatim" });
    this.#diagnostics.push({
      file,
      line: message.line ?? 1,
      column: message.column ?? 1,
      effect,
      rule,
      reason: message.reason,
      action: action(facts[0]),
    });
  }

  append(other: { readonly all: readonly Diagnostic[] }): void {
    // One by one: thousands are more arguments than a call takes.
    for (const diagnostic of other.all) this.#diagnostics.push(diagnostic);
  }

  /** In the order of the files, then of the lines. */
  get all(): readonly Diagnostic[] {
    return [...this.#diagnostics].sort(
      (left, right) => compare(left.file, right.file) || left.line - right.line || left.column - right.column,
    );
  }

  get refused(): boolean {
    return this.#diagnostics.some(({ effect }) => effect === "refuses");
  }

  refuses(file: string): boolean {
    return this.#diagnostics.some((diagnostic) => diagnostic.file === file && diagnostic.effect === "refuses");
  }
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
