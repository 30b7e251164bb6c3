import { enterByCode, outboxAddress, printedKey } from './accounts.ts';
import { expect, test } from './people.ts';

const knocking = (email: string, more: Record<string, string> = {}) => ({
  form: { email, website: '', back: '/me', do: 'mail', ...more },
  maxRedirects: 0,
});
let count = 0;
/** An address that no other journey uses, and a place of the network nobody else is at. */
const somebody = (name: string) => `${name}-${process.pid}-${count++}@example.org`;
const somewhere = () => `2001:db8:${(process.pid % 0xffff).toString(16)}:${(count++).toString(16)}::1`;

test('[Security 1] who knows an address, who makes one up and a program get the same answer', async ({
  newcomer,
}) => {
  const page = await newcomer();
  const [awa, madeUp, program] = [somebody('known'), somebody('made-up'), somebody('program')];
  await enterByCode(page, awa, 'Awa');
  const { request } = (await newcomer()).context();
  const told = async (email: string, more?: Record<string, string>) => {
    const answer = await request.post('/sign-in', knocking(email, more));
    const [cookie = ''] = (answer.headers()['set-cookie'] ?? '').split('\n');
    return [answer.status(), answer.headers().location, cookie.replace(/=[0-9a-f-]{36}/, '=…')];
  };
  const known = await told(awa);
  expect(known).toEqual([
    303,
    '/sign-in/code',
    expect.stringMatching(/^po_entry=…; .*HttpOnly; SameSite=Lax/),
  ]);
  expect(await told(madeUp)).toEqual(known);
  expect(await told(program, { website: 'https://buy.example' })).toEqual(known);
  const outbox = await (await request.get(outboxAddress())).text();
  await expect.poll(async () => (await request.get('/outbox')).text()).toContain(madeUp);
  expect(outbox).not.toContain(program);
});

test('[Security 3] a program is soon told to come back later, whatever it makes up; others are not', async ({
  newcomer,
}) => {
  const { request } = (await newcomer()).context();
  const from = (made: string, real: string) => ({ 'X-Forwarded-For': `${made}, ${real}` });
  const knock = async (made: string, real: string) => {
    const headers = from(made, real);
    return (await request.post('/sign-in', { ...knocking('not an address'), headers })).status();
  };
  const here = somewhere();
  let asked = 0;
  while (asked < 200 && (await knock(somewhere(), here)) === 422) asked++;
  expect(asked).toBeGreaterThanOrEqual(40);
  expect(asked).toBeLessThan(200);
  expect(await knock(here, somewhere())).toBe(422);
});

test('[Security 4] a page of another site signs nobody in or out, and changes nothing', async ({
  newcomer,
}) => {
  const page = await newcomer();
  const ben = somebody('target');
  await enterByCode(page, ben, 'Ben');
  const { request } = page.context();
  const foreign: Record<string, string>[] = [
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of foreign)
    for (const [path, form] of [
      ['/sign-out', {}],
      ['/me', { do: 'profile', name: 'Changed' }],
      ['/me/erase', { email: ben }],
      ['/sign-in', { email: ben, website: '', do: 'mail' }],
    ] as const) {
      const answer = await request.post(path, { form, headers, maxRedirects: 0 });
      expect([path, answer.status()]).toEqual([path, 403]);
    }
  const me = await (await request.get('/me/data.json')).json();
  expect(me.profile.name).toBe('Ben');
});

test('[M5] one click in a mail program ends reminders, without a cookie; looking does not, and twice is as once', async ({
  newcomer,
}) => {
  const page = await newcomer();
  await enterByCode(page, somebody('reader'), 'Cléo');
  const { profile } = await (await page.request.get('/me/data.json')).json();
  const key = printedKey('stop-mail', `reminder ${profile.id}`);
  const stop = `/mail/stop/reminder/${profile.id}/${key}`;
  const { request } = (await newcomer()).context();
  const choices = async () => (await (await page.request.get('/me/data.json')).json()).mail.choices;
  for (let n = 0; n < 3; n++) expect((await request.get(stop)).status()).toBe(200);
  expect(await choices()).toEqual([]);
  for (let n = 0; n < 2; n++) {
    const answer = await request.post(stop, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 });
    expect([answer.status(), answer.headers()['set-cookie']]).toEqual([200, undefined]);
  }
  expect(await choices()).toEqual([
    expect.objectContaining({ stream: 'reminder', wanted: false, how: 'one-click' }),
  ]);
  const forged = await request.post(stop.replace('reminder', 'news'), { form: {}, maxRedirects: 0 });
  expect(forged.status()).toBe(404);
  await page.goto('/me');
  await expect(page.getByLabel('Rappels avant les séances')).not.toBeChecked();
});

test('[Security 2] the outbox opens by the address that was printed, at the machine and under its own name alone', async ({
  newcomer,
}) => {
  const page = await newcomer();
  const { request } = page.context();
  const ben = somebody('outbox');
  await request.post('/sign-in', { ...knocking(ben), headers: { 'X-Forwarded-For': somewhere() } });
  for (const path of ['/outbox', '/outbox?key=guessed', '/outbox.data', '/outbox.data?key=']) {
    const answer = await request.get(path);
    expect([path, answer.status()]).toEqual([path, 403]);
    expect(await answer.text()).not.toContain(ben);
  }
  await page.goto('/outbox');
  await expect(page.getByRole('heading', { name: 'Vos messages sont dans le terminal' })).toBeVisible();
  const passedOn: Record<string, string>[] = [
    { 'X-Forwarded-For': '127.0.0.1' },
    { 'X-Forwarded-For': '203.0.113.9' },
    { Forwarded: 'for=127.0.0.1' },
  ];
  for (const headers of passedOn)
    expect((await request.get(outboxAddress(), { headers })).status()).toBe(404);
  await page.goto(outboxAddress());
  // The key is in no address that stays.
  await page.waitForURL('**/outbox');
  await expect(page.getByText(ben)).toBeVisible();
  for (const headers of passedOn) expect((await request.get('/outbox', { headers })).status()).toBe(404);
});

test('a form with an address that hides a second one mails nobody', async ({ newcomer }) => {
  const { request } = (await newcomer()).context();
  for (const email of [
    'a@example.org\r\nBcc: all@example.org',
    'a@example.org,b@example.org',
    '<a@example.org>',
  ]) {
    const answer = await request.post('/sign-in', {
      ...knocking(email),
      headers: { 'X-Forwarded-For': somewhere() },
    });
    expect([email, answer.status()]).toEqual([email, 422]);
  }
});
