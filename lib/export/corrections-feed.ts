import { Feed } from "feed";
import type { Hearing } from "@/lib/model/hearing";
import type { HearingHistory } from "@/lib/model/history";
import type { HearingId } from "@/lib/model/ids";
import type { Change } from "@/lib/model/register";
import type { Site } from "@/lib/model/site";
import { absolute, correctionAnchor, correctionPath, correctionsFeedPath, correctionsPath } from "@/lib/site/addresses";
import { changeLabel } from "@/lib/site/changes";

/** The corrections as an Atom feed (RFC 4287), newest first. Its date is that of the last registration: no clock is read. */
export function correctionsFeed(
  { name, address, licence }: Site,
  hearings: readonly Hearing[],
  histories: ReadonlyMap<HearingId, HearingHistory>,
): string {
  const known = hearings.flatMap((hearing) => {
    const history = histories.get(hearing.id);
    return history ? [{ hearing, history }] : [];
  });
  const dates = known.map(({ history }) => history.version.date);
  const feed = new Feed({
    id: absolute(correctionsPath, address),
    title: `Corrections — ${name}`,
    description: "Tout ce qui a changé dans les textes depuis leur publication.",
    language: "fr",
    link: absolute(correctionsPath, address),
    feedLinks: { atom: absolute(correctionsFeedPath, address) },
    copyright: licence.name,
    author: { name },
    generator: name,
    updated: atNoon(dates.sort().at(-1) ?? "1970-01-01"),
  });
  const changes = known
    .flatMap(({ hearing, history }) => history.changes.map((change) => ({ hearing, change })))
    .sort((left, right) => (left.change.date < right.change.date ? 1 : -1));
  for (const { hearing, change } of changes) {
    const anchor = correctionAnchor(change.hearing, change.id, change.registration);
    feed.addItem({
      id: `${absolute(correctionsPath, address)}#${anchor}.${change.event}`,
      title: `${changeLabel(change)} : ${hearing.title}, ${change.id}`,
      link: absolute(correctionPath(change.hearing, change.id), address),
      date: atNoon(change.date),
      description: change.reason,
      ...contentOf(change),
    });
  }
  return feed.atom1();
}

/** The words before and after, where they are still said. */
function contentOf({ event, former, now }: Change): { content?: string } {
  if (event === "erased" || former.text === undefined) return {};
  const isChanged = event !== "withdrawn" && now.text !== undefined && now.text !== former.text;
  return { content: escape(`Avant : ${former.text}${isChanged ? `\nAprès : ${now.text}` : ""}`) };
}

/** A day is no moment: noon of it is that day everywhere. */
function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function escape(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
}
