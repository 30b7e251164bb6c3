import type { ModelFile } from '#product/file.ts';
import { choose, drag, write } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';

const FUTURE: ModelFile['entities'] = {
  future: { kind: 'game', technique: 'remember-the-future', title: 'Plus tard', question: 'Et alors ?' },
};

test('memories are told as done, gathered by two people, and become a goal and a gain', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'L’Établi', FUTURE);
  const [ines, awa] = await Promise.all(
    ['Inès', 'Awa'].map((name) => guest({ link: product.editUrl, name })),
  );
  await ines!.goto(`/p/${product.id}/remember-the-future`);
  const begin = ines!.getByRole('button', { name: 'Commencer une partie' }).last();
  await expect(begin).toBeDisabled();
  await ines!.getByLabel('Le jour d’où l’on se souvient').fill('2030-06-30');
  await begin.click();
  await expect(ines!.getByText('en cours')).toBeVisible();
  await awa!.goto(ines!.url());
  await expect(awa!.getByText('Nous sommes le 30 juin 2030.')).toBeVisible();

  // The tense is the rule: a word says so while one writes.
  const draft = awa!.getByRole('textbox', { name: 'Votre brouillon' });
  await draft.fill('Il devrait prévenir la veille');
  await draft.press('Enter');
  await draft.fill('Il m’aura prévenue un jeudi');
  await draft.press('Enter');
  await awa!.getByRole('button', { name: 'Poser mes 2 brouillons' }).click();
  const memory = (page: typeof ines, name: RegExp) => page!.getByRole('treeitem', { name });
  await expect(memory(ines, /devrait/)).toContainText('plutôt que « devrait »');
  await expect(memory(ines, /jeudi/)).not.toContainText('plutôt que');
  await memory(awa, /devrait/).focus();
  await awa!.keyboard.press('F2');
  await awa!.locator('textarea:focus').fill('Il aura prévenu la veille');
  await awa!.keyboard.press('Escape');
  await expect(ines!.getByText('plutôt que « devrait »')).toHaveCount(0);

  await ines!.getByRole('button', { name: 'Nouveau groupe' }).click();
  await ines!.getByRole('textbox', { name: 'Nom du groupe de souvenirs' }).fill('Plus de trajet pour rien');
  await choose(memory(ines, /jeudi/).getByRole('button', { name: /^Actions/ }), 'Plus de trajet pour rien');
  const cluster = awa!.getByRole('region', { name: 'Plus de trajet pour rien' });
  await drag(memory(awa, /la veille/), cluster.getByRole('treeitem'));
  await expect(cluster.getByText('2 souvenirs')).toBeVisible();
  await cluster.getByRole('button', { name: /^Ajouter/ }).click();
  await write(awa!, 'Il aura rendu mes soirées', 'Escape');

  await ines!.getByRole('button', { name: 'Clore la partie' }).click();
  await choose(ines!.getByRole('button', { name: 'Actions : Plus de trajet pour rien', exact: true }), 'but');
  await choose(memory(awa, /soirées/).getByRole('button', { name: /^Actions/ }), 'gain');
  await expect
    .poll(async () => {
      const all = Object.values((await fileOf(request, product)).entities);
      const goal = all.find(({ kind }) => kind === 'goal');
      const gain = all.find(({ kind }) => kind === 'gain');
      const shown = all.find(({ kind, value }) => kind === 'evidence' && value === 3);
      return [goal?.title, goal?.by, gain?.text, (shown?.people as string[] | undefined)?.sort()];
    })
    .toEqual(['Plus de trajet pour rien', '2030-06-30', 'Il aura rendu mes soirées', ['Awa']]);
});
