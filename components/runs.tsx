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
      return <Marked {...node} leaves={leaves} />;
  }
}

type MarkedProps = { readonly mark: Mark; readonly children: readonly InlineNode[]; readonly leaves: Leaves };

function Marked({ mark, children, leaves }: MarkedProps) {
  const [only] = children;
  // Words of one language that are marked whole say it on their mark.
  const lang = children.length === 1 && only?.type === "text" ? only.lang : undefined;
  const content = lang === undefined ? <Nodes nodes={children} leaves={leaves} /> : textOf(only);
  if (mark.type === "a") return <a {...{ href: mark.href, lang }}>{content}</a>;
  const Tag = mark.type;
  return <Tag lang={lang}>{content}</Tag>;
}

function textOf(node: InlineNode | undefined): string {
  return node?.type === "text" ? node.value : "";
}
