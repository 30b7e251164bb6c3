import { choose } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';
import { sitDown } from './table.ts';

test('an impossible idea is turned into a possible one, and what it became goes to the backlog', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'L’Établi', {
    tub: { kind: 'game', technique: 'give-them-a-hot-tub', title: 'Sans limite', question: 'Et si ?' },
    'card-a': { kind: 'card', game: 'tub', title: 'Un jacuzzi', tone: 'outrageous', order: 'a0' },
    'card-b': { kind: 'card', game: 'tub', title: 'Un banc', order: 'a1' },
    'card-c': { kind: 'card', game: 'tub', title: 'Un rappel', order: 'a2' },
  });
  const { ines, marcel } = await sitDown(guest, product, 'give-them-a-hot-tub');
  const shown = (page: typeof ines) => page.getByRole('region', { name: 'La carte montrée' });
  const after = (page: typeof ines) => page.getByRole('region', { name: 'Déjà montrées' });

  // Both see the same card; saying that it was transformed asks into what.
  const first = await shown(marcel).getByRole('heading').innerText();
  await expect(shown(ines).getByRole('heading')).toHaveText(first);
  await expect(shown(ines)).toContainText('encore 2 cartes');
  await shown(marcel).getByRole('button', { name: 'Ils la transforment' }).click();
  await expect(shown(marcel).getByRole('textbox')).toBeFocused();
  await marcel.keyboard.insertText('De l’eau chaude pour le thé');
  await marcel.keyboard.press('Enter');
  await expect(after(ines)).toContainText('Ils la transforment');
  const became = after(ines).getByRole('button', { name: 'Actions : De l’eau chaude pour le thé' });
  await expect(became).toBeVisible();

  await expect(shown(ines)).toContainText('encore 1 carte');
  await shown(ines).getByRole('button', { name: 'Ils l’ignorent' }).click();
  await expect(shown(marcel)).toContainText('c’est la dernière');
  await shown(marcel).getByRole('button', { name: 'Ils la rejettent' }).focus();
  await marcel.keyboard.press('4');
  await expect(ines.getByText('Toutes les cartes ont été montrées.')).toBeVisible();

  await ines.getByRole('button', { name: 'Clore la partie' }).click();
  await choose(became, 'story');
  await expect
    .poll(async () => {
      const { entities } = await fileOf(request, product);
      const said = Object.values(entities).filter(({ kind }) => kind === 'story');
      return said.map((story) => JSON.stringify(story).includes('De l’eau chaude pour le thé'));
    })
    .toEqual([true]);
  await marcel.getByRole('button', { name: 'Résultats' }).click();
  const row = marcel.getByRole('row', { name: first });
  await expect(row).toContainText('De l’eau chaude pour le thé');
  await expect(row.getByRole('button', { name: 'story' })).toBeVisible();
});
