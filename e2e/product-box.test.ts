import { choose, drag, paste, press, write } from './gestures.ts';
import { expect, test } from './people.ts';
import { beginProduct, fileOf } from './products.ts';

test('two people write and draw a box, sell it to a sceptic, and its slogan names a pitch', async ({
  guest,
  request,
}) => {
  const product = await beginProduct(request, 'Les gens ne savent pas si leur objet vaut le trajet');
  const [ines, marcel] = await Promise.all(
    ['Inès', 'Marcel'].map((name) => guest({ link: product.editUrl, name })),
  );
  await ines!.goto(`/p/${product.id}/product-box`);
  await ines!.getByRole('button', { name: 'Préparer un jeu' }).click();
  await ines!.getByRole('button', { name: 'Commencer une partie' }).last().click();
  await ines!.getByRole('button', { name: 'Animateur·rice' }).click();
  await marcel!.goto(ines!.url());
  await marcel!.getByRole('button', { name: 'Joueur·se' }).click();

  // The front begins with the name, then the slogan.
  await ines!.getByRole('button', { name: 'Ajouter : Devant' }).click();
  await write(ines!, 'L’Établi', 'Enter');
  await write(ines!, 'Sachez avant de venir', 'Escape');
  const message = (page: typeof ines, name: string) => page!.getByRole('treeitem', { name, exact: true });
  await expect(message(marcel, 'Nom : L’Établi')).toBeVisible();
  await expect(message(marcel, 'Slogan : Sachez avant de venir')).toBeVisible();

  // What a message is, and where it stands, by keys and by menu.
  await marcel!.getByRole('button', { name: 'Ajouter : Derrière' }).click();
  await write(marcel!, 'Une réponse en deux soirs', 'Escape');
  await expect(message(marcel, 'Fonction : Une réponse en deux soirs')).toBeFocused();
  await press(marcel!, '3');
  const benefit = message(ines, 'Bénéfice : Une réponse en deux soirs');
  await choose(benefit.getByRole('button', { name: /^Actions/ }), 'Devant');
  const front = marcel!.getByRole('region', { name: 'Devant' });
  await expect(front.getByRole('treeitem')).toHaveCount(3);

  // Dragged to another face; several lines pasted are as many messages.
  await drag(
    message(marcel, 'Bénéfice : Une réponse en deux soirs'),
    marcel!.getByRole('button', { name: 'Ajouter : Côté gauche' }),
  );
  const left = ines!.getByRole('region', { name: 'Côté gauche' });
  await expect(left.getByRole('treeitem')).toHaveCount(1);
  await marcel!.getByRole('button', { name: 'Ajouter : Derrière' }).click();
  await paste(marcel!, '- Une photo\n- Un rappel');
  await expect(message(ines, 'Fonction : Un rappel')).toBeVisible();

  // A stamp that one puts on a face is on the other's.
  await ines!.getByRole('button', { name: 'Dessiner : Devant' }).click();
  const sheet = ines!.getByRole('dialog', { name: 'Devant' });
  await sheet.getByRole('button', { name: 'Tampons', exact: true }).click();
  await ines!.getByRole('button', { name: 'maison', exact: true }).click();
  await expect(ines!.locator('[data-stamp]')).toBeFocused();
  await sheet.getByRole('button', { name: 'Fermer' }).last().click();
  await expect(front.locator('svg[viewBox^="0 0 1600"] path').first()).toBeVisible();

  // The countdown is one's own; objections and answers are everybody's.
  await marcel!.getByRole('button', { name: '2 minutes' }).click();
  await expect(marcel!.getByRole('timer')).toHaveText('2:00');
  await marcel!.getByRole('button', { name: 'Partir' }).click();
  await expect(marcel!.getByRole('timer')).toHaveText(/^1:5/);
  await expect(ines!.getByRole('timer')).toHaveText('3:00');
  await ines!.getByRole('button', { name: 'Noter une objection' }).click();
  await write(ines!, 'Et si personne ne sait ?');
  await marcel!.getByRole('textbox', { name: /^Ce que l’on a répondu/ }).fill('On vous le dit avant.');
  await expect(ines!.getByRole('textbox', { name: /^Ce que l’on a répondu/ })).toHaveValue(
    'On vous le dit avant.',
  );

  await ines!.getByRole('button', { name: 'Clore la partie' }).click();
  await expect(marcel!.getByRole('button', { name: 'Noter une objection' })).toHaveCount(0);
  const slogan = message(ines, 'Slogan : Sachez avant de venir');
  await choose(slogan.getByRole('button', { name: /^Actions/ }), 'pitch');
  await expect
    .poll(async () => {
      const all = Object.values((await fileOf(request, product)).entities);
      const pitch = all.find(({ kind }) => kind === 'pitch');
      return [pitch?.title, all.filter(({ kind }) => kind === 'link').length];
    })
    .toEqual(['Sachez avant de venir', 1]);
  await ines!.getByRole('button', { name: 'Résultats' }).click();
  await expect(ines!.getByRole('row', { name: /^Bénéfice/ })).toContainText('Une réponse en deux soirs');
});
