import type { ModelFile } from '#product/file.ts';
import { saved, write } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';

const BOAT: ModelFile['entities'] = {
  boat: {
    kind: 'game',
    technique: 'speed-boat',
    title: 'Un samedi',
    question: 'Qu’est-ce qui nous freine ?',
  },
};
const CARDS: ModelFile['entities'] = {
  vision: { kind: 'game', technique: 'twenty-twenty-vision', title: 'Rentrée', question: 'Laquelle ?' },
  'card-a': { kind: 'card', game: 'vision', title: 'Un rappel', order: 'a0' },
  'card-b': { kind: 'card', game: 'vision', title: 'Une photo', order: 'a1' },
  'card-c': { kind: 'card', game: 'vision', title: 'Une affiche', order: 'a2' },
};

test('what an observer notes reaches no player before it is published', async ({ guest, request }) => {
  const product = await productOf(request, 'L’Établi', BOAT);
  const [ines, awa, marcel] = await Promise.all(
    ['Inès', 'Awa', 'Marcel'].map((name) => guest({ link: product.editUrl, name })),
  );
  await ines!.goto(`/p/${product.id}/speed-boat`);
  await ines!.getByRole('button', { name: 'Commencer une partie' }).first().click();
  await ines!.getByRole('button', { name: 'Animateur·rice' }).click();
  const play = ines!.url();
  await awa!.goto(play);
  await awa!.getByRole('button', { name: 'Observateur·rice' }).click();
  const received: string[] = [];
  marcel!.on('response', async (response) => {
    if (response.url().includes('/plays/')) received.push(await response.text());
  });
  marcel!.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => received.push(payload.toString('utf8'))),
  );
  await marcel!.goto(play);
  await marcel!.getByRole('button', { name: 'Joueur·se' }).click();

  // Who observes does not play.
  await expect(awa!.getByRole('button', { name: 'Jeter une ancre' })).toHaveCount(0);
  await awa!.getByRole('textbox', { name: 'Ce que vous observez' }).fill('Il relit la question deux fois');
  await awa!.getByRole('button', { name: 'Noter', exact: true }).click();
  await expect(ines!.getByText('Il relit la question deux fois')).toBeVisible();
  await expect(ines!.getByText('Marcel').first()).toBeVisible();
  await marcel!.getByRole('button', { name: 'Observateur·rice' }).click();
  await expect(marcel!.getByText('Des observations ont été notées')).toBeVisible();
  expect(received.join('')).not.toContain('deux fois');
  await expect(marcel!.getByText('deux fois')).toHaveCount(0);

  await ines!.getByRole('button', { name: 'Clore la partie' }).click();
  await ines!.getByRole('button', { name: 'Montrer les notes à tout le monde' }).click();
  await expect(marcel!.getByText('Il relit la question deux fois')).toBeVisible();
});

test('a game changed by two people while a third begins it stays as it was begun', async ({
  guest,
  request,
  cable,
}) => {
  const product = await productOf(request, 'L’Établi', CARDS);
  const board = `/p/${product.id}/twenty-twenty-vision`;
  const [awa, marcel] = await Promise.all(
    ['Awa', 'Marcel'].map((name) => guest({ link: product.editUrl, name, baseURL: cable.origin })),
  );
  const ines = await guest({ link: product.editUrl, name: 'Inès' });
  for (const page of [awa!, marcel!, ines]) {
    await page.goto(board);
    await expect(page.getByRole('textbox', { name: 'Carte', exact: true })).toHaveCount(3);
  }
  cable.pull();
  await awa!.getByRole('textbox', { name: 'Carte', exact: true }).first().fill('Deux rappels');
  await marcel!.getByRole('button', { name: 'Ajouter une carte' }).click();
  await write(marcel!, 'Un banc');
  await ines.getByRole('button', { name: 'Commencer une partie' }).last().click();
  await expect(ines.getByText('3 cartes face cachée')).toBeVisible();
  await saved(ines);
  cable.plug();

  // Their work is there, the play is untouched, and everybody is told.
  await expect(ines.getByText('Le jeu a changé après le début de cette partie')).toBeVisible();
  await expect
    .poll(async () => {
      const { entities } = await fileOf(request, product);
      const all = Object.values(entities);
      return {
        cards: all
          .filter(({ kind }) => kind === 'card')
          .map(({ title }) => title)
          .sort(),
        dealt: all
          .filter(({ kind }) => kind === 'piece')
          .map(({ text }) => text)
          .sort(),
      };
    })
    .toEqual({
      cards: ['Deux rappels', 'Un banc', 'Une affiche', 'Une photo'],
      dealt: ['Un rappel', 'Une affiche', 'Une photo'],
    });
  await awa!.goto(`${board}?view=prepare`);
  await expect(awa!.getByText('Ce jeu a été joué')).toBeVisible();
  await expect(awa!.getByRole('button', { name: 'Ajouter une carte' })).toHaveCount(0);
  await awa!.getByRole('button', { name: 'Dupliquer en un nouveau jeu' }).click();
  await expect(awa!.getByRole('textbox', { name: 'Nom du jeu' })).toHaveValue('Rentrée (copie)');
  await expect(awa!.getByRole('textbox', { name: 'Carte', exact: true })).toHaveCount(4);
});
