import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exchangeBetween, exchangesOf } from "@/lib/model/exchange";

describe("the exchange between two people", () => {
  test("is the turns in which they answer each other, wherever they do", () => {
    expect(exchangeBetween(["a", "b", "a", "c", "a", "c", "b", "a"], ["a", "b"])).toEqual([0, 1, 2, 6, 7]);
  });

  test("holds no turn that the other one answers neither before nor after", () => {
    expect(exchangeBetween(["a", "c", "b", "c", "a"], ["a", "b"])).toEqual([]);
    expect(exchangeBetween(["a", "a", "c"], ["a", "b"])).toEqual([]);
  });

  test("goes on through two turns in a row by one of them", () => {
    expect(exchangeBetween(["a", "a", "b", "c"], ["a", "b"])).toEqual([0, 1, 2]);
  });

  const people = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 40 });

  test("is the same from either side, only theirs, and never one turn alone", () => {
    fc.assert(
      fc.property(people, (speakers) => {
        const places = exchangeBetween(speakers, ["a", "b"]);
        expect(exchangeBetween(speakers, ["b", "a"])).toEqual(places);
        for (const place of places) {
          expect(["a", "b"]).toContain(speakers[place]);
          expect(places.includes(place - 1) || places.includes(place + 1)).toBe(true);
        }
      }),
    );
  });

  test("is offered for each two who follow each other once at least, and for no others", () => {
    fc.assert(
      fc.property(people, (speakers) => {
        const next = speakers.slice(1).map((speaker, place) => [speakers[place] ?? "", speaker].sort().join());
        const met = new Set(next.filter((pair) => new Set(pair.split(",")).size === 2));
        expect(new Set(exchangesOf(speakers).map(({ pair }) => [...pair].sort().join()))).toEqual(met);
      }),
    );
  });
});
