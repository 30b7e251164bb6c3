import { choose } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';
import { sitDown } from './table.ts';

test('words heard beside somebody go to the zone of the empathy map that was chosen for them', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'L’Établi', {
    map: { kind: 'empathyMap', title: 'Inès à l’accueil' },
    shadow: { kind: 'game', technique: 'me-and-my-shadow', title: 'L’accueil', question: 'Que voit-on ?' },
  });
  const { ines, marcel } = await sitDown(guest, product, 'me-and-my-shadow');

  await marcel.getByRole('button', { name: 'Mots entendus' }).click();
  const note = marcel.getByRole('textbox', { name: /^Ce que vous voyez ou entendez/ });
  await note.fill('Vous ne faites plus l’électronique');
  await note.press('Enter');
  const entry = (page: typeof ines) =>
    page.getByRole('list', { name: 'Ce qui a été noté' }).getByRole('listitem');
  await expect(entry(ines)).toContainText('noté par Marcel');
  await entry(ines).getByRole('combobox', { name: 'Où cela ira' }).selectOption('Ce qu’elle entend');
  await expect(entry(marcel).getByRole('combobox', { name: 'Où cela ira' })).toHaveValue('hear');

  await ines.getByRole('button', { name: 'Clore la partie' }).click();
  await expect(note).toHaveCount(1);
  const actions = entry(marcel).getByRole('button', { name: /^Actions/ });
  await choose(actions, 'observation, sur la carte « Inès à l’accueil »');
  await expect
    .poll(async () => {
      const { entities } = await fileOf(request, product);
      return Object.values(entities).find(({ kind }) => kind === 'note');
    })
    .toMatchObject({
      subject: 'map',
      area: 'hear',
      standing: 'evidence',
      text: 'Vous ne faites plus l’électronique',
    });
  await ines.goto(`/p/${product.id}/empathy-map`);
  await expect(
    ines.getByRole('button', { name: 'Actions : Vous ne faites plus l’électronique' }),
  ).toBeVisible();
});
