import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { useWords } from '#ui/language.tsx';
import { type Row, SideBySide } from '#ui/play/side-by-side.tsx';
import { useDerived } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { type Piece, shareOf, type Tree, treeOf } from './tree.ts';
import { treeWords } from './words.ts';

type Words = (typeof treeWords)['fr'];

/** Where a leaf hangs, in words. */
const whereOf = (tree: Tree, leaf: Piece, t: Words): string => {
  for (const { piece, inside, canopy } of tree.limbs) {
    if (inside.includes(leaf)) return t.at(piece.text, t.zones.inside);
    if (canopy.includes(leaf)) return t.at(piece.text, t.zones.canopy);
  }
  return tree.roots.includes(leaf) ? t.roots : tree.pruned.includes(leaf) ? t.pruned : t.basket;
};

const leavesOf = ({ limbs, roots, pruned, basket }: Tree): readonly Piece[] => [
  ...limbs.flatMap(({ inside, canopy }) => [...inside, ...canopy]),
  ...roots,
  ...pruned,
  ...basket,
];

/** A row for each thing that several groups may share, by the card it was dealt from; else by itself. */
const sharedRows = (
  told: readonly { readonly pieces: readonly Piece[] }[],
  cell: (piece: Piece, at: number) => string,
  none: string,
): readonly Row[] => {
  const heads = new Map<string, string>();
  for (const { pieces } of told)
    for (const { card, id, text } of pieces) if (text.trim()) heads.set(card ?? id, text);
  return [...heads].map(([key, head]) => ({
    key,
    head,
    cells: told.map(({ pieces }, at) => {
      const piece = pieces.find(({ card, id }) => (card ?? id) === key);
      return piece ? cell(piece, at) : none;
    }),
  }));
};

/** How each group's tree grew, limb by limb and leaf by leaf. */
export function Results({ plays }: { plays: readonly EntityOf<'play'>[] }) {
  const t = useWords(treeWords);
  const ui = useWords(uiWords);
  const trees = useDerived(
    useCallback((model: LiveModel) => plays.map(({ id }) => treeOf(model, id)), [plays]),
  );
  const limbs = sharedRows(
    trees.map((tree) => ({ pieces: tree.limbs.map(({ piece }) => piece) })),
    (piece, at) => {
      const tree = trees[at]!;
      const limb = tree.limbs.find((one) => one.piece === piece)!;
      return t.balance(Math.round(shareOf(tree, piece.id) * 100), limb.inside.length + limb.canopy.length);
    },
    t.none,
  );
  const leaves = sharedRows(
    trees.map((tree) => ({ pieces: leavesOf(tree) })),
    (piece, at) => whereOf(trees[at]!, piece, t) || ui.untitled,
    t.none,
  );
  return (
    <>
      <SideBySide label={t.byLimb} corner={t.byLimb} plays={plays} rows={limbs} />
      <SideBySide label={t.byLeaf} corner={t.byLeaf} plays={plays} rows={leaves} />
    </>
  );
}
