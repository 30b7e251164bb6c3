import type { Page } from '@playwright/test';
import { addDays } from '../src/core/calendar.ts';
import { meetingAt } from '../src/core/zone.ts';
import { enterByCode, newestMail } from './accounts.ts';
import { firstAdminAddress } from './admin.ts';
import { isClean, isCleanDayAndNight } from './axe.ts';
import { expect, test } from './moved-clock.ts';

const ZONE = 'Europe/Paris';

/** Comes with an account, and asks for a seat. */
const apply = async (page: Page, path: string, name: string) => {
  const email = `${name.toLowerCase()}@example.org`;
  await enterByCode(page, email, name);
  await page.goto(path);
  await page.getByLabel('PO en poste').check();
  await page.getByRole('button', { name: /^(Demander une place|Rejoindre la liste d’attente)$/ }).click();
  await expect(page.getByRole('region', { name: 'Où vous en êtes' })).toBeVisible();
  return email;
};

/** Where the newest mail to somebody leads, once it has come. */
const linkIn = async (page: Page, email: string): Promise<string> => {
  let link = '';
  await expect
    .poll(async () => {
      const mail = await newestMail(page.request, email);
      link = /href="[^"]*(\/e\/[^"]+\/answer)"/.exec(mail)?.[1] ?? '';
      return link;
    })
    .not.toBe('');
  return link;
};

test('an evening: a question is answered from the mail and from the page, silence frees a chair, and who waits comes', async ({
  newcomer,
  ownDojo,
}) => {
  const { address: baseURL, moveTo } = ownDojo;
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: ZONE });
  const evening = addDays(today, 10);
  const at = (days: number, time: string) => moveTo(meetingAt(addDays(evening, days), time, ZONE).instant);
  await at(-10, '12:00');

  const host = await newcomer({ baseURL });
  await enterByCode(host, 'gil@example.org', 'Gil');
  await host.goto(firstAdminAddress());
  await host.getByRole('button', { name: 'Administrer ce site' }).click();
  await host.getByLabel('Nom', { exact: true }).fill('Agile Landes');
  await host.getByLabel('Adresse', { exact: true }).fill('landes');
  await host.getByRole('button', { name: 'Créer', exact: true }).click();
  await host.getByRole('link', { name: 'Créer une édition' }).click();
  await host.getByLabel('Titre').fill('Dojo des Landes');
  await host.getByLabel('Places', { exact: true }).fill('3');
  // The dates of the rule are read before they are kept.
  await host.getByLabel('Première séance').fill(evening);
  await host.getByLabel('Nombre de séances').fill('2');
  await host.getByRole('button', { name: 'Voir les dates' }).click();
  await expect(host.getByRole('heading', { name: 'Les 2 dates' })).toBeVisible();
  await isClean(host);
  await host.getByRole('button', { name: 'Créer le brouillon' }).click();
  const path = new URL(host.url()).pathname.replace(/\/host$/, '');
  await host.getByRole('button', { name: 'Publier' }).click();
  await expect(host.getByText('· publiée')).toBeVisible();

  const [awa, ben, dan, cleo] = await Promise.all([
    newcomer({ baseURL }),
    newcomer({ baseURL, timezoneId: 'Europe/London' }),
    newcomer({ baseURL, javaScriptEnabled: false }),
    newcomer({ baseURL, viewport: { width: 390, height: 844 }, colorScheme: 'dark' }),
  ]);
  const awaAt = await apply(awa, path, 'Awa');
  await apply(ben, path, 'Ben');
  const danAt = await apply(dan, path, 'Dan');
  await expect(dan.getByText('Vous avez une place', { exact: true })).toBeVisible();
  const cleoAt = await apply(cleo, path, 'Cléo');
  await expect(cleo.getByText('Sur liste d’attente', { exact: true })).toBeVisible();

  // Five days before, the host writes a question: it leaves at once.
  await at(-5, '10:00');
  await host.goto(`${path}/evenings`);
  const asks = host.getByRole('region', { name: 'L’idée' });
  await asks.getByLabel('Question d’échauffement').fill('Qu’est-ce qui vous a fait sourire ce mois-ci ?');
  await asks.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(asks.getByRole('heading', { name: 'N’ont rien dit 3' })).toBeVisible();

  // Awa answers from the mail; looking at its page decides nothing.
  await awa.goto(await linkIn(awa, awaAt));
  await expect(awa.getByText('Une chaise vous attend.')).toBeVisible();
  await isCleanDayAndNight(awa);
  await awa.getByLabel('Votre réponse').fill('Un ticket de deux mots');
  await awa.getByRole('button', { name: 'Je viens' }).click();
  await expect(awa.getByText('Vous venez. À bientôt')).toBeVisible();

  // Ben answers from the page of the session, in English.
  await ben.goto(`${path}/sessions/1?lang=en`);
  await isClean(ben);
  await ben.getByRole('link', { name: 'Answer' }).click();
  await expect(ben).toHaveURL(/\/answer$/);
  await ben.goto(`${new URL(ben.url()).pathname}?lang=en`);
  await isClean(ben);
  await ben.getByLabel('Your answer').fill('A demo that failed well');
  await ben.getByRole('button', { name: 'I am coming' }).click();
  await expect(ben.getByText('Vous venez. À bientôt')).toBeVisible();
  await ben.goto(`${path}/sessions/1?lang=en`);
  await expect(ben.getByText('You are coming. See you soon!')).toBeVisible();

  // Dan says nothing. Two days before, his chair is for Cléo, who waits; she takes it on her phone.
  await at(-2, '18:01');
  await host.goto(`${path}/evenings`);
  await asks.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(asks.getByRole('heading', { name: 'Chaise libérée par le silence 1' })).toBeVisible();
  await expect(asks.getByRole('heading', { name: 'Chaise proposée 1' })).toBeVisible();
  await expect
    .poll(() => newestMail(dan.request, danAt))
    .toContain('Votre place dans l’édition reste la vôtre');
  await cleo.goto(await linkIn(cleo, cleoAt));
  await expect(cleo.getByText('Une chaise est pour vous')).toBeVisible();
  await isClean(cleo);
  await cleo.getByLabel('Votre réponse').fill('Le chat d’Inès');
  await cleo.getByRole('button', { name: 'Prendre la chaise' }).click();
  await expect(cleo.getByText('Vous venez. À bientôt')).toBeVisible();

  // The host sees who comes, in either language.
  await host.goto(`${path}/evenings`);
  await expect(asks.getByRole('heading', { name: 'Viennent 3' })).toBeVisible();
  await expect(asks.getByText('Un ticket de deux mots')).toBeVisible();
  await isCleanDayAndNight(host);
  await host.goto(`${path}/evenings?lang=en`);
  await expect(host.getByRole('heading', { name: 'Coming 3' })).toBeVisible();
  await isClean(host);

  // That evening the host notes who is here; the day after, promises were kept.
  await at(0, '18:40');
  await host.goto(`${path}/sessions/1`);
  for (const name of ['Awa', 'Ben', 'Cléo']) {
    await host.getByRole('button', { name, exact: true }).click();
    await expect(host.getByRole('button', { name, exact: true })).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(host.getByText('3 sur 4')).toBeVisible();
  await cleo.goto(`${path}/sessions/1`);
  await expect(cleo.getByText('C’est maintenant')).toBeVisible();
  await expect(cleo.getByRole('listitem').filter({ hasText: 'Ben' })).toBeVisible();
  await isClean(cleo);
  await at(1, '09:00');
  await host.goto(`${path}/evenings`);
  await expect(host.getByText('Aucune absence sur 3 venues annoncées.')).toBeVisible();
});
