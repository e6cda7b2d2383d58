import {
  isCollection,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from "yaml";
import type { z } from "zod";
import type { Point } from "unist";
import type { Report } from "./report";

/** A YAML text and where it stands: `firstLine` is the line of the file that holds its first line, from 1. */
type YamlText = { readonly file: string; readonly text: string; readonly firstLine: number };

type Path = readonly PropertyKey[];

/**
 * Reads a YAML text through a schema. Every fault is reported at its own line and column; the value is
 * returned as far as it could be read, so that the rest of the file can be checked in the same run.
 */
export function readYaml<Schema extends z.ZodType>(
  yaml: YamlText,
  schema: Schema,
  report: Report,
): { readonly value: z.infer<Schema> | undefined; readonly partial: unknown; readonly placeOf: (path: Path) => Point } {
  const lines = new LineCounter();
  const document = parseDocument(quoteColons(yaml, report), { lineCounter: lines, logLevel: "error" });
  const placeAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: line + yaml.firstLine - 1, column: col };
  };
  const placeOf = (path: Path): Point => placeAt(offsetOf(document, path));
  for (const error of document.errors) reportSyntax(yaml.file, error, placeAt, report);
  const partial = toPlain(document);
  const parsed = schema.safeParse(partial);
  if (document.errors.length === 0 && !parsed.success) {
    for (const issue of parsed.error.issues) reportIssue(yaml.file, issue, document, placeOf, report);
  }
  return { value: document.errors.length === 0 ? parsed.data : undefined, partial, placeOf };
}

/**
 * `title: L'IA : enjeux` nests a mapping in a mapping, and YAML then reads the following keys at a wrong depth.
 * It is reported, and quoted here so that what follows is still checked.
 */
function quoteColons({ file, text, firstLine }: YamlText, report: Report): string {
  const lines = text.split("\n");
  // Where quoting a value does not help, its line is left to the parser: quoted again, it would grow for ever.
  const quoted = new Set<number>();
  for (;;) {
    const counter = new LineCounter();
    const { errors } = parseDocument(lines.join("\n"), { lineCounter: counter, logLevel: "error" });
    const error = errors.find(({ code }) => code === "BLOCK_AS_IMPLICIT_KEY");
    const { line, col } = counter.linePos(error?.pos[0] ?? 0);
    if (!error || quoted.has(line)) return lines.join("\n");
    quoted.add(line);
    const printed = lines[line - 1] ?? "";
    const value = printed.slice(col - 1);
    report.add(file, { line: line + firstLine - 1, column: col }, "header-unquoted-colon");
    lines[line - 1] = printed.slice(0, col - 1) + JSON.stringify(value);
  }
}

function toPlain(document: Document): unknown {
  if (hasNestedKeys(document)) return undefined;
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    // An alias: YAML that nobody needs here, reported by the schema as an absent value.
    return undefined;
  }
}

/** `{{{a: 1}: 2}: 3}`: a key of such keys takes a string twice as long at each level. No file here has one. */
function hasNestedKeys(document: Document): boolean {
  let found = false;
  visit(document, {
    Pair: (_, { key }) => {
      found ||= isCollection(key);
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function reportSyntax(file: string, error: YAMLError, placeAt: (offset: number) => Point, report: Report): void {
  report.add(file, placeAt(error.pos[0]), "header-syntax", { detail: frenchSyntax(error) });
}

function frenchSyntax({ code, message }: YAMLError): string {
  const known: Partial<Record<YAMLError["code"], string>> = {
    BAD_INDENT: "le retrait de la ligne n'est pas régulier",
    BAD_SCALAR_START: "la valeur commence par un signe réservé, mettez-la entre guillemets",
    DUPLICATE_KEY: "la rubrique est écrite deux fois",
    MISSING_CHAR: "il manque un signe, souvent un guillemet fermant",
    TAB_AS_INDENT: "le retrait doit être fait d'espaces, pas de tabulations",
    MULTILINE_IMPLICIT_KEY: "il manque « : » après le nom de la rubrique",
  };
  return known[code] ?? message.split("\n", 1)[0] ?? code;
}

/** The offset of the deepest node of the path that exists; of its key where there is one. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const keys = path.slice(0, length);
    const parent: unknown = length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
    const items = isNode(parent) && "items" in parent ? parent.items : [];
    const pair = items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === keys.at(-1));
    if (isPair(pair) && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    const node: unknown = document.getIn(keys, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function reportIssue(
  file: string,
  issue: z.core.$ZodIssue,
  document: Document,
  placeOf: (path: Path) => Point,
  report: Report,
): void {
  const key = issue.path.filter((part) => typeof part !== "number").join(".");
  const place = placeOf(issue.path);
  if (issue.code === "unrecognized_keys") {
    for (const unknown of issue.keys)
      report.add(file, placeOf([...issue.path, unknown]), "header-unknown-key", { key: unknown });
  } else if (issue.path.length > 0 && !document.hasIn(issue.path)) {
    report.add(file, place, "header-missing-key", { key });
  } else if (issue.code === "custom") {
    report.add(file, place, "header-impossible-date", { value: String(document.getIn(issue.path)) });
  } else {
    report.add(file, place, "header-invalid-value", { key, expected: expectation(issue) });
  }
}

/** What the schema wants, for an editor: zod's own French speaks to programmers. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") {
    const kinds: Record<string, string> = {
      string: "un texte est attendu (entre guillemets s'il ressemble à un nombre)",
      number: "un nombre est attendu, sans guillemets",
      int: "un nombre entier est attendu",
      array: "une liste est attendue",
      object: "des rubriques sont attendues",
      boolean: "« true » ou « false » est attendu",
    };
    return kinds[issue.expected] ?? "une autre sorte de valeur est attendue";
  }
  if (issue.code === "invalid_value") return `une de ces valeurs est attendue : ${issue.values.map(String).join(", ")}`;
  if (issue.code === "too_small")
    return issue.origin === "number" ? "elle est trop petite" : "elle ne peut pas être vide";
  if (issue.code === "too_big") return "elle est trop grande";
  return "sa forme n'est pas celle que décrit content/LISEZMOI.md";
}
