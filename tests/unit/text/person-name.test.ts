import { describe, expect, it } from "vitest";
import { invertedName, personName } from "@/lib/text/person-name";

const cases = [
  ["Asma MHALLA", "Asma Mhalla", "Mhalla, Asma"],
  ["Jean de LA TOUR", "Jean de La Tour", "de La Tour, Jean"],
  ["Anne-Lise DU ROSEAU", "Anne-Lise Du Roseau", "Du Roseau, Anne-Lise"],
  ["Henri d'ORMES", "Henri d'Ormes", "d'Ormes, Henri"],
  ["M. DUPONT", "M. Dupont", "Dupont"],
  ["Marie-Ève LE GOFF", "Marie-Ève Le Goff", "Le Goff, Marie-Ève"],
  // The reviewed register may write fewer words than the cover.
  ["Jean Pierre DE LA MARE", "Jean Delamare", "Delamare, Jean"],
] as const;

describe("a name taken apart", () => {
  it.each(cases)("%s, shown as %s, is sorted as %s", (printed, displayName, inverted) => {
    expect(invertedName(personName(printed, displayName))).toBe(inverted);
  });

  it("sets apart the particle that French does not sort by", () => {
    expect(personName("Jean de LA TOUR", "Jean de La Tour")).toEqual({
      family: "La Tour",
      given: "Jean",
      particle: "de",
    });
    expect(personName("Anne DU ROSEAU", "Anne Du Roseau").particle).toBeUndefined();
  });
});
