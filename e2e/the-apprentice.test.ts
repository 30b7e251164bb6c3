import { choose } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';
import { sitDown } from './table.ts';

test('what stopped an apprentice becomes a pain, as bad as it was', async ({ guest, request }) => {
  const product = await productOf(request, 'L’Établi', {
    place: { kind: 'game', technique: 'the-apprentice', title: 'À sa place', question: 'Tenir l’accueil' },
  });
  const { ines, marcel } = await sitDown(guest, product, 'the-apprentice');

  // Two things at once, a blank line between them.
  await marcel.getByRole('button', { name: 'Ce qui m’a arrêté·e' }).click();
  await marcel
    .getByRole('textbox', { name: 'Ce qui vient de vous arriver' })
    .fill('Personne n’avait la clé\n\nLa file ne se voit pas de l’atelier');
  await marcel.getByRole('button', { name: 'Noter', exact: true }).click();
  const entries = (page: typeof ines) =>
    page.getByRole('list', { name: 'Ce qui a été noté' }).getByRole('listitem');
  await expect(entries(ines)).toHaveCount(2);
  await entries(ines).first().getByRole('combobox', { name: 'Gêne' }).selectOption('4');
  await expect(entries(marcel).first().getByRole('combobox', { name: 'Gêne' })).toHaveValue('4');

  await ines.getByRole('button', { name: 'Clore la partie' }).click();
  await choose(
    entries(ines)
      .first()
      .getByRole('button', { name: /^Actions/ }),
    'irritant',
  );
  await expect(entries(marcel).first().getByRole('button', { name: 'irritant' })).toBeVisible();
  await expect
    .poll(async () => {
      const { entities } = await fileOf(request, product);
      return Object.values(entities).find(({ kind }) => kind === 'pain');
    })
    .toMatchObject({
      text: 'Personne n’avait la clé',
      weight: 4,
      standing: 'evidence',
      source: 'The Apprentice, Groupe 1',
    });
  await marcel.getByRole('button', { name: 'Résultats' }).click();
  const stopped = marcel.getByRole('region', { name: 'Ce qui m’a arrêté·e' });
  await expect(stopped.getByRole('listitem')).toHaveCount(2);
});
