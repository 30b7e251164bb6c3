import { once } from 'node:events';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { setAsideOf } from '#product/document.ts';
import { decodeMessage, encodeMessage } from '#product/wire.ts';
import { press, saved } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';

const NEED = 'Savoir où est la réunion';
const IDEA = { idea: { kind: 'idea', need: NEED, order: 'a0' } } as const;

/** More people than one document remembers, who each note something. */
const crowd = (): Uint8Array =>
  Y.mergeUpdates(
    Array.from({ length: 2_001 }, (_, who) => {
      const doc = new Y.Doc();
      doc.clientID = 1_000_000 + who;
      setAsideOf(doc).set(`finding ${who}`, { reason: 'plus tard' });
      return Y.encodeStateAsUpdate(doc);
    }),
  );

test('what a product does not take is said, stays, and can be kept; then a new epoch begins under one’s hands', async ({
  guest,
  request,
  baseURL,
}) => {
  const product = await productOf(request, 'Réunion', IDEA);
  const page = await guest({ link: product.editUrl, name: 'Awa' });
  // In the server's place: it refuses as it would what is too much for a product.
  let refuses = false;
  await page.routeWebSocket(/\/live\//, (line) => {
    const server = line.connectToServer();
    let number = 0;
    line.onMessage((data) => {
      const message = decodeMessage(new Uint8Array(data as Buffer));
      if (message?.kind === 'update') number++;
      if (message?.kind !== 'update' || !refuses) return server.send(data);
      line.send(Buffer.from(encodeMessage({ kind: 'refused', number, code: 'not-a-model' })));
      line.send(Buffer.from(encodeMessage({ kind: 'saved', count: number })));
    });
  });
  await page.goto(`/p/${product.id}/idea`);
  await saved(page);
  const context = page.getByLabel(/^Où et quand se montre-t-il/);
  refuses = true;
  await context.fill('Le jour même');
  await saved(page, 'Non enregistré');
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /^Ce que vous venez d’ajouter dépasse ce qu’un produit peut contenir/ }),
  ).toBeVisible();
  await expect(context).toBeEditable();
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger ma copie' }).click(),
  ]);
  expect(copy.suggestedFilename()).toBe('Réunion.json');
  refuses = false;
  await page.getByRole('button', { name: 'Revenir à la version de tous' }).click();
  await saved(page);
  await expect(context).toHaveValue('');

  const need = page.getByLabel('Quel besoin, ou quel problème ?');
  await need.focus();
  await press(page, 'Home', ...Array.from(NEED.slice(0, 7), () => 'ArrowRight'));
  const other = new WebSocket(`${baseURL!.replace('http', 'ws')}/live/${product.id}?token=${product.token}`);
  await once(other, 'open');
  other.send(encodeMessage({ kind: 'update', update: crowd(), answer: false }));
  await once(other, 'close');
  const kept = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(kept).toContain(`po-dojo/${product.id}/2`);
  await expect.poll(kept).not.toContain(`po-dojo/${product.id}`);
  await expect(need).toBeFocused();
  await page.keyboard.type('vite ');
  await expect(need).toHaveValue('Savoir vite où est la réunion');
  await saved(page);
  expect((await fileOf(request, product)).entities).toMatchObject({
    idea: { need: 'Savoir vite où est la réunion' },
  });
});
