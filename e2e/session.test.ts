import type { Page } from '@playwright/test';
import { addDays } from '../src/core/calendar.ts';
import { enterByCode } from './accounts.ts';
import { admin } from './admin.ts';
import { isClean } from './axe.ts';
import { expect, test } from './people.ts';

let count = 0;
/** A name that no other journey uses. */
const unique = (name: string) => `session-${name}-${process.pid}-${count++}`;

/** Comes with an account, and takes a seat. */
const takeSeat = async (page: Page, path: string, name: string) => {
  await enterByCode(page, `${unique(name.toLowerCase())}@example.org`, name);
  await page.goto(path);
  await page.getByLabel('PO en poste').check();
  await page.getByRole('button', { name: 'Demander une place' }).click();
  await expect(page.getByText('Vous avez une place', { exact: true })).toBeVisible();
};

test('an evening: a rotation is taken, two trade their turns, and one tap says who is here', async ({
  newcomer,
}) => {
  const host = await admin(newcomer);
  const community = unique('landes');
  await host.goto('/admin/communities');
  await host.getByLabel('Nom', { exact: true }).fill('Agile Landes');
  await host.getByLabel('Adresse', { exact: true }).fill(community);
  await host.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(host.getByRole('heading', { name: 'Agile Landes' })).toBeVisible();
  await host.getByRole('link', { name: 'Créer une édition' }).click();
  await host.getByLabel('Titre').fill('Dojo des Landes');
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
  await host.getByLabel('Première séance').fill(addDays(today, 60));
  await host.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(host.getByRole('heading', { name: 'Tableau de bord' })).toBeVisible();
  const path = new URL(host.url()).pathname.replace(/\/host$/, '');
  await host.getByRole('button', { name: 'Publier' }).click();
  await expect(host.getByText('· publiée')).toBeVisible();

  const [awa, ben, cleo] = [
    await newcomer({ javaScriptEnabled: false }),
    await newcomer(),
    await newcomer({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } }),
  ];
  await takeSeat(awa, path, 'Awa');
  await takeSeat(ben, path, 'Ben');
  await takeSeat(cleo, path, 'Cléo');

  // The host reads what is proposed, and takes it.
  await host.goto(`${path}/facilitation`);
  await expect(host.getByRole('row', { name: /L’idée/ })).toContainText('Awa');
  await host.getByRole('button', { name: 'Retenir cette rotation' }).click();
  await expect(host.getByText('Toutes les séances à venir ont quelqu’un.')).toBeVisible();
  await isClean(host);

  // Awa offers the first session for Cléo's part in the second; Cléo agrees.
  await awa.goto(`${path}/facilitation`);
  const first = awa.getByRole('listitem').filter({ hasText: 'Vous facilitez · L’idée' });
  await first.getByText('Échanger, donner ou rendre').click();
  const wanted = first.getByLabel('L’échanger contre');
  const theirs = wanted.locator('option', { hasText: 'Cléo co-facilite · Pour qui' });
  await wanted.selectOption((await theirs.getAttribute('value'))!);
  await first.getByRole('button', { name: 'Proposer l’échange' }).click();
  await expect(awa.getByText('Proposé à Cléo, qui n’a pas encore répondu')).toBeVisible();
  await cleo.goto(`${path}/facilitation`);
  await expect(cleo.getByText('Awa vous propose')).toBeVisible();
  await cleo.getByRole('button', { name: 'Accepter' }).click();
  await expect(cleo.getByText('Vous facilitez · L’idée')).toBeVisible();

  // Ben cannot do his turn: Cléo is asked, and cannot either; he gives it back, and the host is told.
  await ben.goto(`${path}/facilitation?lang=en`);
  await isClean(ben);
  const bens = ben.getByRole('listitem').filter({ hasText: 'You facilitate · Pour qui' });
  await bens.getByText('Trade, give or return').click();
  await bens.getByLabel('Give it to').selectOption({ label: 'Cléo' });
  await bens.getByRole('button', { name: 'Ask them' }).click();
  await cleo.goto(`${path}/facilitation`);
  await expect(cleo.getByText('On vous propose un tour')).toBeVisible();
  await cleo.getByRole('button', { name: 'Je ne peux pas' }).click();
  await ben.goto(`${path}/facilitation`);
  const his = ben.getByRole('listitem').filter({ hasText: 'Vous facilitez · Pour qui' });
  await his.getByText('Échanger, donner ou rendre').click();
  await isClean(ben);
  await his.getByRole('button', { name: 'Rendre ce tour' }).click();
  await expect(his).toHaveCount(0);
  await host.goto(`${path}/facilitation`);
  await expect(host.getByRole('row', { name: /Pour qui/ })).toContainText('nouveau');

  // The first session is today: whoever facilitates it now notes who is here.
  await host.goto(`${path}/host`);
  const evening = host.locator('#session-1');
  await evening.locator('details').evaluate((details) => details.setAttribute('open', ''));
  await evening.getByLabel('Quand').fill(today);
  await evening.getByLabel('De', { exact: true }).fill('00:00');
  await evening.getByLabel('À', { exact: true }).fill('23:59');
  await evening.getByRole('button', { name: 'Déplacer' }).click();
  await expect(evening.getByText('Qui est là (0/3)')).toBeAttached();
  await cleo.goto(`${path}/sessions/1`);
  await expect(cleo.getByText('Vous facilitez cette séance.')).toBeVisible();
  const tick = cleo.getByRole('button', { name: 'Ben' });
  await expect(tick).toHaveAttribute('aria-pressed', 'false');
  await tick.click();
  await expect(tick).toHaveAttribute('aria-pressed', 'true');
  await expect(cleo.getByText('1 sur 3')).toBeVisible();
  await tick.click();
  await expect(tick).toHaveAttribute('aria-pressed', 'false');
  await tick.click();
  await expect(tick).toHaveAttribute('aria-pressed', 'true');

  // Who takes part sees it; who facilitates no more notes nobody, and a visitor reads what is public.
  await awa.goto(`${path}/sessions/1`);
  await expect(awa.getByRole('listitem').filter({ hasText: 'Ben' }).last()).toBeVisible();
  await expect(awa.getByRole('button', { name: 'Ben' })).toHaveCount(0);
  await ben.goto(path);
  await ben.getByRole('link', { name: 'L’idée' }).click();
  await expect(ben.getByRole('heading', { name: 'L’idée', level: 1 })).toBeVisible();
  await isClean(ben);
  const visitor = await newcomer({ javaScriptEnabled: false });
  await visitor.goto(`${path}/sessions/1`);
  await expect(visitor.getByRole('heading', { name: 'L’idée', level: 1 })).toBeVisible();
  await expect(visitor.getByText('Qui est là')).toHaveCount(0);
});
