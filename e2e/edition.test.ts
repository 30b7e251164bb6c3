import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { firstAdminAddress } from './admin.ts';
import { isClean, isCleanDayAndNight } from './axe.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { test as base, expect } from './moved-clock.ts';

/** On a dojo of its own, whose mail arrives on this machine. */
const test = base.extend<{ mailbox: Mailbox }>({
  mailbox: async ({ browserName: _ }, use) => {
    const mailbox = await openMailbox();
    await use(mailbox);
    await mailbox.close();
  },
  ownSettings: async ({ mailbox }, use) => use({ SMTP_URL: mailbox.url }),
  baseURL: async ({ ownDojo }, use) => use(ownDojo.address),
});

let count = 0;
const addressOf = (name: string) =>
  `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')}-${count++}@example.org`;

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
    waits: 'Sur liste d’attente',
    moved: 'Séance déplacée',
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
    waits: 'On the waiting list',
    moved: 'Session moved',
  },
} as const;
type Locale = keyof typeof SAID;

/** The events of a calendar, as a calendar program knows them. */
const eventsIn = (calendar: string) =>
  calendar
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => ({
      uid: /^UID:(.+)\r$/m.exec(event)?.[1],
      sequence: Number(/^SEQUENCE:(\d+)/m.exec(event)?.[1]),
      date: /^DTSTART;TZID=Europe\/Paris:(\d+)T183000/m.exec(event)?.[1],
    }));

