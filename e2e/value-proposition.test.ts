import type { Locator, Page } from '@playwright/test';
import { choose, grab, press, saved, write } from './gestures.ts';
import { expect, test } from './people.ts';
import { exampleProduct, fileOf, type Product, productOf } from './products.ts';

type Guest = (who: {
  link: string;
  name: string;
  viewport?: { width: number; height: number };
}) => Promise<Page>;

const listOf = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const card = (page: Page, title: string): Locator =>
  page.getByRole('treeitem', { name: new RegExp(`^${title}`) });
const adding = (page: Page, name: string): Locator => page.getByRole('button', { name: `Ajouter : ${name}` });

/** The answers of the product, « what is asked → what answers it ». */
const answersIn = async (page: Page, product: Product): Promise<readonly string[]> => {
  await saved(page);
  const { entities } = await fileOf(page.request, product);
  const text = (id: unknown) => String(entities[String(id)]?.text ?? '');
  return Object.values(entities)
    .filter(({ kind, how }) => kind === 'link' && how === 'answered')
    .map(({ from, to }) => `${text(from)} → ${text(to)}`)
    .sort();
};

test.describe('the value proposition', () => {
  let product: Product;
  test.beforeEach(async ({ request }) => {
    product = await productOf(request, 'Café réparation', {
      awa: { kind: 'persona', name: 'Awa Diarra' },
      pain: { kind: 'pain', subject: 'awa', text: 'Attendre une heure', order: 'a0' },
      boat: { kind: 'game', technique: 'speed-boat', title: 'Le samedi' },
      play: { kind: 'play', game: 'boat', title: 'Table 1', state: 'closed' },
      anchor: { kind: 'piece', play: 'play', text: 'La queue', state: 'confirmed', weight: 4 },
    });
  });
  const open = async (guest: Guest, name = 'Awa', width = 1280) => {
    const page = await guest({ link: product.editUrl, name, viewport: { width, height: 900 } });
    await page.goto(`/p/${product.id}/value-proposition`);
    return page;
  };
  const begin = async (page: Page) => {
    await page.getByRole('button', { name: 'Choisir pour qui' }).click();
    const dialog = page.getByRole('dialog', { name: 'Pour qui' });
    await dialog.getByRole('button', { name: 'Awa Diarra' }).click();
    await dialog.getByLabel('Nom du segment').fill('Voisins');
    await dialog.getByRole('button', { name: 'Commencer le profil' }).click();
  };

  test('two people: the profile first, then the other side, and the threads between them', async ({
    guest,
  }) => {
    const [awa, marcel] = [await open(guest), await open(guest, 'Marcel')];
    await begin(awa);
    // What an empathy map found about her is simply there.
    await expect(card(marcel, 'Attendre une heure')).toBeVisible();
    await expect(marcel.getByText('Ce côté s’ouvre quand le profil est écrit')).toBeVisible();
    // An anchor of a play that is over waits where pains stand, and comes with its weight and what the play showed.
    await listOf(awa, 'Irritants')
      .getByRole('button', { name: /^Apporter/ })
      .click();
    await awa.getByRole('dialog').getByRole('checkbox', { name: 'La queue' }).check();
    await awa.getByRole('button', { name: 'Apporter 1 élément' }).click();
    await expect(card(marcel, 'La queue')).toBeVisible();
    await saved(awa);
    const { entities } = await fileOf(awa.request, product);
    const shown = Object.values(entities).find(({ kind }) => kind === 'evidence')!;
    expect(entities[String(shown.about)]).toMatchObject({ kind: 'pain', text: 'La queue', weight: 2 });

    await adding(marcel, 'Tâches à accomplir').click();
    await write(marcel, 'Remettre un objet en marche', 'Escape');
    await adding(awa, 'Gains').click();
    await write(awa, 'Savoir avant de venir', 'Escape');

    await expect(adding(awa, 'Remèdes')).toBeVisible();
    await adding(marcel, 'Remèdes').click();
    await write(marcel, 'Une réponse la veille', 'Escape');
    await expect(card(awa, 'Une réponse la veille')).toBeVisible();

    await card(awa, 'Attendre une heure').click();
    await press(awa, '5');
    await expect(marcel.getByText('0 sur 1 de ce qui compte le plus')).toBeVisible();
    await card(marcel, 'Une réponse la veille').click();
    await press(marcel, 'l');
    await marcel.getByRole('dialog').getByRole('checkbox', { name: 'Attendre une heure' }).check();
    await marcel.getByRole('button', { name: 'C’est relié' }).click();
    await expect(awa.getByText('Tout ce qui compte le plus a une réponse')).toBeVisible();
    expect(await answersIn(awa, product)).toEqual(['Attendre une heure → Une réponse la veille']);
  });

  test('a card let go on what faces it is tied to it; undo unties', async ({ guest }) => {
    const awa = await open(guest);
    await begin(awa);
    await awa.getByRole('button', { name: 'L’ouvrir tout de suite' }).click();
    await adding(awa, 'Remèdes').click();
    await write(awa, 'Une réponse la veille', 'Escape');
    await grab(card(awa, 'Attendre une heure'));
    const target = (await card(awa, 'Une réponse la veille').boundingBox())!;
    await awa.mouse.move(target.x + 40, target.y + 40, { steps: 6 });
    await awa.mouse.move(target.x + 60, target.y + 12, { steps: 3 });
    await awa.mouse.up();
    await expect.poll(() => answersIn(awa, product)).toEqual(['Attendre une heure → Une réponse la veille']);
    await expect(card(awa, 'Attendre une heure')).toContainText('1 réponse');
    await press(awa, 'ControlOrMeta+z');
    await expect.poll(() => answersIn(awa, product)).toEqual([]);
  });

  test('ranking by keyboard: moving up takes the weight of the company', async ({ guest }) => {
    const awa = await open(guest);
    await begin(awa);
    await card(awa, 'Attendre une heure').click();
    await press(awa, '4', 'Enter');
    await write(awa, 'Revenir deux fois', 'Escape');
    await expect(card(awa, 'Revenir deux fois')).toHaveAccessibleName(/pas encore classé/);
    await press(awa, 'Alt+ArrowUp');
    await expect(listOf(awa, 'Irritants').getByRole('treeitem')).toHaveText([
      /^Revenir deux fois/,
      /^Attendre/,
    ]);
    await expect(card(awa, 'Revenir deux fois')).toHaveAccessibleName(/4 sur 5/);
  });

  test('the segment deleted meanwhile: what was written stays, and one says again for whom', async ({
    guest,
  }) => {
    const [awa, marcel] = [await open(guest), await open(guest, 'Marcel')];
    await begin(awa);
    await awa.getByRole('button', { name: 'L’ouvrir tout de suite' }).click();
    await adding(awa, 'Remèdes').click();
    await write(awa, 'Une réponse la veille', 'Escape');
    await saved(awa);
    const { entities } = await fileOf(awa.request, product);
    const [segment] = Object.entries(entities).find(([, { kind }]) => kind === 'segment')!;
    await marcel.goto(`/p/${product.id}/value-proposition?e=${segment}`);
    await choose(
      marcel.getByRole('complementary').getByRole('button', { name: 'Actions : Voisins' }),
      'Supprimer',
    );
    await marcel.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: true }).click();
    await expect(awa.getByText('Plus personne ici')).toBeVisible();
    await expect(card(awa, 'Une réponse la veille')).toBeVisible();
    await begin(awa);
    await expect(card(awa, 'Attendre une heure')).toBeVisible();
    await expect(card(marcel, 'Attendre une heure')).toBeVisible();
  });
});

test('on a phone the two sides follow one another, and a menu ties and ranks', async ({ guest, request }) => {
  const product = await exampleProduct(request);
  const page = await guest({
    link: product.editUrl,
    name: 'Awa',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await page.goto(`/p/${product.id}/value-proposition`);
  await page.getByRole('button', { name: 'Réparateurs bénévoles' }).click();
  const gain = card(page, 'Qu’une ou deux personnes');
  await expect(gain).toContainText('sans réponse');
  await gain.getByRole('button', { name: /^Actions/ }).click();
  await page.getByRole('menuitem', { name: /^Est créé par/ }).click();
  await page.getByRole('dialog').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'C’est relié' }).click();
  await expect(gain).toContainText('1 réponse');
  await gain.getByRole('button', { name: /^Importance/ }).click();
  await page.getByRole('menuitemradio', { name: /^2/ }).click();
  await expect(gain).toHaveAccessibleName(/2 sur 5/);
});
