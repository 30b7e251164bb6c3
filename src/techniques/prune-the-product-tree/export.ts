import type { Locale } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { gameMarkdown } from '../game-markdown.ts';
import { inline, item } from '../markdown.ts';
import { GROUNDS, type Piece, treeOf } from './tree.ts';
import { treeWords } from './words.ts';

/** Each group's tree: limb by limb what hangs inside and in the canopy, then what lies on the ground. */
export const markdown = (model: Model, locale: Locale): string => {
  const t = treeWords[locale];
  const leaf = (depth: number) => (piece: Piece) => item(depth, inline(piece.text) || '…');
  const group = (depth: number, name: string, leaves: readonly Piece[]) =>
    leaves.length === 0 ? [] : [item(depth, `*${name}*`), ...leaves.map(leaf(depth + 1))];
  return gameMarkdown(model, locale, {
    technique: 'prune-the-product-tree',
    name: { fr: 'L’arbre du produit', en: 'Prune the Product Tree' },
    play: ({ id }) => {
      const tree = treeOf(model, id);
      return [
        [
          ...tree.limbs.flatMap(({ piece, inside, canopy }) => [
            item(0, `**${inline(piece.text) || '…'}**`),
            ...group(1, t.zones.inside, inside),
            ...group(1, t.zones.canopy, canopy),
          ]),
          ...GROUNDS.flatMap((ground) => group(0, t[ground], tree[ground])),
        ].join('\n'),
      ];
    },
  });
};
