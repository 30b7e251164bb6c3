import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { goTo, saved } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';

const IDEA = { idea: { kind: 'idea', need: 'Savoir où est la prochaine réunion', order: 'a0' } } as const;

/** Whether everything that boards are made of is kept on the device. */
const everythingKept = (tabs: BrowserContext): Promise<boolean> =>
  tabs.pages()[0]!.evaluate(async () => {
    const files = await caches.open('po-dojo/files');
    return (await files.match('/offline.json')) !== undefined;
  });

test('what was opened opens again without a network, in a browser that was closed; what is written then is sent later', async ({
  request,
  cable,
  launchOptions,
}) => {
  const product = await productOf(request, 'Prochaine réunion', IDEA);
  const profile = await mkdtemp(join(tmpdir(), 'po-dojo-profile-'));
  const browser = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: cable.origin,
      locale: 'fr-FR',
      serviceWorkers: 'allow',
    });

  let tabs = await browser();
  await tabs.request.get(product.editUrl);
  await tabs.request.patch('/api/v1/visitor', { data: { name: 'Awa' } });
  let page = tabs.pages()[0]!;
  await page.goto(`/p/${product.id}/idea`);
  await saved(page);
  await expect.poll(() => everythingKept(tabs), { timeout: 30_000 }).toBe(true);
  await page.goto('/guides/persona');
  await goToProduct();
  await tabs.close();

  cable.pull();
  tabs = await browser();
  page = tabs.pages()[0]!;
  await page.goto(`/p/${product.id}/idea`);
  await expect(page.getByLabel('Quel besoin, ou quel problème ?')).toHaveValue(
    'Savoir où est la prochaine réunion',
  );
  await page.getByLabel(/^Où et quand se montre-t-il/).fill('Le jour même');
  // A board that was never opened here.
  await goTo(page, /Story map/);
  await expect(page.getByRole('heading', { name: /^Story map/ }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('Hors ligne').first()).toBeVisible();
  await page.goto('/guides/persona');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Persona');
  await page.goto('/p/never-opened-here');
  await expect(page.getByRole('heading', { name: 'Pas de réseau' })).toBeVisible();
  await page.getByRole('link', { name: 'Prochaine réunion' }).click();
  await expect(page.getByText('Hors ligne').first()).toBeVisible();
  await tabs.close();

  cable.plug();
  tabs = await browser();
  page = tabs.pages()[0]!;
  await goToProduct();
  await expect
    .poll(async () => Object.values((await fileOf(request, product)).entities))
    .toEqual([expect.objectContaining({ kind: 'idea', context: 'Le jour même' })]);
  await tabs.close();
  await rm(profile, { recursive: true });

  async function goToProduct() {
    await page.goto(`/p/${product.id}`);
    await saved(page);
  }
});
