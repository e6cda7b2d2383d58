import { Fragment } from "react";
import type { Citation } from "@/lib/citation/citation-parts";
import type { Intervention } from "@/lib/model/intervention";
import type { HearingId } from "@/lib/model/ids";
import { interventionFilePath } from "@/lib/site/addresses";
import { citationFiles } from "@/lib/site/data-files";
import { FileLinks } from "./file-links";

type Props = {
  readonly citations: readonly Citation[];
  /** Of the intervention; a script may put that of the chosen sentence in its place. */
  readonly address: string;
  readonly hearing: HearingId;
  readonly intervention: Intervention;
};

/** Every way of citing an intervention: to be selected, or copied where there is a script, which shows the files too. */
export function Citing({ citations, address, hearing, intervention }: Props) {
  return (
    <details className="citing" data-citing="">
      <summary>Citer cette intervention</summary>
      <dl>
        {citations.map(({ id, label, parts }) => (
          <Fragment key={id}>
            <dt>{label}</dt>
            <dd id={id}>
              <Parts parts={parts} address={address} />
            </dd>
          </Fragment>
        ))}
        <dt>Pour Zotero et les autres</dt>
        <dd>
          <FileLinks files={citationFiles} pathOf={(name) => interventionFilePath(hearing, intervention.id, name)} />
        </dd>
      </dl>
    </details>
  );
}

function Parts({ parts, address }: { readonly parts: Citation["parts"]; readonly address: string }) {
  return parts.map((part, index) => {
    if (part.type === "address") return address;
    if (part.type === "today") return <span key={index} data-today={part.before} data-after={part.after} />;
    return part.italic ? <i key={index}>{part.text}</i> : part.text;
  });
}
