import { Fragment } from "react";
import { href } from "@/lib/site/addresses";
import type { DataFile } from "@/lib/site/data-files";

type Props = { readonly files: readonly DataFile[]; readonly pathOf: (name: string) => string };

/** « .bib, .ris, .csl.json »: the same thing in other forms. */
export function FileLinks({ files, pathOf }: Props) {
  return files.map(({ name }, index) => (
    <Fragment key={name}>
      {index > 0 && ", "}
      <a href={href(pathOf(name))}>.{name}</a>
    </Fragment>
  ));
}