test('a season: fourteen people, ten seats, an offer that passes, a session that moves, another that takes place, a product to work in ([W12], [Security 9])', async ({
  newcomer,
  playwright,
  baseURL,
  ownDojo,
  mailbox,
}) => {
  test.setTimeout(480_000);
  await ownDojo.moveTo(new Date('2026-08-15T09:00:00Z'));
  /** Asks for a way in, takes it, and says who they are. */
  const enter = async (page: Page, email: string, name: string, locale: Locale) => {
    const t = SAID[locale];
    await page.getByLabel(t.email).fill(email);
    await page.getByRole('button', { name: t.send }).click();
    await page.getByLabel(t.code).fill(await mailbox.code(email));
    await page.getByRole('button', { name: t.enter }).click();
    await page.getByLabel(t.name).fill(name);
    await page.getByRole('button', { name: t.go }).click();
  };
  /** Comes to an edition's page, enters from there, and asks for a seat. */
  const applyInABrowser = async (page: Page, path: string, name: string, locale: Locale) => {
    const t = SAID[locale];
    const email = addressOf(name);
    await page.goto(path);
    await page.getByRole('link', { name: t.signIn }).click();
    await enter(page, email, name, locale);
    await page.getByLabel(t.doing).check();
    await page.getByRole('button', { name: t.apply }).click();
    await expect(page.getByText(t.seated, { exact: true })).toBeVisible();
    return email;
  };

  // An admin, the first one here, creates the community; who creates it hosts.
  const host = await newcomer();
  await host.goto('/sign-in');
  await enter(host, addressOf('Gil'), 'Gil', 'fr');
  await host.goto(firstAdminAddress());
  await host.getByRole('button', { name: 'Administrer ce site' }).click();
  await host.getByLabel('Nom', { exact: true }).fill('Agile Gironde');
  await host.getByLabel('Adresse', { exact: true }).fill('agile-gironde');
  await host.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(host.getByRole('heading', { name: 'Agile Gironde' })).toBeVisible();

  // The page that the community has already becomes an edition: ten second Tuesdays from 8 September 2026.
  await host.getByRole('link', { name: 'Créer une édition' }).click();
  await host.getByText('À partir d’une page Markdown de votre site').click();
  await host
    .getByLabel('La page, avec son en-tête')
    .fill(await readFile('src/dojo/editions/example.md', 'utf8'));
  await host.getByRole('button', { name: 'Lire la page' }).click();
  await expect(host.getByRole('heading', { name: 'Ce que nous avons compris' })).toBeVisible();
  await expect(host.getByText('nous ne connaissons pas ce champ')).toBeVisible();
  await expect(host.getByLabel('Animé par, une personne par ligne')).toHaveValue(/Yanis Belkacem/);
  await expect(host.getByLabel('Première séance')).toHaveValue('2026-09-08');
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
  const cleoAt = await applyInABrowser(cleo, path, 'Cléo', 'fr');
  await applyInABrowser(dan, path, 'Dan', 'fr');
  const seatedMail = await mailbox.read(awaAt, SAID.fr.seated);
  expect(seatedMail.text).toContain('mardi 8 septembre 2026, 18:30 (Europe/Paris)');
  await mailbox.read(benAt, SAID.en.seated);

  // What was sent is said otherwise; what had been sent is kept.
  await cleo.getByText('Ce que vous avez écrit').click();
  await cleo.getByLabel('Ce que vous cherchez').fill('Dire non, et le dire bien');
  await cleo.getByRole('button', { name: 'Enregistrer mes réponses' }).click();
  await cleo.getByText('Ce que vous avez écrit (version 2)').click();
  await expect(cleo.getByLabel('Ce que vous cherchez')).toHaveValue('Dire non, et le dire bien');

  // Ten more send the same forms. Nour asks for a way in before the nine others, and for a seat after them.
  const names = ['Nour', 'Eva', 'Fay', 'Gus', 'Hana', 'Ida', 'Jo', 'Kim', 'Lea', 'Malo'];
  const others: Awaited<ReturnType<typeof comeIn>>[] = [];
  const comeIn = async (name: string, n: number) => {
    const email = addressOf(name);
    const locale: Locale = n % 2 === 0 ? 'fr' : 'en';
    const request = await playwright.request.newContext({
      baseURL: baseURL!,
      extraHTTPHeaders: { 'X-Forwarded-For': `2001:db8::${n + 1}:1`, 'Accept-Language': locale },
    });
    const send = async (to: string, form: Record<string, string>) => {
      const answer = await request.post(to, { form });
      expect([to, answer.status()]).toEqual([to, 200]);
      return answer.text();
    };
    await send('/sign-in', { email, website: '', back: path, do: 'mail' });
    await send('/sign-in/code', { code: await mailbox.code(email) });
    const who = { name, locale, timeZone: 'Europe/Paris', doing: 'curious', seeks: '' };
    await send('/me', { do: 'profile', ...who });
    return { name, email, locale, request, send } as const;
  };
  for (const [n, name] of names.entries()) others.push(await comeIn(name, n));
  const [nour, ...nine] = others as [(typeof others)[0], ...typeof others];
  const application = { do: 'apply', doing: 'curious', 'answer-why': 'Pratiquer', shown: 'on' };
  for (const [n, { send, locale }] of [...nine, nour].entries()) {
    const page = await send(path, application);
    expect(page).toContain(n < 6 ? SAID[locale].seated : SAID[locale].waits);
  }
  const [kim, lea, malo] = nine.slice(6) as [typeof nour, typeof nour, typeof nour];
  for (const { email, locale } of [nour, kim, lea, malo]) await mailbox.read(email, SAID[locale].waits);
  await visitor.reload();
  await expect(visitor.getByText('Full', { exact: true })).toBeVisible();
  await expect(visitor.getByText('Eva', { exact: true })).toBeVisible();
  await host.goto(`${path}/host`);
  await expect(host.getByRole('heading', { name: 'Ont une place 10' })).toBeVisible();
  await expect(host.getByRole('heading', { name: 'Liste d’attente 4' })).toBeVisible();
  await isClean(host);

  // One leaves. Nour clicked first, so the seat is held for Nour, until an hour that the mail tells.
  await ben.getByRole('button', { name: 'Withdraw' }).click();
  await expect(ben.getByRole('button', { name: 'Join the waiting list' })).toBeVisible();
  await mailbox.read(benAt, 'Enrolment withdrawn');
  const offer = await mailbox.read(nour.email, 'Une place vous est proposée');
  expect(offer.text).toMatch(/lundi 17 août 2026 à 1[12]:00 \(Europe\/Paris\)/);
  expect(await (await kim.request.get(path)).text()).toContain('You are next');

  // The third session moves by a week; calendars know it for the same one.
  await awa.goto('/me');
  await awa.getByRole('button', { name: 'Créer l’adresse' }).click();
  const own = (await awa.locator('#calendar code').textContent())!;
  const calendar = async (at: string) => eventsIn(await (await visitor.request.get(at)).text());
  const everywhere = async () => [await calendar(`${path}/calendar.ics`), await calendar(own)];
  const [before] = await everywhere();
  expect([before!.length, before![0]!.date, before![2]!.date]).toEqual([10, '20260908', '20261110']);
  const session = host.getByRole('listitem').filter({ hasText: 'Dans leurs chaussures' });
  await session.getByText('Dans leurs chaussures').click();
  await session.getByLabel('Quand').fill('2026-11-17');
  await session.getByRole('button', { name: 'Déplacer' }).click();
  const moved = before!.map((one, n) => (n === 2 ? { ...one, sequence: 1, date: '20261117' } : one));
  await expect.poll(everywhere).toEqual([moved, moved]);
  await visitor.reload();
  await expect(visitor.getByText(/moved \(was on/)).toBeVisible();

  // Three days later nobody has answered: the offer has passed, by the clock alone, and the next one accepts.
  await ownDojo.moveTo(new Date('2026-08-18T09:00:00Z'));
  await mailbox.read(nour.email, 'La proposition est passée');
  await mailbox.read(kim.email, 'A seat is offered to you');
  expect(await (await nour.request.get(path)).text()).toContain('La proposition est passée');
  expect(await kim.send(path, { do: 'accept' })).toContain(SAID.en.seated);
  await mailbox.read(kim.email, SAID.en.seated);
  // Who is late joins the end.
  expect(await nour.send(path, { do: 'accept' })).toContain('Vous êtes au rang 3.');
  await host.reload();
  await expect(host.getByRole('heading', { name: 'Ont une place 10' })).toBeVisible();
  await expect(host.getByRole('heading', { name: 'Liste d’attente 3' })).toBeVisible();

  // Who has a seat reads of the session that moved, each in their language, with an appointment that is the same one.
  for (const [email, locale] of [
    [awaAt, 'fr'],
    [cleoAt, 'fr'],
    [nine[0]!.email, nine[0]!.locale],
  ] as const) {
    const told = await mailbox.read(email, SAID[locale].moved);
    expect(told.method).toBe('REQUEST');
    expect(eventsIn(told.calendar)).toEqual([moved[2]]);
  }
  for (const { email, locale } of [lea, malo])
    expect(mailbox.to(email).filter(({ subject }) => subject.includes(SAID[locale].moved))).toEqual([]);

  // Who has a seat works in the product of the edition; who has none does not come in.
  await awa.goto(path);
  await isCleanDayAndNight(awa);
  await awa.getByRole('link', { name: 'Partager les outils du quartier' }).click();
  await awa.waitForURL(`**${product}`);
  await awa.goto(`${product}/backlog`);
  await awa.getByRole('textbox', { name: 'Ajouter une story' }).fill('Réserver une perceuse');
  await awa.getByRole('textbox', { name: 'Ajouter une story' }).press('Enter');
  await host.goto(`${product}/backlog`);
  await expect(host.getByText('Réserver une perceuse')).toBeVisible();
  expect((await dan.goto(product))?.status()).toBe(200);
  expect((await kim.request.get(product)).status()).toBe(200);
  for (const outsider of [ben, visitor]) expect((await outsider.goto(product))?.status()).toBe(403);
  expect((await nour.request.get(product)).status()).toBe(403);

  // The second session takes place: who takes part knows how to get in, and one tap says who is there.
  await host.goto(`${path}/host`);
  await host.getByRole('button', { name: 'Démarrer' }).click();
  await expect(host.getByText('· en cours')).toBeVisible();
  const evening = host.locator('#session-2');
  const open = () => evening.locator('details').evaluate((details) => details.setAttribute('open', ''));
  await open();
  await evening.getByLabel('Comment entrer').fill('Sonnez au numéro 3');
  await evening.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(evening.getByText('Qui est là')).toHaveCount(0);
  await ownDojo.moveTo(new Date('2026-10-13T16:40:00Z'));
  await awa.goto(path);
  await expect(awa.getByText('Sonnez au numéro 3')).toBeVisible();
  await visitor.goto(path);
  await expect(visitor.getByText('Sonnez au numéro 3')).toHaveCount(0);
  await host.goto(`${path}/host`);
  await expect(evening.getByText('Qui est là (0/10)')).toBeAttached();
  for (const [n, name] of ['Awa', 'Kim'].entries()) {
    await open();
    await evening.getByRole('button', { name }).click();
    await expect(evening.getByText(`Qui est là (${n + 1}/10)`)).toBeAttached();
  }
  await open();
  await expect(evening.getByRole('button', { name: 'Awa', pressed: true })).toBeVisible();
  await expect(evening.getByRole('button', { name: 'Cléo', pressed: false })).toBeVisible();

  // Nobody was ever written to together with somebody else, and a machine says that it is one.
  expect(mailbox.all.filter(({ to }) => to.length !== 1)).toEqual([]);
  for (const mail of mailbox.all) expect(mail.header('auto-submitted')).toBe('auto-generated');
  for (const { request } of others) await request.dispose();
});
