import { participantOf, type Hearing } from "@/lib/model/hearing";
import { interventionNumber } from "@/lib/site/addresses";
import { count } from "@/lib/text/plural";
import { identityClass } from "./speaker-identity";

const width = 1000;
/** So that a turn of two words can be seen, and pointed at. */
const least = 4;

/**
 * At the head of the window while a hearing is read: who speaks, where, how far, and the turns before and after. Its
 * strip is the whole hearing in order, as wide as there are words: a picture of the table of contents, for pointers.
 */
export function ReadingBar({ hearing }: { readonly hearing: Hearing }) {
  return (
    <div className="reading-bar" data-reading-bar="">
      <p className="scripted">
        <b data-reading-speaker="">{hearing.title}</b> <span data-reading-place="" />
        <a rel="prev" href="#texte" aria-label="Intervention précédente" hidden>
          ↑
        </a>
        <a rel="next" href="#texte" aria-label="Intervention suivante" hidden>
          ↓
        </a>
      </p>
      <svg viewBox={`0 0 ${String(width)} 10`} preserveAspectRatio="none" aria-hidden="true">
        {stripOf(hearing).map(({ id, speaker, wordCount, x, wide }) => (
          <a key={id} href={`#${id}`} tabIndex={-1} className={identityClass(hearing, speaker)}>
            <title>
              {`${interventionNumber(id)}. ${participantOf(hearing, speaker).name}, ${count(wordCount, "mot")}`}
            </title>
            <rect x={x} width={wide} height="10" />
          </a>
        ))}
      </svg>
    </div>
  );
}

/** Where each turn stands in the strip, in whole units of it. */
function stripOf({ interventions }: Hearing) {
  const weights = interventions.map(({ wordCount }) => wordCount);
  const total = weights.reduce((sum, words) => sum + words, 0) || 1;
  const widths = weights.map((words) => Math.max(least, (words / total) * width));
  const scale = width / widths.reduce((sum, wide) => sum + wide, 0);
  let from = 0;
  return interventions.map((intervention, place) => {
    const x = Math.round(from);
    from += (widths[place] ?? 0) * scale;
    return { ...intervention, x, wide: Math.max(1, Math.round(from) - x) };
  });
}
