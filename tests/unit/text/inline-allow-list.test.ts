import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToRuns, runsToHtml, type Run } from "@/lib/text/inline";

const addresses = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "//evil.example",
  "",
];

describe("what is rendered", () => {
  it.each(addresses)("links to no address that could run something: %j", (href) => {
    const run: Run = { type: "text", value: "blé", marks: [{ type: "a", href }] };
    expect(runsToHtml([run])).toBe("blé");
    const html = `<a href="${href.replaceAll("<", "&lt;")}" onclick="x()">blé</a>`;
    expect(runsToHtml(htmlToRuns(html))).toBe("blé");
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<iframe srcdoc='<script>x</script>'></iframe>",
    "<em onmouseover=alert(1) style='position:fixed'>blé</em>",
    "<form action=javascript:x><button>blé</button></form>",
    "<math><mi xlink:href='data:x,<script>'>blé</mi></math>",
  ])("holds nothing of %s but its words", (html) => {
    expect(runsToHtml(htmlToRuns(html))).not.toMatch(/<(?!\/?(?:em|strong|sup|sub|br|a)[ >])|<[^>]* (?!href=)\w+=/u);
  });

  it("is never more than the few elements of a record, whatever is in the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, href) => {
        const html = runsToHtml([{ type: "text", value, marks: [{ type: "a", href }, { type: "em" }] }]);
        const tags = [...html.matchAll(/<\/?(\w+)/gu)].map(([, tag]) => tag);
        expect(["em", "a"]).toEqual(expect.arrayContaining([...new Set(tags)]));
      }),
    );
  });
});
