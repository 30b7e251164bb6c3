import { saved } from './gestures.ts';
import { expect, test } from './people.ts';
import { beginProduct } from './products.ts';

const NEED = 'Les adhérents ne trouvent pas les rencontres';

test('while an input method puts a word together, what somebody else writes beside it stays', async ({
  guest,
  request,
}) => {
  const product = await beginProduct(request, NEED);
  const [awa, bastien] = [
    await guest({ link: product.editUrl, name: 'Awa' }),
    await guest({ link: product.editUrl, name: 'Bastien' }),
  ];
  const need = (page: typeof awa) => page.getByLabel('Quel besoin, ou quel problème ?');
  for (const page of [awa, bastien]) {
    await page.goto(`/p/${product.id}/idea`);
    await saved(page);
  }
  const keyboard = await awa.context().newCDPSession(awa);
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });

  await need(awa).press('ControlOrMeta+End');
  await compose(', di');
  await need(bastien).press('ControlOrMeta+Home');
  await bastien.keyboard.insertText('Bastien : ');
  await expect(awa.getByRole('list', { name: 'Ici en ce moment' })).toBeVisible();
  await saved(bastien);
  await need(bastien).press('ControlOrMeta+End');
  await bastien.keyboard.insertText('.');
  await saved(bastien);
  await compose(', dit');
  await keyboard.send('Input.insertText', { text: ', dit Awa' });
  const both = `Bastien : ${NEED}., dit Awa`;
  await expect(need(awa)).toHaveValue(both);
  await expect(need(bastien)).toHaveValue(both);

  // One that is given up leaves nothing behind, and hides nothing.
  await compose(' et');
  await need(bastien).press('ControlOrMeta+Home');
  await bastien.keyboard.insertText('… ');
  await saved(bastien);
  await compose('');
  await keyboard.send('Input.insertText', { text: '' });
  await expect(need(awa)).toHaveValue(`… ${both}`);
  await expect(need(bastien)).toHaveValue(`… ${both}`);
});
