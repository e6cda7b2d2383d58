/** Whole numbers with their thousands apart, others with one decimal, or two below ten. */
export function formatNumber(value: number): string {
  const decimals = Number.isInteger(value) || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A kB is 1,000 bytes. */
export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${formatNumber(Math.round(bytes / 10) / 100)} kB` : `${formatNumber(bytes / 1e6)} MB`;
}

export function formatSeconds(seconds: number): string {
  return `${formatNumber(seconds)} s`;
}

export function formatMilliseconds(milliseconds: number): string {
  return `${formatNumber(Math.round(milliseconds))} ms`;
}

/** « 1/4.5 » below one: how many times less; « 1.3 » above: how many times as much. */
export function formatRatio(ratio: number): string {
  return ratio < 1 ? `1/${(1 / ratio).toFixed(1).replace(/\.0$/u, "")}` : ratio.toFixed(2);
}

export function formatOptional(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? "–" : format(value);
}

export function markdownTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  // The first column says what; figures stand under each other.
  const rule = headers.map((_, index) => (index === 0 ? "---" : "---:"));
  return [line(headers), line(rule), ...rows.map(line)].join("\n");
}

export function formatHearings(count: number): string {
  return count === 1 ? "1 hearing" : `${formatNumber(count)} hearings`;
}
