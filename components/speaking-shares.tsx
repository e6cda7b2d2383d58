import { interventionsBy, participantOf, type Hearing } from "@/lib/model/hearing";
import { formatNumber } from "@/lib/text/plural";
import { identityClass, speakersOf } from "./speaker-identity";

/** Who speaks how much: a table whose last column is also a picture. */
export function SpeakingShares({ hearing }: { readonly hearing: Hearing }) {
  const shares = speakersOf(hearing)
    .map((id) => {
      const turns = interventionsBy(hearing, id);
      const words = turns.reduce((sum, { wordCount }) => sum + wordCount, 0);
      return { id, turns: turns.length, words };
    })
    .sort((left, right) => right.words - left.words);
  const most = shares[0]?.words ?? 0;
  if (shares.length < 2 || most === 0) return null;
  return (
    <section className="shares" aria-labelledby="parole">
      <h2 id="parole">Répartition de la parole</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Intervenant</th>
            <th scope="col">Tours</th>
            <th scope="col">Mots</th>
            <th scope="col">Part</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ id, turns, words }) => (
            <tr key={id} className={identityClass(hearing, id)}>
              <th scope="row">{participantOf(hearing, id).name}</th>
              <td>{turns}</td>
              <td>{formatNumber(words)}</td>
              <td>
                {shareText(words / hearing.wordCount)}
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={Math.max(1, Math.round((words / most) * 100))} height="8" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const percent = new Intl.NumberFormat("fr-FR", { style: "percent" });

/** « 61 % »; « < 1 % » rather than a zero for somebody who spoke. */
function shareText(share: number): string {
  return share < 0.01 ? "<\u00a01\u00a0%" : percent.format(share);
}
