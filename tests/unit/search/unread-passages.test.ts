import { beforeAll, describe, expect, it } from "vitest";
import { openFileStore } from "@/lib/search/file-store";
import type { FoundPassages } from "@/lib/search/found-passages";
import { findPassages, search } from "@/lib/search/search";
import { answerText } from "@/lib/search/wording";
import { longHearing, passageCount, rarePhrase } from "../../long-hearing";
import { filesOf, memoryTransport } from "../../store-files";

const phrase = { q: `"${rarePhrase}"` };

let files: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  files = await filesOf([await longHearing()]);
});

function open(): { find: () => Promise<FoundPassages>; read: () => number } {
  let texts = 0;
  const transport = memoryTransport(files);
  const store = openFileStore((name, again) => {
    if (name.includes("/textes/")) texts += 1;
    return transport(name, again);
  });
  return { find: () => findPassages(store, phrase), read: () => texts };
}

describe("a phrase that the texts read for somebody who waits do not hold", () => {
  it("is not said to be nowhere, and is found when the reader goes on", async () => {
    const found = await open().find();
    expect(await found.groups(10)).toEqual([]);
    const { total, exact, unread } = found.summary();
    expect({ total, exact }).toEqual({ total: 0, exact: false });
    expect(unread).toBeGreaterThan(0);
    expect(unread).toBeLessThan(passageCount);
    expect(answerText(found.summary())).toMatch(/^Aucun passage pour « sans boussole » dans ce qui a été lu ; \d/u);
    found.readOn();
    expect(await found.groups(10)).toHaveLength(1);
    expect(found.summary()).toMatchObject({ total: 1, exact: true, unread: 0 });
  });

  it("is found by whoever asks for results, whatever must be read", async () => {
    const store = openFileStore(memoryTransport(files));
    const { results, exact, unread } = await search(store, phrase, { limit: 10 });
    expect(results.map(({ text }) => text)).toEqual(["On part sans boussole, matin après matin."]);
    expect({ exact, unread }).toEqual({ exact: true, unread: 0 });
  });

  it("is looked for no longer once another question is asked", async () => {
    const { find, read } = open();
    const found = await find();
    const groups = found.groups(10);
    found.stop();
    await groups;
    expect(read()).toBeLessThan(10);
    await found.settle();
    expect(found.summary(), "an export still wants all of it").toMatchObject({ total: 1, exact: true });
  });
});
