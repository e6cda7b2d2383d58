import { exchangesOf } from "@/lib/model/exchange";
import { interventionsBy, participantOf, type Hearing } from "@/lib/model/hearing";
import type { Intervention } from "@/lib/model/intervention";
import type { PersonId } from "@/lib/model/ids";
import { href, personPath } from "@/lib/site/addresses";
import { natures, pairValue } from "@/lib/site/lens";
import { slug } from "@/lib/text/fold";
import { count } from "@/lib/text/plural";
import { groupsOf, identityClass, speakersOf } from "./speaker-identity";

/** With JavaScript, what is shown and what is folded; without, the pages that hold what each person said. */
export function HearingLens({ hearing }: { readonly hearing: Hearing }) {
  const speakers = speakersOf(hearing).map((id) => participantOf(hearing, id));
  const groups = groupsOf(hearing).filter((group) => speakers.some((speaker) => speaker.group === group));
  const byKind = (kind: Intervention["kind"]) => hearing.interventions.filter((turn) => turn.kind === kind).length;
  const kinds = [
    { label: "Exposés", value: natures.presentation, turns: byKind("presentation") },
    { label: "Échanges", value: natures.exchange, turns: byKind("exchange") },
  ];
  return (
    <section className="filter" aria-labelledby="filtre">
      <h2 id="filtre">Qui parle</h2>
      <div className="scripted" data-lens="">
        <fieldset>
          <legend>Par intervenant</legend>
          {speakers.map(({ id, name }) => (
            <Choice
              key={id}
              {...{ name: "intervenant", value: id, label: name, turns: interventionsBy(hearing, id).length }}
              identity={identityClass(hearing, id)}
            />
          ))}
        </fieldset>
        <details data-lens-more="">
          <summary>Par groupe, par nature, par échange</summary>
          {groups.length > 1 && (
            <fieldset>
              <legend>Par groupe</legend>
              {groups.map((group) => (
                <Choice
                  key={group}
                  {...{ name: "groupe", value: slug(group), label: group, turns: turnsOf(hearing, group) }}
                />
              ))}
            </fieldset>
          )}
          {kinds.every(({ turns }) => turns > 0) && (
            <fieldset>
              <legend>Par nature</legend>
              {kinds.map((kind) => (
                <Choice key={kind.value} name="nature" {...kind} />
              ))}
            </fieldset>
          )}
          <Exchanges hearing={hearing} />
        </details>
        <p className="filter-status">
          <span role="status" data-lens-status="" />{" "}
          <button type="button" hidden>
            Tout afficher
          </button>
        </p>
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

type ChoiceProps = {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly turns: number;
  readonly identity?: string;
};

function Choice({ name, value, label, turns, identity = "" }: ChoiceProps) {
  return (
    <label className={`chip ${identity}`.trim()}>
      <input type="checkbox" name={name} value={value} />
      <span>{label}</span> <small>{turns}</small>
    </label>
  );
}

function Exchanges({ hearing }: { hearing: Hearing }) {
  const exchanges = exchangesOf(hearing.interventions.map(({ speaker }) => speaker));
  if (exchanges.length === 0) return null;
  const nameOf = (id: PersonId) => participantOf(hearing, id).name;
  return (
    <p className="field">
      <label htmlFor="entre">Suivre un échange</label>
      <select id="entre" name="entre">
        <option value="">Tous</option>
        {exchanges.map(({ pair, turns }) => (
          <option key={pairValue(pair)} value={pairValue(pair)}>
            {pair.map(nameOf).join(" et ")} ({count(turns, "intervention")})
          </option>
        ))}
      </select>
    </p>
  );
}

function turnsOf(hearing: Hearing, group: string): number {
  return hearing.interventions.filter(({ speaker }) => participantOf(hearing, speaker).group === group).length;
}
