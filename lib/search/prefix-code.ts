import type { BitReader, BitWriter } from "./bits";

/** A code in which frequent symbols take fewer bits (Huffman), the same for reader and writer. */
export type PrefixCode = {
  readonly write: (bits: BitWriter, symbol: number) => void;
  readonly read: (bits: BitReader) => number;
};

type Tree =
  | { readonly weight: number; readonly symbol: number }
  | { readonly weight: number; readonly branches: readonly [Tree, Tree] };

/** The code of symbols that are numbered by the place of their weight. */
export function prefixCode(weights: readonly number[]): PrefixCode {
  let trees: Tree[] = weights.map((weight, symbol) => ({ weight, symbol }));
  while (trees.length > 1) {
    // Equal weights keep their order: the tree is the same everywhere.
    const [first, second, ...rest] = trees.sort((left, right) => left.weight - right.weight);
    if (!first || !second) break;
    trees = [...rest, { weight: first.weight + second.weight, branches: [first, second] }];
  }
  const [root] = trees;
  if (!root) throw new Error("a code has symbols");
  const codes = weights.map(() => ({ code: 0, width: 0 }));
  const visit = (tree: Tree, code: number, width: number): void => {
    if ("symbol" in tree) codes[tree.symbol] = { code, width };
    else for (const [bit, branch] of tree.branches.entries()) visit(branch, code * 2 + bit, width + 1);
  };
  visit(root, 0, 0);
  return {
    write: (bits, symbol) => {
      const known = codes[symbol];
      if (known) bits.write(known.code, known.width);
    },
    read: (bits) => {
      let tree = root;
      while ("branches" in tree) tree = tree.branches[bits.read(1) === 0 ? 0 : 1];
      return tree.symbol;
    },
  };
}
