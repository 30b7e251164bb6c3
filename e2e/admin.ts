import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { enterByCode, printedKey } from './accounts.ts';
import { expect } from './people.ts';

type Newcomer = (look?: BrowserContextOptions) => Promise<Page>;

const dataDir = process.env.PO_JOURNEYS_DATA!;
const state = join(dataDir, 'admin-of-journeys.json');

/** The address that the start tells: good until somebody administers the site. */
export const firstAdminAddress = (): string => `/first-admin?token=${printedKey('first-admin')}`;

/** Whoever is first makes the admin; `wx` fails for all others. */
const isFirst = (): boolean => {
  try {
    writeFileSync(`${state}.made`, '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
};

/** The one admin of the site, Gil, in a browser of this journey: the first journey that needs one makes them. */
export const admin = async (newcomer: Newcomer, look: BrowserContextOptions = {}): Promise<Page> => {
  if (!isFirst()) {
    await expect.poll(() => existsSync(state), { timeout: 100_000 }).toBe(true);
    return newcomer({ ...look, storageState: state });
  }
  const page = await newcomer(look);
  await enterByCode(page, 'gil-of-journeys@example.org', 'Gil');
  await page.goto('/admin/mail');
  await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
  await page.goto('/first-admin?token=guessed');
  await expect(page.getByRole('heading', { name: 'C’est déjà fait' })).toBeVisible();
  await page.goto(firstAdminAddress());
  await page.getByRole('button', { name: 'Administrer ce site' }).click();
  await expect(page.getByRole('heading', { name: 'Communautés' })).toBeVisible();
  await page.context().storageState({ path: `${state}.next` });
  renameSync(`${state}.next`, state);
  return page;
};
