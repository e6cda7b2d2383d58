import { describe, expect, it } from "vitest";
import { unpackedPage } from "@/lib/publish/unpacked-page";
import { fetchOnceDrawn } from "@/lib/site/late-module";

const held = ["recherche/index.html", "recherche/aide/index.html", "assets/site.css", "assets/search.js", "grand.png"];

function unpacked(html: string): string {
  return unpackedDocument(`<!DOCTYPE html><html lang="fr"><head>${html}</head></html>`);
}

function unpackedDocument(html: string): string {
  return unpackedPage(html, "recherche/index.html", {
    holds: (file) => held.includes(file),
    basePath: "/archive",
    published: (path) => `https://archive.example/archive${path}`,
    scriptOf: (module) => (module === "assets/search.ABC.js" ? "assets/search.js" : "?"),
  });
}

function within(html: string): string {
  return unpacked(`</head><body>${html}`).replace(/^.*<body>|<\/body>.*$/gu, "");
}

describe("a page that opens from a folder", () => {
  it.each([
    ['<a href="/archive/recherche/aide/#mots">x</a>', '<a href="aide/index.html#mots">x</a>'],
    ['<form action="/archive/recherche/"></form>', '<form action="index.html"></form>'],
    ['<img src="/archive/grand.png" alt="">', '<img src="../grand.png" alt="">'],
    [
      '<img srcset="/archive/grand.png 2x, https://a.example/b.png 1x" alt="">',
      '<img srcset="../grand.png 2x, https://a.example/b.png 1x" alt="">',
    ],
    ['<video poster="/archive/grand.png"></video>', '<video poster="../grand.png"></video>'],
    ['<form data-search="/archive/recherche/fichiers/"></form>', '<form data-search="fichiers/"></form>'],
    [
      '<button data-copy="/archive/recherche/#i7">x</button>',
      '<button data-copy="https://archive.example/archive/recherche/#i7">x</button>',
    ],
  ])("%s", (html, expected) => {
    expect(within(html)).toBe(expected);
  });

  it("runs classic scripts, fetches nothing ahead, and has no policy", () => {
    const head = unpacked(
      [
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
        '<link rel="preload" href="/archive/assets/roman.woff2" as="font" crossorigin="">',
        "<script>fetch('/archive/recherche/fichiers/manifest.json')</script>",
        '<link rel="stylesheet" href="/archive/assets/site.css">',
        '<script type="module" src="/archive/assets/search.ABC.js"></script>',
      ].join(""),
    );
    expect(head).toBe(
      '<!doctype html><html lang="fr"><head><link rel="stylesheet" href="../assets/site.css">' +
        '<script src="../assets/search.js" defer></script></head><body></body></html>',
    );
  });

  it("has the module that a page of the site fetches once it is drawn", () => {
    const page = `<!doctype html><html lang="fr" data-module="/archive/assets/search.ABC.js"><head><script>${fetchOnceDrawn}</script></head></html>`;
    expect(unpackedDocument(page)).toBe(
      '<!doctype html><html lang="fr"><head><script src="../assets/search.js" defer></script></head><body></body></html>',
    );
  });

  it("keeps what it says of itself to machines", () => {
    const said =
      '<link rel="canonical" href="https://archive.example/archive/recherche/">' +
      '<meta property="og:url" content="https://archive.example/archive/recherche/">' +
      '<script type="application/ld+json">{"url":"/archive/recherche/","a":"\\u003c/script>"}</script>';
    expect(unpacked(said)).toContain(said);
  });

  it("changes no word", () => {
    const words = "<p>L'« État »\u00a0: a&#x26;b &#x3C;i> <em>x</em><sup>e</sup></p><pre>un\n\n  deux</pre>";
    expect(within(words)).toBe(words);
  });
});
