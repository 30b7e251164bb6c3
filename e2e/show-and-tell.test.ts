import { choose } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';
import { sitDown } from './table.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

test('what somebody brings is noted on a phone, and becomes evidence on a persona', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'L’Établi', {
    odile: { kind: 'persona', name: 'Odile' },
    show: { kind: 'game', technique: 'show-and-tell', title: 'Montrez', question: 'Qu’apportez-vous ?' },
  });
  const { ines, marcel } = await sitDown(guest, product, 'show-and-tell', PHONE);

  await marcel.getByRole('button', { name: 'Gardé précieusement' }).tap();
  await marcel.getByRole('textbox', { name: 'Ce qui a été montré' }).fill('Une boîte de fusibles');
  await marcel.getByRole('button', { name: 'Noter', exact: true }).tap();
  const entry = (page: typeof ines) =>
    page.getByRole('list', { name: 'Ce qui a été noté' }).getByRole('listitem');
  await expect(entry(ines).getByRole('combobox', { name: 'De quoi s’agit-il' })).toHaveValue('kept');
  const why = (page: typeof ines) => entry(page).getByRole('textbox', { name: /^Pourquoi cela compte/ });
  await why(ines).fill('C’est toujours celui-là qui manque');
  await expect(why(marcel)).toHaveValue('C’est toujours celui-là qui manque');

  await ines.getByRole('button', { name: 'Clore la partie' }).click();
  await expect(marcel.getByRole('button', { name: 'Noter', exact: true })).toHaveCount(0);
  await choose(entry(ines).getByRole('button', { name: /^Actions/ }), 'observé, sur la fiche d’Odile');
  await expect(entry(marcel).getByRole('button', { name: 'note' })).toBeVisible();
  await expect
    .poll(async () => {
      const { entities } = await fileOf(request, product);
      return Object.values(entities).find(({ kind }) => kind === 'note');
    })
    .toMatchObject({
      subject: 'odile',
      standing: 'evidence',
      text: 'Une boîte de fusibles — C’est toujours celui-là qui manque',
      source: 'Show and Tell, Groupe 1',
    });
});
