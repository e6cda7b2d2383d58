import { interventionsBy, participantOf, type Hearing } from "@/lib/model/hearing";
import { href, personPath } from "@/lib/site/addresses";
import { lensParameters } from "@/lib/site/lens";
import { identityClass, speakersOf } from "./speaker-identity";

/**
 * With JavaScript, what is shown and what is folded, to which the module adds groups, kinds and exchanges when they are
 * asked for; without, the pages that hold what each person said.
 */
export function HearingLens({ hearing }: { readonly hearing: Hearing }) {
  const speakers = speakersOf(hearing).map((id) => participantOf(hearing, id));
  return (
    <section className="filter" aria-labelledby="filtre">
      <h2 id="filtre">Qui parle</h2>
      <div className="scripted" data-lens={lensParameters.join(" ")}>
        <fieldset>
          <legend>Par intervenant</legend>
          {speakers.map(({ id, name }) => (
            <label key={id} className={`chip ${identityClass(hearing, id)}`}>
              <input type="checkbox" name="intervenant" value={id} />
              <span>{name}</span> <small>{interventionsBy(hearing, id).length}</small>
            </label>
          ))}
        </fieldset>
        <details data-lens-more="">
          <summary>Par groupe, par nature, par échange</summary>
        </details>
        <p className="filter-status" />
      </div>
      <ul className="unscripted">
        {speakers.map((speaker) => (
          <li key={speaker.id}>
            <a href={`${href(personPath(speaker.id))}#${hearing.id}`}>{speaker.name} seulement</a> (
            {interventionsBy(hearing, speaker.id).length})
          </li>
        ))}
      </ul>
    </section>
  );
}
