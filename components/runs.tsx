import { Fragment, type ReactNode } from "react";
import { withLanguages, type Languages } from "@/lib/model/languages";
import { frenchRuns } from "@/lib/text/french-runs";
import { htmlToRuns, sameMark, type Mark, type Run } from "@/lib/text/inline";

type RunsProps = {
  readonly runs: readonly Run[];
  /** What a note call, or the start of a page, becomes here. */
  readonly call?: (note: string, label: string) => ReactNode;
  readonly page?: (page: number) => ReactNode;
};

type Leaves = Required<Omit<RunsProps, "runs">>;

const nothing = (): ReactNode => null;

/** The HTML of a record as pages show it: the words are untouched, the spaces are French, other languages are named. */
export function shownRuns(html: string, languages: Languages): Run[] {
  return frenchRuns(withLanguages(htmlToRuns(html), languages));
}

/** A plain text of ours, shown in the same way. */
export function shownText(value: string, languages: Languages): Run[] {
  return frenchRuns(withLanguages([{ type: "text", value, marks: [] }], languages));
}

/** Inline text as elements: the marks nest, the words are untouched. */
export function Runs({ runs, call = nothing, page = nothing }: RunsProps) {
  return <>{nest(runs, 0, { call, page })}</>;
}

function nest(runs: readonly Run[], depth: number, leaves: Leaves): ReactNode[] {
  const nodes: ReactNode[] = [];
  for (let index = 0; index < runs.length;) {
    const mark = runs[index]?.marks[depth];
    const run = runs[index];
    if (!run) break;
    if (mark === undefined) {
      nodes.push(<Fragment key={index}>{leaf(run, leaves)}</Fragment>);
      index += 1;
    } else {
      const length = runs.slice(index).findIndex((other) => !other.marks[depth] || !sameMark(other.marks[depth], mark));
      const end = length === -1 ? runs.length : index + length;
      nodes.push(
        <Marked key={index} mark={mark}>
          {nest(runs.slice(index, end), depth + 1, leaves)}
        </Marked>,
      );
      index = end;
    }
  }
  return nodes;
}

function leaf(run: Run, { call, page }: Leaves): ReactNode {
  switch (run.type) {
    case "text":
      return run.lang === undefined ? run.value : <span lang={run.lang}>{run.value}</span>;
    case "break":
      return <br />;
    case "call":
      return call(run.note, run.label);
    case "page":
      return page(run.page);
  }
}

function Marked({ mark, children }: { readonly mark: Mark; readonly children: ReactNode }) {
  if (mark.type === "a") return <a href={mark.href}>{children}</a>;
  const Tag = mark.type;
  return <Tag>{children}</Tag>;
}
