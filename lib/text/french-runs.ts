import { runsText, type Run } from "./inline";
import { withFrenchSpaces } from "./typography";

/**
 * The same runs with French spaces. The whole text decides: a sign that stands alone after an italic, a note call or a
 * page has before it the word that they follow.
 */
export function frenchRuns(runs: readonly Run[]): Run[] {
  const view = withFrenchSpaces(runsText(runs));
  let at = 0;
  return runs.map((run) => {
    const from = at;
    at += runsText([run]).length;
    return run.type === "text" ? { ...run, value: view.slice(from, at) } : run;
  });
}
