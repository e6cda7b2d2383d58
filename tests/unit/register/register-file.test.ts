import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hearingIdSchema } from "@/lib/model/ids";
import { isFault, readRegister } from "@/lib/register/register-file";

const file = readFileSync("content/ia/11.register.jsonl", "utf8");
const hearing = hearingIdSchema.parse("ia-11");
const lines = file.trimEnd().split("\n");

function faultOf(text: string): number | undefined {
  const read = readRegister(hearing, text);
  return isFault(read) ? read.line : undefined;
}

describe("the register of hearing 11", () => {
  it("knows every intervention, sentence and note", () => {
    const read = readRegister(hearing, file);
    if (isFault(read)) throw new Error(read.detail);
    const ids = [...read.passages.keys()];
    expect(ids.filter((id) => /^i\d+$/u.test(id))).toHaveLength(20);
    expect(ids.filter((id) => id.includes("-s"))).toHaveLength(450);
    expect(ids.filter((id) => id.startsWith("n"))).toHaveLength(8);
  });

  it("is refused when a line was edited by hand, whichever it is and wherever the hand was", () => {
    for (let at = 0; at < lines.length; at += 37) {
      const line = lines[at] ?? "";
      for (const from of ['"page":', '"text":"', '"id":"', '"ids":["', '"reason":"', '"hash":"', '"chain":"']) {
        const place = line.indexOf(from) + from.length;
        if (place < from.length) continue;
        const edited = line.slice(0, place) + (line.charAt(place) === "1" ? "2" : "1") + line.slice(place + 1);
        expect(faultOf([...lines.slice(0, at), edited, ...lines.slice(at + 1)].join("\n") + "\n"), edited).toBe(at + 1);
      }
    }
  });

  it("is refused when a line is missing, added or out of place, and when its end is cut", () => {
    expect(faultOf(`${[...lines.slice(0, 5), ...lines.slice(6)].join("\n")}\n`)).toBe(6);
    expect(faultOf(`${[...lines.slice(0, 5), lines[4] ?? "", ...lines.slice(5)].join("\n")}\n`)).toBe(6);
    expect(faultOf(`${lines.slice(0, -1).join("\n")}\n`)).toBe(lines.length);
    expect(faultOf(file.slice(0, -40))).toBe(lines.length);
  });

  it("is not that of another hearing", () => {
    expect(isFault(readRegister(hearingIdSchema.parse("ia-12"), file))).toBe(true);
  });
});
