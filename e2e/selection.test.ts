import type { Page } from '@playwright/test';
import { addDays } from '../src/core/calendar.ts';
import { codeFor, enterByCode, newestMail } from './accounts.ts';
import { admin } from './admin.ts';
import { isClean } from './axe.ts';
import { expect, test } from './people.ts';

let count = 0;
/** A name that no other journey uses. */
const unique = (name: string) => `selection-${name}-${process.pid}-${count++}`;

test('a selection: read blindly, kept and the next one read, shortlisted in the list, answered to everybody at once', async ({
  newcomer,
}) => {
  const host = await admin(newcomer);
  await host.goto('/admin/communities');
  await host.getByLabel('Nom', { exact: true }).fill('Agile Béarn');
  await host.getByLabel('Adresse', { exact: true }).fill(unique('bearn'));
  await host.getByRole('button', { name: 'Créer', exact: true }).click();
  await host.getByRole('link', { name: 'Créer une édition' }).click();
  await host.getByLabel('Titre').fill('Dojo du Béarn');
  await host.locator('select[name=mode]').selectOption('selection');
  const today = new Date().toISOString().slice(0, 10);
  await host.getByLabel('Première séance').fill(addDays(today, 60));
  await host.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(host.getByRole('heading', { name: 'Tableau de bord' })).toBeVisible();
  const path = new URL(host.url()).pathname.replace(/\/host$/, '');
  await host.getByRole('button', { name: 'Publier' }).click();
  await expect(host.getByText('· publiée')).toBeVisible();
  await host.goto(`${path}/selection/settings`);
  await host.getByLabel('Critère 1', { exact: true }).fill('Envie');
  await host.getByLabel('Lire à l’aveugle').check();
  await host.getByRole('button', { name: 'Enregistrer' }).click();

  // Three apply: Awa, Ben without scripts and in English, Cléo.
  const apply = async (page: Page, name: string, locale: 'fr' | 'en') => {
    const address = `${unique(name.toLowerCase().replace('é', 'e'))}@example.org`;
    if (locale === 'fr') {
      await enterByCode(page, address, name);
      await page.goto(path);
      await page.getByLabel('PO en poste').check();
      await page.getByLabel('Ce que vous cherchez').fill(`Pratiquer, dit ${name}`);
      await page.getByRole('button', { name: 'Envoyer ma candidature' }).click();
      await expect(page.getByText('Candidature envoyée', { exact: true })).toBeVisible();
      return address;
    }
    await page.goto(path);
    await page.getByRole('link', { name: 'Sign in to enrol' }).click();
    await page.getByLabel('Email address').fill(address);
    await page.getByRole('button', { name: 'Send me a way in' }).click();
    await page.getByLabel('Six-digit code').fill(await codeFor(page.request, address));
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByLabel('Name or pseudonym').fill(name);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByLabel('curious').check();
    await page.getByRole('button', { name: 'Send my application' }).click();
    await expect(page.getByText('Application sent', { exact: true })).toBeVisible();
    return address;
  };
  const [awa, ben, cleo] = [
    await newcomer(),
    await newcomer({ javaScriptEnabled: false, locale: 'en-GB' }),
    await newcomer({ javaScriptEnabled: false }),
  ];
  const awaAt = await apply(awa, 'Awa', 'fr');
  const benAt = await apply(ben, 'Ben', 'en');
  await apply(cleo, 'Cléo', 'fr');

  // Who it is shows nowhere; one is read after the other.
  await host.goto(`${path}/host`);
  await host.getByRole('link', { name: 'Lire et sélectionner' }).click();
  await expect(host.getByRole('link', { name: /^Candidature n°/ })).toHaveCount(3);
  await expect(host.getByText('Awa', { exact: true })).toHaveCount(0);
  await isClean(host);
  await host.getByRole('link', { name: 'Candidature n° 1' }).click();
  const score = async (points: number, keep = 'Garder et lire la suivante') => {
    await host.getByLabel(`${points} sur 5`).check({ force: true });
    await host.getByRole('button', { name: keep }).click();
  };
  await score(5);
  await expect(host.getByRole('heading', { name: 'Candidature n° 2', level: 1 })).toBeVisible();
  await score(2);
  await expect(host.getByRole('heading', { name: 'Candidature n° 3', level: 1 })).toBeVisible();
  // It is the last one: there is none to go on to.
  await score(4, 'Garder mon avis');
  await expect(host.getByText('Avis gardé.')).toBeVisible();
  await host.getByRole('link', { name: 'Toutes les candidatures' }).click();
  await expect(host.getByRole('link', { name: /^Candidature n°/ })).toHaveText([
    ...['Candidature n° 1', 'Candidature n° 3', 'Candidature n° 2'],
  ]);

  // The list is shortlisted where it stands, and sifted.
  await host.getByRole('button', { name: 'Présélectionner Candidature n° 1' }).click();
  await host.goto(`${path}/selection?show=shortlisted`);
  await expect(host.getByText('1 candidature trouvée')).toBeVisible();
  await expect(
    host.getByRole('button', { name: 'Présélectionner Candidature n° 1', pressed: true }),
  ).toBeVisible();

  // Decided, and told to nobody.
  const decide = async (n: number, decision: string, why = '') => {
    await host.goto(`${path}/selection`);
    await host.getByRole('link', { name: `Candidature n° ${n}` }).click();
    await host.getByLabel(decision).check();
    await host.getByLabel('Un mot pour la personne').fill(why);
    await host.getByRole('button', { name: 'Garder la décision' }).click();
    await expect(host.getByRole('button', { name: 'Reprendre la décision' })).toBeVisible();
  };
  await decide(1, 'proposer une place');
  await decide(2, 'ne pas retenir', 'Revenez l’an prochain.');
  await decide(3, 'liste d’attente');
  await ben.reload();
  await expect(ben.getByText('Application sent', { exact: true })).toBeVisible();

  // The mails are read over, and leave together.
  await host.goto(`${path}/selection/release`);
  await expect(host.getByText('Revenez l’an prochain.')).toBeVisible();
  await expect(host.getByText('Awa', { exact: true })).toHaveCount(0);
  await host.getByRole('button', { name: 'Envoyer 3 réponses' }).click();
  await expect(host.getByText(/^Réponses envoyées le/)).toBeVisible();
  await ben.reload();
  await expect(ben.getByText('Not chosen this time', { exact: true })).toBeVisible();
  await awa.reload();
  await awa.getByRole('button', { name: 'Accepter la place' }).click();
  await expect(awa.getByText('Vous avez une place', { exact: true })).toBeVisible();
  await cleo.reload();
  await expect(cleo.getByText('Sur liste d’attente', { exact: true })).toBeVisible();
  const mailed = (address: string) => newestMail(host.request, address);
  await expect.poll(() => mailed(benAt)).toContain('Revenez l’an prochain.');
  await expect.poll(() => mailed(awaAt)).toContain('Vous avez une place');
});
