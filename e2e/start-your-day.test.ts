import { choose, press, write } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';
import { sitDown } from './table.ts';

test('two people lay their day on time, move what came too early, and take it to the story map', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'L’Établi', {
    day: { kind: 'game', technique: 'start-your-day', title: 'Un samedi', question: 'Quand y pensez-vous ?' },
  });
  const { ines, marcel } = await sitDown(guest, product, 'start-your-day');
  const day = (page: typeof ines) => page.getByRole('region', { name: 'Une journée' });
  const actions = (page: typeof ines, text: string) =>
    day(page).getByRole('button', { name: `Actions : ${text}` });

  // The second one is put too early; with the keys it goes two marks on, and the caret with it.
  await day(marcel)
    .getByRole('button', { name: /^Ajouter à Une journée, 8/ })
    .click();
  await write(marcel, 'Compter les chaises', 'Enter');
  await write(marcel, 'Trier la file');
  await press(marcel, 'Alt+ArrowRight', 'Alt+ArrowRight');
  await expect(marcel.locator('textarea:focus')).toHaveValue('Trier la file');
  const at = day(ines).getByRole('listitem').filter({ hasText: /^12/ });
  await expect(at.getByRole('button', { name: 'Actions : Trier la file' })).toBeVisible();

  await choose(actions(ines, 'Compter les chaises'), 'D’accord, moi aussi');
  await expect(day(marcel).getByText('1 personne d’accord')).toBeVisible();
  await ines.getByRole('button', { name: 'Tour suivant' }).click();
  await expect(marcel.getByText('Tour 2')).toBeVisible();
  await day(ines)
    .getByRole('button', { name: /^Ajouter à Une journée, 10/ })
    .click();
  await write(ines, 'Chercher la clé');
  await expect(actions(marcel, 'Chercher la clé')).toBeVisible();

  await ines.getByRole('button', { name: 'Clore la partie' }).click();
  await expect(day(marcel).getByRole('button', { name: /^Ajouter/ })).toHaveCount(0);
  await day(ines).getByRole('button', { name: 'En faire une activité de la story map' }).click();
  await expect(ines.getByText('3 étapes sur la story map')).toBeVisible();
  await expect
    .poll(async () => {
      const { entities } = await fileOf(request, product);
      return Object.values(entities)
        .filter(({ kind }) => kind === 'step')
        .sort((a, b) => (String(a.order) < String(b.order) ? -1 : 1))
        .map(({ title }) => title);
    })
    .toEqual(['Compter les chaises', 'Chercher la clé', 'Trier la file']);
  await day(ines).getByRole('button', { name: 'En faire un storyboard' }).click();
  await expect(ines.getByText('3 vignettes dans un nouveau storyboard')).toBeVisible();
  await marcel.goto(`/p/${product.id}/story-map`);
  await expect(marcel.getByText('Chercher la clé').first()).toBeVisible();
});
