import { describe, expect, it } from "vitest";
import { formats, hearingContexts, readBack } from "./xml-formats";

const contexts = await hearingContexts();
const version = { number: 2, date: "2025-06-01" };

describe.each(formats)("a record written as $name", (format) => {
  it.each(contexts.map((context) => [context.hearing.id, context] as const))("%s is read back the same", (...[, context]) => {
    const { hearing, said } = readBack(format, format.write(context, version));
    expect(said).toEqual([]);
    expect(hearing).toEqual(context.hearing);
  });
});
