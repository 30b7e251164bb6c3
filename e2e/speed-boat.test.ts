import { choose, press } from './gestures.ts';
import { expect, test } from './people.ts';
import { beginProduct, fileOf } from './products.ts';

test('anchors are written in private, posted, weighed and confirmed, and become pains', async ({
  guest,
  request,
}) => {
  const product = await beginProduct(request, 'Les gens attendent pour rien');
  const [ines, marcel] = await Promise.all(
    ['Inès', 'Marcel'].map((name) => guest({ link: product.editUrl, name })),
  );
  await ines!.goto(`/p/${product.id}/speed-boat`);
  await ines!.getByRole('button', { name: 'Préparer un jeu' }).click();
  await ines!.getByRole('textbox', { name: 'La question posée' }).fill('Qu’est-ce qui freine nos samedis ?');
  await ines!.getByRole('button', { name: 'Commencer une partie' }).last().click();
  await ines!.getByRole('button', { name: 'Animateur·rice' }).click();
  await marcel!.goto(ines!.url());
  await marcel!.getByRole('button', { name: 'Joueur·se' }).click();
  await expect(marcel!.getByText('Qu’est-ce qui freine nos samedis ?')).toBeVisible();

  // Drafts outlive a reload, and nobody else sees them.
  const draft = marcel!.getByRole('textbox', { name: 'Votre brouillon' });
  await draft.fill('La pièce manque');
  await draft.press('Enter');
  await draft.fill('Le bruit');
  await draft.press('Enter');
  await marcel!.reload();
  await expect(marcel!.getByText('Le bruit')).toBeVisible();
  await expect(ines!.getByText('Le bruit')).toHaveCount(0);
  await marcel!.getByRole('button', { name: 'Poser mes 2 brouillons' }).click();
  const anchor = (page: typeof ines, text: string) =>
    page!.getByRole('listitem').filter({ has: page!.getByRole('slider', { name: new RegExp(text) }) });
  await expect(anchor(ines, 'Le bruit')).toBeVisible();

  // Weighed by the slider as by the keys of its text.
  await anchor(marcel, 'La pièce manque').getByRole('slider').fill('7');
  await anchor(marcel, 'La pièce manque').getByRole('textbox', { name: 'Une ancre' }).focus();
  await press(marcel!, 'Alt+ArrowDown');
  await expect(anchor(ines, 'La pièce manque')).toContainText('8 nœuds');
  await expect(ines!.getByText('+ 8 nœuds si toutes les ancres étaient levées')).toBeVisible();

  // Only who leads confirms, one by one.
  await expect(marcel!.getByRole('button', { name: 'Confirmer', exact: true })).toHaveCount(0);
  await ines!.getByRole('button', { name: 'Confirmer', exact: true }).click();
  await expect(anchor(marcel, 'La pièce manque')).toContainText('Confirmée par le groupe');
  await ines!.getByRole('button', { name: 'Clore la partie' }).click();
  await expect(marcel!.getByRole('textbox', { name: 'Votre brouillon' })).toHaveCount(0);
  await ines!.getByRole('button', { name: 'Faire de l’ancre confirmée un irritant' }).click();
  await expect
    .poll(async () => {
      const all = Object.values((await fileOf(request, product)).entities);
      const pain = all.find(({ kind }) => kind === 'pain');
      const shown = all.find(({ kind }) => kind === 'evidence');
      return [pain?.text, pain?.weight, shown?.value, shown?.people];
    })
    .toEqual(['La pièce manque', 4, 8, ['Marcel']]);
  await choose(anchor(ines, 'Le bruit').getByRole('button', { name: /^Actions/ }), 'gain');
  await expect(anchor(ines, 'Le bruit').getByRole('button', { name: /gain/ })).toBeVisible();
});
