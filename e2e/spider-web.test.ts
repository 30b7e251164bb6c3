import { choose, press, write } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';
import { sitDown } from './table.ts';

test('two people weave what surrounds the product, and a thing of it becomes a partner', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'L’Établi', {
    web: { kind: 'game', technique: 'spider-web', title: 'Autour', question: 'Qu’y a-t-il autour ?' },
  });
  const { ines, marcel } = await sitDown(guest, product, 'spider-web');
  const web = (page: typeof ines) => page.getByRole('region', { name: 'La toile' });
  const actions = (page: typeof ines, text: string) =>
    web(page).getByRole('button', { name: `Actions : ${text}` });

  await marcel.getByRole('button', { name: 'Ajouter ce qui entoure' }).click();
  await write(marcel, 'Le marché', 'Enter');
  await write(marcel, 'La mairie', 'Enter');
  await write(marcel, '', 'Enter');
  await expect(web(ines).getByRole('article')).toHaveCount(2);

  // Each moves, joins and names lines while the other looks on.
  await choose(actions(ines, 'Le marché'), 'La mairie');
  const kind = (page: typeof ines) =>
    page.getByRole('combobox', { name: 'Sorte de lien (Le marché — La mairie)' });
  await kind(ines).selectOption('au même endroit');
  await expect(kind(marcel)).toHaveValue('au même endroit');
  const left = async () => (await actions(ines, 'La mairie').boundingBox())!.x;
  const before = await left();
  await web(marcel).getByRole('article').last().getByRole('textbox').first().focus();
  await press(marcel, 'Alt+ArrowLeft', 'Alt+ArrowLeft');
  await expect.poll(left).toBeLessThan(before - 20);

  await ines.getByRole('button', { name: 'Clore la partie' }).click();
  await expect(marcel.getByRole('button', { name: 'Ajouter ce qui entoure' })).toHaveCount(0);
  await choose(actions(ines, 'Le marché'), 'partenaire, sur le canevas');
  await expect
    .poll(async () => {
      const { entities } = await fileOf(request, product);
      return Object.values(entities).find((one) => one.kind === 'canvasItem');
    })
    .toMatchObject({ area: 'partners', text: 'Le marché' });
  await marcel.goto(`/p/${product.id}/business-canvas`);
  await expect(marcel.getByRole('button', { name: 'Actions : Le marché' })).toBeVisible();
});
