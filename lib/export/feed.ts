import { Feed } from "feed";
import type { Site } from "@/lib/model/site";
import { absolute } from "@/lib/site/addresses";

type FeedOptions = {
  readonly title: string;
  readonly description: string;
  /** The page that the feed follows. */
  readonly path: string;
  /** Where it is published, by format. */
  readonly links: Readonly<Record<string, string>>;
  /** The days of what it holds; the last one is its own: no clock is read. */
  readonly dates: readonly string[];
};

/** A feed with nothing in it yet. */
export function newFeed(
  { name, address, licence }: Site,
  { title, description, path, links, dates }: FeedOptions,
): Feed {
  return new Feed({
    id: absolute(path, address),
    title,
    description,
    language: "fr",
    link: absolute(path, address),
    feedLinks: Object.fromEntries(Object.entries(links).map(([format, link]) => [format, absolute(link, address)])),
    copyright: licence.name,
    author: { name },
    generator: name,
    updated: atNoon([...dates].sort().at(-1) ?? "1970-01-01"),
  });
}

/** The library says of every text of an Atom feed that it is HTML. */
export function asHtml(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
}

/** A day is no moment: noon of it is that day everywhere. */
export function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
