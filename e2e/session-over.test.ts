import { codeFor, enterByCode } from './accounts.ts';
import { connectionOf, saved } from './gestures.ts';
import { expect, test } from './people.ts';

test('a board whose session has ended says so and leads back in; what was written meanwhile is sent then', async ({
  newcomer,
  cable,
}) => {
  const address = `revient-${process.pid}@example.org`;
  const here = await newcomer();
  await enterByCode(here, address, 'Awa');
  await here.goto('/');
  await here.getByLabel('Votre idée ou votre besoin').fill('Réparer les vélos du quartier');
  await here.getByRole('button', { name: 'Commencer' }).click();
  await here.waitForURL(/\/p\/[^/]+/);
  const board = `${new URL(here.url()).pathname}/idea`;

  const there = await newcomer({ baseURL: cable.origin });
  await enterByCode(there, address);
  await there.goto(board);
  await saved(there);
  const context = there.getByLabel(/^Où et quand se montre-t-il/);
  cable.pull('live');
  await expect(connectionOf(there)).toContainText('Hors ligne');
  await context.fill('Le samedi, devant la mairie');
  await here.goto('/me');
  await here.getByRole('button', { name: 'Déconnecter tous les autres' }).click();
  await expect(here.getByRole('button', { name: 'Déconnecter tous les autres' })).toHaveCount(0);

  cable.plug();
  await expect(connectionOf(there)).toContainText('Accès fermé');
  await expect(there.getByText(/^Ce produit n’est plus ouvert pour vous ici/).first()).toBeVisible();
  await expect(context).not.toBeEditable();
  await there.getByRole('link', { name: 'Entrer de nouveau' }).click();
  await there.getByLabel('Adresse électronique').fill(address);
  await there.getByRole('button', { name: 'Recevoir de quoi entrer' }).click();
  await expect(there.getByRole('heading', { name: 'Regardez vos messages' })).toBeVisible();
  await there.getByLabel('Code à six chiffres').fill(await codeFor(there.request, address));
  await there.getByRole('button', { name: 'Entrer' }).click();
  await there.waitForURL(`**${board}`);
  await saved(there);
  await here.goto(board);
  await expect(here.getByLabel(/^Où et quand se montre-t-il/)).toHaveValue('Le samedi, devant la mairie');
});
