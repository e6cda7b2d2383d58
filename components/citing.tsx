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
  /** What the id of a sentence follows, after a `#`. */
  readonly hearingAddress: string;
  readonly hearing: HearingId;
  readonly intervention: Intervention;
};

/** Every way of citing an intervention: to be selected, or copied where there is a script. */
export function Citing({ citations, address, hearingAddress, hearing, intervention }: Props) {
  return (
    <details className="citing" data-citing={hearingAddress}>
      <summary>Citer cette intervention</summary>
      <p className="scripted" data-citing-scope="">
        L'adresse citée est celle de l'intervention. Choisissez une phrase pour citer la sienne.
      </p>
      <dl>
        {citations.map(({ id, label, verbatim, parts }) => (
          <div key={id}>
            <dt>
              {label} <CopyText id={id} what={`la citation ${label}`} />
            </dt>
            <dd>
              {verbatim ? (
                <pre id={id}>
                  <Parts parts={parts} address={address} />
                </pre>
              ) : (
                <p id={id}>
                  <Parts parts={parts} address={address} />
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        Fichiers pour Zotero et les autres :{" "}
        <FileLinks files={citationFiles} pathOf={(name) => interventionFilePath(hearing, intervention.id, name)} />
      </p>
    </details>
  );
}

/** With a script, puts a text of this page on the clipboard. */
export function CopyText({ id, what }: { readonly id: string; readonly what: string }) {
  return (
    <button type="button" className="scripted" data-copies={id} aria-label={`Copier ${what}`}>
      Copier
    </button>
  );
}

function Parts({ parts, address }: { readonly parts: Citation["parts"]; readonly address: string }) {
  return parts.map((part, index) => {
    if (part.type === "address") return <Address key={index} address={address} />;
    if (part.type === "today") return <span key={index} data-today={part.before} data-after={part.after} />;
    return part.italic ? <i key={index}>{part.text}</i> : part.text;
  });
}

/** An address that a script may change for that of the chosen sentence. */
export function Address({ address }: { readonly address: string }) {
  return <span data-address="">{address}</span>;
}
