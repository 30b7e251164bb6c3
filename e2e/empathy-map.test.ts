import type { Locator, Page } from '@playwright/test';
import { choose, grab, paste, press, saved, write } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, type Product, productOf } from './products.ts';

const zone = (page: Page, name: string): Locator => page.getByRole('main').getByRole('region', { name });
const card = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('main').getByRole('treeitem', { name });
const place = (page: Page, zoneName: string): Locator =>
  page.getByRole('main').getByRole('button', { name: `Ajouter : ${zoneName}` });

const awa = { kind: 'persona', name: 'Awa Diarra', role: 'Infirmière de nuit', order: 'a0' } as const;
const marcel = { kind: 'persona', name: 'Marcel Pujol', order: 'a1' } as const;
const note = (area: string, text: string, order: string) =>
  ({ kind: 'note', subject: 'map', area, text, order }) as const;
const round = {
  awa,
  marcel,
  map: {
    kind: 'empathyMap',
    persona: 'awa',
    title: 'Le samedi',
    day: '2026-04-28',
    version: '1',
    order: 'a0',
  },
  seen: note('see', 'La file', 'a0'),
  poster: note('see', 'L’affiche', 'a1'),
  said: note('say', '« Encore raté »', 'a2'),
  done: note('do', 'Vient tôt', 'a3'),
  heard: note('hear', '« Repassez »', 'a4'),
} as const;

type Enter = (who: { link: string; name: string }) => Promise<Page>;
const open = async (guest: Enter, product: Product, name: string): Promise<Page> => {
  const page = await guest({ link: product.editUrl, name });
  await page.goto(`/p/${product.id}/empathy-map`);
  return page;
};

/** Entities of a kind as the server has them, once everything is saved. */
const kept = async (page: Page, product: Product, kind: string) => {
  await saved(page);
  const { entities } = await fileOf(page.request, product);
  return Object.values(entities).filter((entity) => entity.kind === kind);
};

test('two people go round a persona, and only then inside the head', async ({ guest, request }) => {
  const product = await productOf(request, 'Café réparation', { awa });
  const ines = await open(guest, product, 'Inès');
  const theo = await open(guest, product, 'Théo');
  await ines.getByRole('button', { name: 'Avec Awa Diarra' }).click();
  await expect(theo.getByRole('main').getByLabel('Nom du persona')).toHaveValue('Awa Diarra');
  for (const page of [ines, theo])
    await expect(zone(page, '7. Penser et ressentir')).toContainText(
      'Il reste : Voir, Dire, Faire et Entendre.',
    );

  await place(ines, '3. Voir').click();
  await write(ines, 'Douze personnes debout', 'Enter');
  await write(ines, 'Trois tables occupées', 'Enter');
  await press(ines, 'Escape');
  await expect(zone(ines, '3. Voir').getByRole('treeitem')).toHaveCount(2);
  await place(theo, '4. Dire').focus();
  await paste(theo, '- « Je serais restée dormir. »\n- « C’est encore loin ? »');
  await expect(zone(ines, '4. Dire').getByRole('treeitem')).toHaveCount(2);

  await place(ines, '5. Faire').click();
  await write(ines, 'Vient après sa nuit', 'Escape');
  await expect(zone(theo, '7. Penser et ressentir')).toContainText('Il reste : Entendre.');
  await place(theo, '6. Entendre').click();
  await write(theo, '« Repassez le mois prochain »', 'Escape');

  await place(ines, '7. Irritants').click();
  await write(ines, 'Attendre une heure pour rien', 'Escape');
  await press(ines, '4');
  const pain = 'Attendre une heure pour rien, Hypothèse, poids 4 sur 5';
  await expect(card(theo, pain)).toBeVisible();
  expect(await kept(ines, product, 'pain')).toMatchObject([
    { text: 'Attendre une heure pour rien', subject: 'awa', weight: 4 },
  ]);

  // Undo takes back one's own only.
  await press(theo, 'ControlOrMeta+z');
  await expect(card(ines, /Repassez/)).toHaveCount(0);
  await expect(card(ines, pain)).toBeVisible();
});

test('a host opens zone 7 before the others', async ({ guest, request }) => {
  const product = await productOf(request, 'Café réparation', { awa, map: round.map });
  const ines = await open(guest, product, 'Inès');
  await ines.getByRole('button', { name: 'Ouvrir quand même' }).click();
  await expect(place(ines, '7. Gains')).toBeVisible();
});

