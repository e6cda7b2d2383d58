import type { Hearing } from "@/lib/model/hearing";
import type { HearingHistory } from "@/lib/model/history";
import type { HearingId } from "@/lib/model/ids";
import type { Change } from "@/lib/model/register";
import type { Site } from "@/lib/model/site";
import { absolute, correctionAnchor, correctionPath, correctionsFeedPath, correctionsPath } from "@/lib/site/addresses";
import { changeLabel } from "@/lib/site/changes";
import { asHtml, atNoon, newFeed } from "./feed";

/** The corrections as an Atom feed (RFC 4287), newest first. Its date is that of the last registration: no clock is read. */
export function correctionsFeed(
  site: Site,
  hearings: readonly Hearing[],
  histories: ReadonlyMap<HearingId, HearingHistory>,
): string {
  const known = hearings.flatMap((hearing) => {
    const history = histories.get(hearing.id);
    return history ? [{ hearing, history }] : [];
  });
  const feed = newFeed(site, {
    title: `Corrections — ${site.name}`,
    description: "Tout ce qui a changé dans les textes depuis leur publication.",
    path: correctionsPath,
    links: { atom: correctionsFeedPath },
    dates: known.map(({ history }) => history.version.date),
  });
  const changes = known
    .flatMap(({ hearing, history }) => history.changes.map((change) => ({ hearing, change })))
    .sort((left, right) => (left.change.date < right.change.date ? 1 : -1));
  for (const { hearing, change } of changes) {
    const anchor = correctionAnchor(change.hearing, change.id, change.registration);
    feed.addItem({
      id: `${absolute(correctionsPath, site.address)}#${anchor}.${change.event}`,
      title: asHtml(`${changeLabel(change)} : ${hearing.title}, ${change.id}`),
      link: absolute(correctionPath(change.hearing, change.id), site.address),
      date: atNoon(change.date),
      description: asHtml(change.reason),
      ...contentOf(change),
    });
  }
  return feed.atom1();
}

/** The words before and after, where they are still said. */
function contentOf({ event, former, now }: Change): { content?: string } {
  if (event === "erased" || former.text === undefined) return {};
  const isChanged = event !== "withdrawn" && now.text !== undefined && now.text !== former.text;
  return { content: asHtml(`Avant : ${former.text}${isChanged ? `\nAprès : ${now.text}` : ""}`) };
}
