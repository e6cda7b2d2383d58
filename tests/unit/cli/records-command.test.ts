import { describe, expect, it } from "vitest";
import { archiveOf } from "../real-archives";
import { runCommand } from "../run-command";

describe("npm run records", () => {
  it("prints a record as JSON and nothing else", async () => {
    const { code, stdout, stderr } = await runCommand(
      "records",
      ["fil-2", "--content", "tests/fixtures/content"],
      process.cwd(),
    );
    const { hearings } = await archiveOf("tests/fixtures/content");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(hearings.find(({ id }) => id === "fil-2"));
  });

  it("names the hearings that exist when one does not", async () => {
    const { code, stdout, stderr } = await runCommand(
      "records",
      ["fil-9", "--content", "tests/fixtures/content"],
      process.cwd(),
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("fil-3, fil-2, fil-1");
  });
});
