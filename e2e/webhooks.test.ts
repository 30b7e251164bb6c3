import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { addDays } from '../src/core/calendar.ts';
import { admin } from './admin.ts';
import { isCleanDayAndNight } from './axe.ts';
import { expect, test } from './people.ts';

const unique = `webhooks-${process.pid}`;

/** A program on this machine that keeps what it is sent, and answers as it is told. */
const program = async () => {
  const received: { readonly body: string; readonly headers: IncomingHttpHeaders }[] = [];
  const answers = { status: 500 };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ body, headers: request.headers });
      response.writeHead(answers.status).end('bien reçu');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/hooks`, received, answers, close };
};

test('a host has another program told, sees what did not arrive, and sends it again: without JavaScript', async ({
  newcomer,
}) => {
  const { url, received, answers, close } = await program();
  const host = await admin(newcomer, { javaScriptEnabled: false });
  // A machine that looks for what stands in the way needs scripts; the host does not.
  const looked = await admin(newcomer);
  const looksClean = async () => {
    await looked.goto(host.url());
    await isCleanDayAndNight(looked);
  };
  await host.goto('/admin/communities');
  await host.getByLabel('Nom', { exact: true }).fill('Agile Landes');
  await host.getByLabel('Adresse', { exact: true }).fill(unique);
  await host.getByRole('button', { name: 'Créer', exact: true }).click();
  await expect(host.getByRole('heading', { name: 'Agile Landes' })).toBeVisible();
  await host.getByRole('link', { name: 'Créer une édition' }).click();
  await host.getByLabel('Titre').fill(`Le dojo ${unique}`);
  await host.getByLabel('Première séance').fill(addDays(new Date().toISOString().slice(0, 10), 60));
  await host.getByRole('button', { name: 'Créer le brouillon' }).click();
  await expect(host.getByRole('heading', { name: 'Tableau de bord' })).toBeVisible();

  await host.locator('summary', { hasText: 'Plus' }).click();
  await host.getByRole('link', { name: 'Webhooks', exact: true }).click();
  await expect(host.getByText('Aucune destination pour le moment.')).toBeVisible();
  await looksClean();
  const add = host.getByRole('button', { name: 'Ajouter', exact: true });
  await host.getByLabel('Adresse du programme').fill('https://user:key@example.org/');
  await add.click();
  await expect(host.getByRole('alert')).toContainText('Cette adresse ne se lit pas');
  await host.getByLabel('Adresse du programme').fill(url);
  await add.click();
  const secret = await host.getByLabel('Le secret qui signe les envois').inputValue();
  expect(secret).toMatch(/^whsec_/);

  // Shown once: the page asked for again has it no more.
  await host.getByRole('link', { name: url }).click();
  await expect(host.getByRole('heading', { name: url })).toBeVisible();
  expect(await host.content()).not.toContain(secret);
  await host.getByRole('button', { name: 'Envoyer un essai' }).click();
  await expect(host.getByText('L’essai part.')).toBeVisible();
  await expect.poll(() => received.length).toBe(1);
  const here = new URL(host.url()).pathname;
  const log = host.getByRole('region', { name: 'Journal' }).getByRole('listitem').first();
  await expect
    .poll(async () => {
      await host.goto(here);
      return log.textContent();
    })
    .toContain('réponse 500');
  await looksClean();

  // Off and on again: what waited stands in the log, and leaves again as the same event.
  answers.status = 200;
  await host.getByRole('button', { name: 'Couper' }).click();
  await expect(host.getByText('coupée à la main')).toBeVisible();
  await host.getByRole('button', { name: 'Remettre en marche' }).click();
  await host.getByText('Changer le secret…').click();
  await host.getByRole('button', { name: 'Confirmer' }).first().click();
  const fresh = await host.getByLabel('Le secret qui signe les envois').inputValue();
  await host.goto(here);
  await expect(host.getByText('Le secret d’avant signe aussi')).toBeVisible();
  await expect
    .poll(async () => {
      await host.goto(here);
      return host.getByText('active', { exact: true }).isVisible();
    })
    .toBe(true);
  await host.getByRole('button', { name: 'Envoyer un essai' }).click();
  await expect.poll(() => received.length).toBe(2);
  const [, last] = received;
  for (const one of [secret, fresh])
    expect(new Webhook(one).verify(last!.body, last!.headers as Record<string, string>)).toMatchObject({
      type: 'webhook.test',
    });
  await expect
    .poll(async () => {
      await host.goto(here);
      return log.textContent();
    })
    .toContain('arrivé');
  await log.locator('summary').first().click();
  await log.getByRole('button', { name: 'Renvoyer' }).click();
  await expect(host.getByText('1 envoi repart.')).toBeVisible();
  await expect.poll(() => received.length).toBe(3);
  expect(received[2]?.headers['webhook-id']).toBe(last?.headers['webhook-id']);

  await host.getByText('Supprimer la destination…').click();
  await host.getByRole('button', { name: 'Confirmer' }).last().click();
  await expect(host.getByText('Aucune destination pour le moment.')).toBeVisible();
  close();
});
