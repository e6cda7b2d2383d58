/**
 * What our end-to-end tests say of the RGAA, reviewed by hand: a test of ours stands beside a test of the RGAA when its
 * failure would be a failure there. That it passes proves less: each looks at one side of what an auditor looks at.
 * `title` is what the title starts with, where a test is made for each kind of page.
 */
export type OwnTest = { readonly spec: string; readonly title: string; readonly rgaa: readonly string[] };

export const ownTests: readonly OwnTest[] = [
  { spec: "published-files.spec.ts", title: "the HTML is valid: ", rgaa: ["8.2.1"] },
  {
    spec: "search.spec.ts",
    title: "is told that a word was corrected, and can have it as it was typed",
    rgaa: ["7.5.1"],
  },
  { spec: "verify.spec.ts", title: "an address asks, and going back asks again", rgaa: ["7.5.1"] },
  { spec: "search.spec.ts", title: "goes from the field to the results and back without a mouse", rgaa: ["7.3.1"] },
  { spec: "selection.spec.ts", title: "is reached, used and left with the keyboard", rgaa: ["7.3.1", "12.9.1"] },
  { spec: "text-size.spec.ts", title: "text twice as large stays whole: ", rgaa: ["10.4.1", "10.4.2"] },
  { spec: "accessibility.spec.ts", title: "nothing is wider than a window of 320 px: ", rgaa: ["10.11.1"] },
  { spec: "text-size.spec.ts", title: "text with more space stays whole: ", rgaa: ["10.12.1"] },
  {
    spec: "accessibility.spec.ts",
    title: "the first stop of the keyboard leads to the content",
    rgaa: ["12.7.1", "12.7.2"],
  },
  {
    spec: "published-files.spec.ts",
    title: "every internal link and fragment leads somewhere: ",
    rgaa: ["12.3.2"],
  },
  {
    spec: "search.spec.ts",
    title: "starts with « / », unless single keys were turned off on the help page",
    rgaa: ["12.10.1"],
  },
  {
    spec: "find-in-hearing.spec.ts",
    title: "« / » is a letter like any other once shortcuts are off, and where there is no field",
    rgaa: ["12.10.1"],
  },
];
