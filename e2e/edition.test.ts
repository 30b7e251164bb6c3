import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { addDays } from '../src/core/calendar.ts';
import { codeFor, newestMail } from './accounts.ts';
import { admin } from './admin.ts';
import { expect, test } from './people.ts';

let count = 0;
/** A name that no other journey uses. */
const unique = (name: string) => `edition-${name}-${process.pid}-${count++}`;

const SAID = {
  fr: {
    signIn: 'Se connecter pour s’inscrire',
    email: 'Adresse électronique',
    send: 'Recevoir de quoi entrer',
    code: 'Code à six chiffres',
    enter: 'Entrer',
    name: 'Nom ou pseudonyme',
    go: 'Continuer',
    doing: 'PO en poste',
    apply: 'Demander une place',
    seated: 'Vous avez une place',
  },
  en: {
    signIn: 'Sign in to enrol',
    email: 'Email address',
    send: 'Send me a way in',
    code: 'Six-digit code',
    enter: 'Enter',
    name: 'Name or pseudonym',
    go: 'Go on',
    doing: 'changing career',
    apply: 'Ask for a seat',
    seated: 'You have a seat',
  },
} as const;

/** Comes to an edition's page, enters from there, and asks for a seat. */
const applyInABrowser = async (page: Page, path: string, name: string, locale: 'fr' | 'en') => {
  const t = SAID[locale];
  const email = `${unique(name.toLowerCase())}@example.org`;
  await page.goto(path);
  await page.getByRole('link', { name: t.signIn }).click();
  await page.getByLabel(t.email).fill(email);
  await page.getByRole('button', { name: t.send }).click();
  await page.getByLabel(t.code).fill(await codeFor(page.request, email));
  await page.getByRole('button', { name: t.enter }).click();
  await page.getByLabel(t.name).fill(name);
  await page.getByRole('button', { name: t.go }).click();
  await page.getByLabel(t.doing).check();
  await page.getByRole('button', { name: t.apply }).click();
  await expect(page.getByText(t.seated, { exact: true })).toBeVisible();
  return email;
};

