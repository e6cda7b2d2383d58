import { Fragment, type ReactNode } from "react";
import { withLanguages, type Languages } from "@/lib/model/languages";
import { frenchRuns } from "@/lib/text/french-runs";
import { htmlToRuns, nestRuns, type InlineNode, type Mark, type Run } from "@/lib/text/inline";

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
  return <Nodes nodes={nestRuns(runs)} leaves={{ call, page }} />;
}

function Nodes({ nodes, leaves }: { readonly nodes: readonly InlineNode[]; readonly leaves: Leaves }) {
  return nodes.map((node, index) => <Fragment key={index}>{shown(node, leaves)}</Fragment>);
}

function shown(node: InlineNode, leaves: Leaves): ReactNode {
  switch (node.type) {
    case "text":
      return node.lang === undefined ? node.value : <span lang={node.lang}>{node.value}</span>;
    case "break":
      return <br />;
    case "call":
      return leaves.call(node.note, node.label);
    case "page":
      return leaves.page(node.page);
    case "mark":
      return (
        <Marked mark={node.mark}>
          <Nodes nodes={node.children} leaves={leaves} />
        </Marked>
      );
  }
}

function Marked({ mark, children }: { readonly mark: Mark; readonly children: ReactNode }) {
  if (mark.type === "a") return <a href={mark.href}>{children}</a>;
  const Tag = mark.type;
  return <Tag>{children}</Tag>;
}
