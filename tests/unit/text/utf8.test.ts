import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "@/lib/text/utf8";

describe("bytes as text", () => {
  it("are read without their byte-order mark", () => {
    expect(decodeUtf8(Buffer.from("\uFEFFÉté"))).toEqual({ text: "Été" });
  });

  it("are refused at the byte and the line where they stop being UTF-8", () => {
    const valid = Buffer.from("Été\nœuvre\n", "utf8");
    const bytes = Buffer.concat([valid, Buffer.from([0xff]), Buffer.from("suite")]);
    expect(decodeUtf8(bytes)).toEqual({ text: undefined, offset: valid.length, line: 3 });
  });

  it("that end in the middle of a character are refused there", () => {
    const bytes = Buffer.from("Été œ", "utf8");
    expect(decodeUtf8(bytes.subarray(0, -1))).toMatchObject({ text: undefined, line: 1 });
  });

  it("come back as they were, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(decodeUtf8(Buffer.from(text, "utf8"))).toEqual({ text: text.replace(/^\uFEFF/u, "") });
      }),
    );
  });
});