test('an edition: created, published, ten seats among fourteen people, a seat that passes on, a session that moves, a product to work in', async ({
  newcomer,
  playwright,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const outbox = await playwright.request.newContext({ baseURL: baseURL! });
  const mailTo = async (email: string, subject: string) =>
    expect.poll(async () => await newestMail(outbox, email)).toContain(subject);

  // An admin creates the community; who creates it hosts.
  const host = await admin(newcomer);
  const community = unique('agile-gironde');
  await host.goto('/admin/communities');
  await host.getByLabel('Nom', { exact: true }).fill('Agile Gironde');
  await host.getByLabel('Adresse', { exact: true }).fill(community);
  await host.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(host.getByRole('heading', { name: 'Agile Gironde' })).toBeVisible();

  // The page that the community has already becomes an edition.
  await host.getByRole('link', { name: 'Créer une édition' }).click();
  await host.getByText('À partir d’une page Markdown de votre site').click();
  await host
    .getByLabel('La page, avec son en-tête')
    .fill(await readFile('src/dojo/editions/example.md', 'utf8'));
  await host.getByRole('button', { name: 'Lire la page' }).click();
  await expect(host.getByRole('heading', { name: 'Ce que nous avons compris' })).toBeVisible();
  await expect(host.getByText('nous ne connaissons pas ce champ')).toBeVisible();
  await expect(host.getByLabel('Animé par, une personne par ligne')).toHaveValue(/Yanis Belkacem/);
  const first = addDays(new Date().toISOString().slice(0, 10), 60);
  await host.getByLabel('Première séance').fill(first);
  await host.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(host.getByRole('heading', { name: 'Tableau de bord' })).toBeVisible();
  const path = new URL(host.url()).pathname.replace(/\/host$/, '');

  // Until it is published, it is nobody's business.
  const visitor = await newcomer({ locale: 'en-GB', javaScriptEnabled: false });
  expect((await visitor.goto(path))?.status()).toBe(404);
  await host.getByRole('button', { name: 'Publier' }).click();
  await expect(host.getByText('· publiée')).toBeVisible();
  expect((await visitor.goto(path))?.status()).toBe(200);
  await expect(visitor.getByText('10 seats left')).toBeVisible();

  // Its picture is sent from a browser without scripts too, and is drawn anew.
  const sender = await host.context().storageState();
  const plain = await newcomer({ javaScriptEnabled: false, storageState: sender });
  await plain.goto(`${path}/edit`);
  await plain.getByLabel('Choisir une image').setInputFiles('src/dojo/editions/example.md');
  await plain.getByLabel('Ce qu’elle montre').fill('Un fil rouge entre dix ateliers');
  await plain.getByRole('button', { name: 'Enregistrer l’image' }).click();
  await expect(plain.getByRole('alert')).toContainText('n’est pas une image PNG, JPEG ou WebP');
  await expect(plain.getByLabel('Ce qu’elle montre')).toHaveValue('Un fil rouge entre dix ateliers');
  await plain.getByLabel('Choisir une image').setInputFiles('docs/screenshot.png');
  await plain.getByRole('button', { name: 'Enregistrer l’image' }).click();
  await expect(plain.getByLabel('En choisir une autre')).toBeVisible();
  await visitor.goto(path);
  const picture = visitor.getByRole('img', { name: 'Un fil rouge entre dix ateliers' });
  const file = await visitor.request.get((await picture.getAttribute('src'))!);
  expect([file.status(), file.headers()['content-type'], file.headers()['cache-control']]).toEqual([
    ...[200, 'image/webp', 'public, max-age=31536000, immutable'],
  ]);

  await host.getByLabel('Le besoin de départ').fill('Partager les outils du quartier');
  await host.getByRole('button', { name: 'Commencer un produit' }).click();
  const product = (await host
    .getByRole('link', { name: 'Partager les outils du quartier' })
    .getAttribute('href'))!;

  // Four come with a browser, three of them without JavaScript.
  const [awa, ben, cleo, dan] = [
    await newcomer(),
    await newcomer({ javaScriptEnabled: false, locale: 'en-GB' }),
    await newcomer({ javaScriptEnabled: false }),
    await newcomer({ javaScriptEnabled: false }),
  ];
  const awaAt = await applyInABrowser(awa, path, 'Awa', 'fr');
  const benAt = await applyInABrowser(ben, path, 'Ben', 'en');
  await applyInABrowser(cleo, path, 'Cléo', 'fr');
  await applyInABrowser(dan, path, 'Dan', 'fr');
  await mailTo(awaAt, 'Vous avez une place');
  await mailTo(benAt, 'You have a seat');

  // Ten more send the same forms; all are in before the first asks.
  const others = await Promise.all(
    ['Eva', 'Fay', 'Gus', 'Hana', 'Ida', 'Jo', 'Kim', 'Lea', 'Malo', 'Nour'].map(async (name, n) => {
      const email = `${unique(name.toLowerCase())}@example.org`;
      const locale = n % 2 === 0 ? 'fr' : 'en';
      const place = `2001:db8:${(process.pid % 0xffff).toString(16)}:${(count++).toString(16)}::1`;
      const request = await playwright.request.newContext({
        baseURL: baseURL!,
        extraHTTPHeaders: { 'X-Forwarded-For': place, 'Accept-Language': locale },
      });
      const send = async (to: string, form: Record<string, string>) => {
        const answer = await request.post(to, { form });
        expect([to, answer.status()]).toEqual([to, 200]);
        return answer.text();
      };
      await send('/sign-in', { email, website: '', back: path, do: 'mail' });
      await send('/sign-in/code', { code: await codeFor(outbox, email) });
      await send('/me', {
        do: 'profile',
        name,
        locale,
        timeZone: 'Europe/Paris',
        doing: 'curious',
        seeks: '',
      });
      return { email, locale, request, send } as const;
    }),
  );
  const application = { do: 'apply', doing: 'curious', 'answer-why': 'Pratiquer', shown: 'on' };
  for (const [n, { locale, send }] of others.entries()) {
    const page = await send(path, application);
    const waits = locale === 'fr' ? 'Sur liste d’attente' : 'On the waiting list';
    expect(page).toContain(n < 6 ? SAID[locale].seated : waits);
  }
  const [next, third] = [others[6]!, others[7]!];
  await mailTo(next.email, 'Sur liste d’attente');
  await mailTo(others[9]!.email, 'On the waiting list');
  await visitor.reload();
  await expect(visitor.getByText('Full', { exact: true })).toBeVisible();
  await expect(visitor.getByText('Eva', { exact: true })).toBeVisible();

  // One leaves; the seat is offered in order, and passes on when it is turned down.
  await ben.getByRole('button', { name: 'Withdraw' }).click();
  await expect(ben.getByRole('button', { name: 'Join the waiting list' })).toBeVisible();
  await mailTo(benAt, 'Enrolment withdrawn');
  await mailTo(next.email, 'Une place vous est proposée');
  expect(await (await third.request.get(path)).text()).toContain('You are next');
  await next.send(path, { do: 'turn-down' });
  await mailTo(third.email, 'A seat is offered to you');
  expect(await third.send(path, { do: 'accept' })).toContain(SAID.en.seated);
  await mailTo(third.email, 'You have a seat');
  await host.reload();
  await expect(host.getByRole('heading', { name: 'Ont une place 10' })).toBeVisible();
  await expect(host.getByRole('heading', { name: 'Liste d’attente 2' })).toBeVisible();

  // The third session moves by a week; calendars know it for the same one.
  const sessions = async () =>
    (await (await outbox.get(`${path}/calendar.ics`)).text())
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((event) => ({
        uid: /^UID:(.+)\r$/m.exec(event)?.[1],
        sequence: Number(/^SEQUENCE:(\d+)/m.exec(event)?.[1]),
        date: /^DTSTART;TZID=Europe\/Paris:(\d+)T183000/m.exec(event)?.[1],
      }));
  const before = await sessions();
  expect([before.length, before[0]!.date]).toEqual([10, first.replaceAll('-', '')]);
  const session = host.getByRole('listitem').filter({ hasText: 'Dans leurs chaussures' });
  await session.getByText('Dans leurs chaussures').click();
  const day = await session.getByLabel('Quand').inputValue();
  await session.getByLabel('Quand').fill(addDays(day, 7));
  await session.getByRole('button', { name: 'Déplacer' }).click();
  const moved = { ...before[2]!, sequence: 1, date: addDays(day, 7).replaceAll('-', '') };
  await expect.poll(sessions).toEqual(before.map((one, n) => (n === 2 ? moved : one)));
  await visitor.reload();
  await expect(
    visitor.getByText('In their shoes').or(visitor.getByText('Dans leurs chaussures')),
  ).toBeVisible();
  await expect(visitor.getByText(/moved \(was on/)).toBeVisible();

  // Who has a seat works in the product of the edition; who has none does not come in.
  await awa.reload();
  await awa.getByRole('link', { name: 'Partager les outils du quartier' }).click();
  await awa.waitForURL(`**${product}`);
  await awa.goto(`${product}/backlog`);
  await awa.getByRole('textbox', { name: 'Ajouter une story' }).fill('Réserver une perceuse');
  await awa.getByRole('textbox', { name: 'Ajouter une story' }).press('Enter');
  await host.goto(`${product}/backlog`);
  await expect(host.getByText('Réserver une perceuse')).toBeVisible();
  expect((await dan.goto(product))?.status()).toBe(200);
  expect((await third.request.get(product)).status()).toBe(200);
  expect((await ben.goto(product))?.status()).toBe(403);
  expect((await visitor.goto(product))?.status()).toBe(403);
  expect((await next.request.get(product)).status()).toBe(403);

  // The second session is this evening: who takes part knows how to get in, and one tap says who is there.
  await host.goto(`${path}/host`);
  const evening = host.locator('#session-2');
  const open = () => evening.locator('details').evaluate((details) => details.setAttribute('open', ''));
  await open();
  await evening.getByLabel('Comment entrer').fill('Sonnez au numéro 3');
  await evening.getByRole('button', { name: 'Enregistrer' }).click();
  await awa.goto(path);
  await expect(awa.getByText('Sonnez au numéro 3')).toBeVisible();
  await visitor.goto(path);
  await expect(visitor.getByText('Sonnez au numéro 3')).toHaveCount(0);
  await expect(evening.getByText('Qui est là')).toHaveCount(0);
  await open();
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
  await evening.getByLabel('Quand').fill(today);
  await evening.getByRole('button', { name: 'Déplacer' }).click();
  await expect(evening.getByText('Qui est là (0/10)')).toBeAttached();
  await open();
  await evening.getByRole('button', { name: 'Awa' }).click();
  await expect(evening.getByText('Qui est là (1/10)')).toBeAttached();
  await open();
  await expect(evening.getByRole('button', { name: 'Awa', pressed: true })).toBeVisible();
  for (const { request } of [{ request: outbox }, ...others]) await request.dispose();
});
