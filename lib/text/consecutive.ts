/** A list cut where two neighbours are not alike: each part is the longest that it can be, nothing is lost. */
export function consecutive<Item>(items: readonly Item[], alike: (left: Item, right: Item) => boolean): Item[][] {
  const parts: Item[][] = [];
  for (const item of items) {
    const part = parts.at(-1);
    const previous = part?.at(-1);
    if (part && previous !== undefined && alike(previous, item)) part.push(item);
    else parts.push([item]);
  }
  return parts;
}
