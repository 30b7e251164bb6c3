/** People with an account: what the outbox of the local instance shows, and the way in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { signed } from '../src/server/secret.server.ts';
import { expect } from './people.ts';

/** The secret of the sites that journeys go to: they share one. */
export const secretOfJourneys = (): string =>
  readFileSync(join(process.env.PO_JOURNEYS_DATA!, 'secret'), 'utf8').trim();

/** A key as a site makes it: what it printed where it was started. */
export const printedKey = (purpose: string, said = ''): string =>
  signed(secretOfJourneys(), purpose, said).toString('base64url');

/** The address that opens the outbox in a browser. */
export const outboxAddress = (): string => `/outbox?key=${printedKey('outbox')}`;

/** The newest mail to an address, as the outbox page shows it; waits until there is one. */
export const newestMail = async (request: APIRequestContext, address: string): Promise<string> => {
  let found = '';
  await expect
    .poll(async () => {
      const page = await (await request.get(outboxAddress())).text();
      found = page.split('<article').find((mail) => mail.includes(address)) ?? '';
      return found !== '';
    })
    .toBe(true);
  return found;
};

export const codeFor = async (request: APIRequestContext, address: string): Promise<string> =>
  /\b(\d{3} \d{3})\b/.exec(await newestMail(request, address))?.[1] ?? '';

export const linkFor = async (request: APIRequestContext, address: string): Promise<string> =>
  /href="[^"]*(\/sign-in\/link\?token=[\w-]+)"/.exec(await newestMail(request, address))?.[1] ?? '';

/** Asks for a way in from the page of the door. */
export const knock = async (page: Page, address: string): Promise<void> => {
  await page.goto('/sign-in');
  await page.getByLabel('Adresse électronique').fill(address);
  await page.getByRole('button', { name: 'Recevoir de quoi entrer' }).click();
  await expect(page.getByRole('heading', { name: 'Regardez vos messages' })).toBeVisible();
};

/** Comes in by the code, and for the first time says a name. */
export const enterByCode = async (page: Page, address: string, name?: string): Promise<void> => {
  await knock(page, address);
  await page.getByLabel('Code à six chiffres').fill(await codeFor(page.request, address));
  await page.getByRole('button', { name: 'Entrer' }).click();
  // Who goes elsewhere before the answer is here asks for two pages at once.
  await expect(page.getByLabel('Code à six chiffres')).toHaveCount(0);
  if (name === undefined) return;
  await page.getByLabel('Nom ou pseudonyme').fill(name);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('link', { name: `Mon compte\u202f: ${name}` })).toBeVisible();
};
