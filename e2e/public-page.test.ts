import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from '@playwright/test';
import sharp from 'sharp';
import { addDays } from '../src/core/calendar.ts';
import { admin } from './admin.ts';
import { isCleanDayAndNight } from './axe.ts';
import { expect, test } from './people.ts';

let count = 0;
/** A name that no other journey uses. */
const unique = (name: string) => `public-${name}-${process.pid}-${count++}`;

const PHONE = { viewport: { width: 390, height: 844 } } as const;

/** Everything that a page asks for, from the moment on. */
const listening = (page: Page) => {
  const asked: { url: URL; type: string }[] = [];
  page.on('request', (request) => asked.push({ url: new URL(request.url()), type: request.resourceType() }));
  return asked;
};
const isWideAsItsWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test('an edition is read from a Markdown page on a telephone, shown as it is written, thanks its partners with their logos, and comes out as a page again (P1, Privacy 7)', async ({
  newcomer,
  baseURL,
}) => {
  const host = await admin(newcomer, PHONE);
  const community = unique('estuaire');
  await host.goto('/admin/communities');
  await host.getByLabel('Nom', { exact: true }).fill('Agile Estuaire');
  await host.getByLabel('Adresse', { exact: true }).fill(community);
  await host.getByLabel('Qui vous êtes (Markdown)').fill('Une **association** de bénévoles.');
  await host
    .getByLabel(/^Partenaires remerciés/)
    .fill('La Maison des Savoirs https://savoirs.example.org\nVoisins');
  await host.getByRole('button', { name: 'Créer', exact: true }).click();
  await host.getByRole('link', { name: 'Créer une édition' }).click();

  // What cannot be read is told, and nothing that was typed is lost.
  await host.getByText('À partir d’une page Markdown de votre site').click();
  const box = host.getByLabel('La page, avec son en-tête');
  for (const [page, said] of [
    ['Bonjour', 'Il manque l’en-tête'],
    ['---\ntitle: "jamais fermé\n---\n', 'n’est pas du YAML'],
    ['---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n', 'contient des alias'],
  ] as const) {
    await box.fill(page);
    await host.getByRole('button', { name: 'Lire la page' }).click();
    await expect(host.getByRole('alert')).toContainText(said);
    await expect(box).toHaveValue(page);
  }
  await box.fill(await readFile('src/dojo/editions/example.md', 'utf8'));
  await host.getByRole('button', { name: 'Lire la page' }).click();
  await expect(host.getByRole('heading', { name: 'Ce que nous avons compris' })).toBeVisible();
  await expect(host.getByText('image hébergée ailleurs').first()).toBeVisible();
  await expect(host.getByLabel('Titre')).toHaveValue(/^L’atelier des PO/);
  await expect(host.getByLabel('Première séance')).toHaveValue('2026-09-08');
  expect(await isWideAsItsWindow(host)).toBe(true);

  // The description is shown as it will be read, while it is written; what could run is words.
  await host
    .getByLabel('Description (Markdown)')
    .fill('## Pour qui ?\n\n<script>document.title = "pris"</script>\n\n- **tout le monde**');
  const preview = host.getByRole('region', { name: 'La description comme on la lira' });
  await expect(preview.getByRole('heading', { name: 'Pour qui' })).toBeVisible();
  await expect(preview.getByText('document.title')).toBeVisible();
  await expect(host).not.toHaveTitle('pris');

  const first = addDays(new Date().toISOString().slice(0, 10), 60);
  await host.getByLabel('Première séance').fill(first);
  for (const seats of ['-1', '0', '1000000000']) {
    await host.getByLabel('Places', { exact: true }).fill(seats);
    await host.getByRole('button', { name: 'Créer le brouillon' }).evaluate((button) => {
      (button as HTMLButtonElement).formNoValidate = true;
    });
    await host.getByRole('button', { name: 'Créer le brouillon' }).click();
    await expect(host.getByRole('alert')).toContainText('Places');
    await expect(host.getByLabel('Titre')).toHaveValue(/^L’atelier des PO/);
  }
  await host.getByLabel('Places', { exact: true }).fill('12');
  await host.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(host.getByRole('heading', { name: 'Tableau de bord' })).toBeVisible();
  const path = new URL(host.url()).pathname.replace(/\/host$/, '');

  // Partners of the edition and of the community get their logos.
  const logo = {
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: await sharp({
      create: { width: 600, height: 200, channels: 4, background: { r: 0, g: 60, b: 160, alpha: 0.5 } },
    })
      .png()
      .toBuffer(),
  };
  for (const [page, partner] of [
    [`${path}/edit`, 'la Maison des Savoirs'],
    [`/c/${community}/edit`, 'La Maison des Savoirs'],
  ] as const) {
    await host.goto(page);
    const own = host.getByRole('listitem').filter({ hasText: partner });
    await own.getByLabel(`Le logo de ${partner}`).setInputFiles('src/dojo/editions/example.md');
    await own.getByRole('button', { name: 'Enregistrer le logo' }).click();
    await expect(host.getByRole('alert')).toContainText('n’est pas une image PNG, JPEG ou WebP');
    await own.getByLabel(`Le logo de ${partner}`).setInputFiles(logo);
    await own.getByRole('button', { name: 'Enregistrer le logo' }).click();
    await expect(own.getByRole('img', { name: partner })).toBeVisible();
    expect(await isWideAsItsWindow(host)).toBe(true);
  }
  await host.goto(`${path}/host`);
  await host.getByRole('button', { name: 'Publier' }).click();
  await expect(host.getByText('· publiée')).toBeVisible();

  // Whoever reads it asks nobody else for anything, and nothing of a framework; in both languages, large and small.
  const looks: readonly BrowserContextOptions[] = [
    { locale: 'fr-FR', javaScriptEnabled: false, ...PHONE },
    { locale: 'fr-FR' },
    { locale: 'en-GB', ...PHONE },
  ];
  for (const look of looks) {
    const reader = await newcomer(look);
    const asked = listening(reader);
    for (const page of [path, `/c/${community}`]) {
      await reader.goto(page);
      await expect(reader.getByRole('img', { name: /la Maison des Savoirs/i })).toBeAttached();
      expect(await isWideAsItsWindow(reader)).toBe(true);
      if (look.javaScriptEnabled !== false) await isCleanDayAndNight(reader);
    }
    expect(asked.map(({ url }) => url.origin).filter((origin) => origin !== baseURL)).toEqual([]);
    expect(asked.filter(({ type }) => type === 'script').map(({ url }) => url.pathname)).toEqual(
      look.javaScriptEnabled === false ? [] : ['/theme.js', '/theme.js'],
    );
    expect(asked.filter(({ type }) => /xhr|fetch|websocket/.test(type))).toEqual([]);
  }

  // The page says where it is in the other language, and what others show with its address.
  const reader = await newcomer({ javaScriptEnabled: false });
  for (const page of [path, `/c/${community}`]) {
    await reader.goto(page);
    const linked = async (attribute: string, selector: string) =>
      (await reader.locator(selector).getAttribute(attribute))!;
    expect(await linked('href', 'link[rel=canonical]')).toBe(baseURL + page);
    expect(await linked('href', 'link[hreflang=x-default]')).toBe(baseURL + page);
    for (const lang of ['fr', 'en']) {
      const other = await linked('href', `link[hreflang=${lang}]`);
      expect(other).toBe(`${baseURL}${page}?lang=${lang}`);
      const answer = await reader.request.get(other);
      expect(await answer.text()).toContain(`<html lang="${lang}"`);
    }
    const image = await linked('content', 'meta[property="og:image"]');
    const picture = await reader.request.get(image);
    const { format, width, height } = await sharp(await picture.body()).metadata();
    expect([image.startsWith(`${baseURL}${page}/`), format, width, height]).toEqual([true, 'png', 1200, 630]);
    expect(picture.headers()['cross-origin-resource-policy']).toBe('cross-origin');
    expect(await linked('content', 'meta[property="og:image:alt"]')).toContain('Agile Estuaire');
  }
  await reader.goto(path);
  const event = JSON.parse((await reader.locator('script[type="application/ld+json"]').textContent())!);
  expect([event['@type'], event.subEvent.length, event.maximumAttendeeCapacity]).toEqual([
    ...['EventSeries', 10, 12],
  ]);
  for (const feed of [`${path}/calendar.ics`, `/c/${community}/feed.atom`])
    expect((await reader.request.get(feed)).status()).toBe(200);

  // It comes out as the page it came from; the next edition begins with the same words and logos.
  const file = await (await host.request.get(`${path}/page.md`)).text();
  expect(file).toMatch(/^---\ntitle: "L’atelier des PO/);
  expect(file).toContain(`date: ${first}\n`);
  expect(file).toContain('seats: 12\nsessions: 10\n');
  await host.goto(`${path}/host`);
  await host.locator('summary', { hasText: 'Plus' }).click();
  await host.getByRole('button', { name: 'Préparer l’édition suivante' }).click();
  await expect(host.getByText('· brouillon')).toBeVisible();
  await host.goto(`${new URL(host.url()).pathname.replace(/\/host$/, '')}/edit`);
  await expect(host.getByRole('img', { name: 'la Maison des Savoirs' })).toBeVisible();
  await expect(host.getByLabel('Titre')).toHaveValue(/^L’atelier des PO/);
});
