import { describe, expect, it } from "vitest";
import { publishedAddress, unpackedAddress, unpackedFolder, type UnpackedSite } from "@/lib/publish/unpacked-address";

const held = ["index.html", "icone.svg", "auditions/index.html", "auditions/ia-11/index.html", "auditions/ia-11.json"];

function siteUnder(basePath: string): UnpackedSite {
  return {
    holds: (file) => held.includes(file),
    basePath,
    published: (path) => `https://archive.example${basePath}${path}`,
  };
}

const home = "index.html";
const hearing = "auditions/ia-11/index.html";
const deep = "auditions/ia-11/7/integrer/index.html";

/** Addresses as pages have them under no sub-path, `^` standing for the sub-path. */
const followed = [
  ["^/", home, "index.html"],
  ["^/", hearing, "../../index.html"],
  ["^/", deep, "../../../../index.html"],
  ["^/auditions/", home, "auditions/index.html"],
  ["^/auditions/ia-11/", hearing, "index.html"],
  ["^/auditions/ia-11/#i7-s12", home, "auditions/ia-11/index.html#i7-s12"],
  ["^/auditions/ia-11/#i7", deep, "../../index.html#i7"],
  ["^/auditions/ia-11/?intervenant=a&q=b%20c#i7", home, "auditions/ia-11/index.html?intervenant=a&q=b%20c#i7"],
  ["^/auditions/ia-11/#:~:text=mot,fin", home, "auditions/ia-11/index.html#:~:text=mot,fin"],
  ["^/auditions/ia-11.json", hearing, "../ia-11.json"],
  ["^/icone.svg", hearing, "../../icone.svg"],
  // From the page itself.
  ["#n3", hearing, "#n3"],
  ["", hearing, ""],
  ["?q=mot", hearing, "index.html?q=mot"],
  ["../", hearing, "../index.html"],
  // Online, for want of a file.
  ["^/corrections/flux.xml", hearing, "https://archive.example^/corrections/flux.xml"],
  ["^/auditions/ia-11/7/oembed.json", deep, "https://archive.example^/auditions/ia-11/7/oembed.json"],
  ["^/nulle-part/?a#b", home, "https://archive.example^/nulle-part/?a#b"],
  // Of others.
  ["https://archive.example^/auditions/", home, "https://archive.example^/auditions/"],
  ["https://ailleurs.example/auditions/", home, "https://ailleurs.example/auditions/"],
  ["//ailleurs.example/auditions/", home, "//ailleurs.example/auditions/"],
  ["mailto:archive@archive.example?subject=a", home, "mailto:archive@archive.example?subject=a"],
  ["data:image/png;base64,AA", home, "data:image/png;base64,AA"],
  ["http://[", home, "http://["],
] as const;

describe.each(["", "/archive", "/a/b"])("under « %s/ »", (basePath) => {
  const under = (address: string): string => address.replace("^", basePath);

  it.each(followed)("%s, on %s, leads to %s", (address, page, expected) => {
    expect(unpackedAddress(under(address), page, siteUnder(basePath))).toBe(under(expected));
  });

  it("a folder that scripts read from stays a folder", () => {
    expect(unpackedFolder(`${basePath}/recherche/fichiers/`, "recherche/index.html", siteUnder(basePath))).toBe(
      "fichiers/",
    );
    expect(unpackedFolder(`${basePath}/recherche/fichiers/`, "verifier/index.html", siteUnder(basePath))).toBe(
      "../recherche/fichiers/",
    );
  });

  it("what is given to others is the public address", () => {
    expect(publishedAddress(`${basePath}/auditions/ia-11/#i7`, hearing, siteUnder(basePath))).toBe(
      `https://archive.example${basePath}/auditions/ia-11/#i7`,
    );
  });
});

it("what stands beside the sub-path is not of the site", () => {
  expect(unpackedAddress("/auditions/", home, siteUnder("/archive"))).toBe("/auditions/");
  expect(unpackedAddress("/archives/", home, siteUnder("/archive"))).toBe("/archives/");
});