test('everything goes by keyboard: from zone to zone, from card to card, and cards between zones', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'Café réparation', round);
  const ines = await open(guest, product, 'Inès');
  await card(ines, /^La file/).click();
  await press(ines, 'ArrowDown');
  await expect(card(ines, /^L’affiche/)).toBeFocused();
  await press(ines, 'ArrowDown', 'ArrowDown');
  await expect(card(ines, /Encore raté/)).toBeFocused();
  await press(ines, 'Alt+ArrowUp');
  await expect(zone(ines, '3. Voir').getByRole('treeitem', { name: /Encore raté/ })).toBeFocused();
  await press(ines, 'e');
  await expect(card(ines, '« Encore raté », Observé')).toBeFocused();
  await press(ines, 'm');
  await ines.getByRole('menuitem', { name: '5. Faire' }).click();
  await expect(zone(ines, '5. Faire').getByRole('treeitem', { name: /Encore raté/ })).toBeFocused();
  await press(ines, 'F2');
  await expect(ines.getByLabel('Texte')).toBeFocused();
  await press(ines, 'Escape', 'Enter');
  await write(ines, 'Revient le mois suivant', 'Escape');
  await expect(zone(ines, '5. Faire').getByRole('treeitem')).toHaveCount(3);
  await press(ines, 'Delete');
  await expect(zone(ines, '5. Faire').getByRole('treeitem')).toHaveCount(2);
  await card(ines, /^Vient tôt/).click();
  await press(ines, 'Tab');
  await expect(card(ines, /Repassez/)).toBeFocused();
});

test('what was heard, dragged into the head, stays where it was heard and leads to the pain', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'Café réparation', round);
  const ines = await open(guest, product, 'Inès');
  const heard = card(ines, /Repassez/);
  await grab(heard);
  const inside = (await place(ines, '7. Irritants').boundingBox())!;
  await ines.mouse.move(inside.x + 40, inside.y - 20, { steps: 6 });
  await ines.mouse.move(inside.x + 40, inside.y + 10, { steps: 3 });
  await ines.mouse.up();
  await expect(zone(ines, '7. Irritants').getByRole('treeitem', { name: /Repassez/ })).toBeVisible();
  await expect(zone(ines, '6. Entendre')).toContainText('1 irritant ou gain en vient');
  expect(await kept(ines, product, 'link')).toMatchObject([{ from: 'heard', how: 'became' }]);
  await press(ines, 'ControlOrMeta+z');
  await expect(zone(ines, '7. Irritants').getByRole('treeitem')).toHaveCount(0);
});

test('a persona deleted while its map is open elsewhere leaves a clear state, and nothing lost', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'Café réparation', round);
  const ines = await open(guest, product, 'Inès');
  const theo = await open(guest, product, 'Théo');
  await place(ines, '4. Dire').click();
  await write(ines, '« Tant pis »');
  await theo.goto(`/p/${product.id}/persona`);
  await choose(theo.getByRole('button', { name: 'Actions : Awa Diarra' }), 'Supprimer');
  await theo.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
  await expect(ines.getByRole('alert')).toContainText('Le persona de cette carte a été supprimé.');
  await ines.keyboard.type(' !');
  await press(ines, 'Escape');
  await expect(card(ines, /^. Tant pis . !/)).toBeFocused();
  await ines.getByRole('button', { name: 'Avec qui ? Choisir une personne' }).click();
  await ines.getByRole('menuitemradio', { name: 'Marcel Pujol' }).click();
  await expect(ines.getByLabel('Nom du persona')).toHaveValue('Marcel Pujol');
  await expect(zone(ines, '3. Voir').getByRole('treeitem')).toHaveCount(2);
});

test('a new version is compared with the one before', async ({ guest, request }) => {
  const product = await productOf(request, 'Café réparation', round);
  const ines = await open(guest, product, 'Inès');
  await choose(
    ines.getByRole('button', { name: 'Actions : Le samedi' }),
    'Nouvelle version, datée d’aujourd’hui',
  );
  await expect(ines.getByLabel('Version')).toHaveValue('2');
  await card(ines, /^L’affiche/).click();
  await press(ines, 'Delete');
  await place(ines, '3. Voir').click();
  await write(ines, 'Une liste du jour', 'Escape');
  await ines.getByRole('button', { name: 'Comparer' }).click();
  await expect(zone(ines, '3. Voir')).toContainText('1 toujours là · 1 disparu · 1 nouveau');
  await expect(zone(ines, '3. Voir').getByRole('button', { name: /Une liste du jour/ })).toContainText(
    'Nouveau',
  );
});

test('five hundred notes in a zone stay at hand', async ({ guest, request }) => {
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => [
      `n${at}`,
      note('see', `Observation ${at + 1}`, `b${String(at).padStart(3, '0')}V`),
    ]),
  );
  const product = await productOf(request, 'Café réparation', { ...round, ...many });
  const ines = await open(guest, product, 'Inès');
  await expect(zone(ines, '3. Voir').getByRole('treeitem')).toHaveCount(502);
  await place(ines, '3. Voir').click();
  await write(ines, 'La dernière', 'Escape');
  await expect(card(ines, /^La dernière/)).toBeFocused();
  await expect(card(ines, /^La dernière/)).toBeInViewport();
});
