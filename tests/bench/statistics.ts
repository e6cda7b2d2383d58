/** The middle value; of an even number of values the lower one, so that it is one that was measured. */
export function median(values: readonly number[]): number | undefined {
  return [...values].sort((left, right) => left - right)[Math.ceil(values.length / 2) - 1];
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
