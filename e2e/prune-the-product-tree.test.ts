import type { ModelFile } from '#product/file.ts';
import { choose, drag, press, write } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';

const TREE: ModelFile['entities'] = {
  depot: { kind: 'deliverable', title: 'Une liste des pièces', order: 'a0' },
  tree: { kind: 'game', technique: 'prune-the-product-tree', title: 'L’arbre' },
  'limb-a': { kind: 'card', game: 'tree', part: 'area', title: 'Décrire', order: 'a0' },
  'limb-b': { kind: 'card', game: 'tree', part: 'area', title: 'Préparer', order: 'a1' },
  'limb-c': { kind: 'card', game: 'tree', part: 'area', title: 'Réparer', order: 'a2' },
  'leaf-a': { kind: 'card', game: 'tree', of: 'depot', order: 'a3' },
};

test('leaves are grown, hung, dragged and cut by two people, and the tree is kept', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'L’Établi', TREE);
  const [ines, marcel] = await Promise.all(
    ['Inès', 'Marcel'].map((name) => guest({ link: product.editUrl, name })),
  );
  await ines!.goto(`/p/${product.id}/prune-the-product-tree`);
  await ines!.getByRole('button', { name: 'Commencer une partie' }).last().click();
  await expect(ines!.getByText('en cours')).toBeVisible();
  await marcel!.goto(ines!.url());

  // By keyboard: a leaf in the heart of a limb, then over to the canopy beside.
  await ines!.getByRole('button', { name: 'Ajouter : Décrire, Au cœur' }).click();
  await write(ines!, 'Une photo', 'Escape');
  await expect(marcel!.getByRole('treeitem', { name: 'Une photo' })).toBeVisible();
  await expect(marcel!.getByRole('region', { name: 'Décrire' })).toContainText('100 % de l’arbre');
  await press(ines!, 'Alt+ArrowLeft');
  const canopy = (page: typeof ines) => page!.getByRole('tree', { name: 'Décrire, À la cime' });
  await expect(canopy(marcel).getByRole('treeitem', { name: 'Une photo' })).toBeVisible();

  // By menu, and by dragging.
  await choose(
    marcel!.getByRole('treeitem', { name: 'Une liste des pièces' }).getByRole('button'),
    'Préparer, Au cœur',
  );
  await expect(
    ines!.getByRole('tree', { name: 'Préparer, Au cœur' }).getByRole('treeitem'),
  ).toHaveAccessibleName('Une liste des pièces');
  await ines!.getByRole('button', { name: 'Ajouter : Les racines' }).click();
  await write(ines!, 'Une formation', 'Escape');
  await drag(
    marcel!.getByRole('treeitem', { name: 'Une formation' }),
    marcel!.getByRole('region', { name: 'Coupé' }).getByRole('button'),
  );
  await expect(ines!.getByRole('tree', { name: 'Coupé' })).toContainText('Une formation');
  await ines!.getByRole('button', { name: 'Ajouter : Réparer, Au cœur' }).click();
  await write(ines!, 'Un banc', 'Escape');

  await ines!.getByRole('button', { name: 'Clore la partie' }).click();
  await expect(marcel!.getByRole('button', { name: 'Ajouter : Les racines' })).toHaveCount(0);
  await ines!.getByRole('button', { name: 'Garder l’arbre : 1 nouvelle story' }).click();
  const limb = ines!.getByRole('region', { name: 'Réparer', exact: true });
  await choose(limb.getByRole('button', { name: 'Actions : Réparer' }), 'activité');
  await expect
    .poll(async () => {
      const all = Object.values((await fileOf(request, product)).entities);
      const of = (kind: string) => all.filter((one) => one.kind === kind);
      return [
        of('story').map(({ want }) => want),
        of('activity').map(({ title }) => title),
        of('evidence')
          .filter(({ about }) => about === 'depot')
          .map(({ measure, value }) => [measure, value]),
      ];
    })
    .toEqual([['Un banc'], ['Réparer'], [['place', 1]]]);
});
