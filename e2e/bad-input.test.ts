import type { Page } from '@playwright/test';
import { exampleFile } from '#techniques/example.ts';
import { press, saved } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, type Product, productOf } from './products.ts';

const bytes = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const text = (name: string, content: string) => bytes(name, Buffer.from(content));

test.describe('on the first page', () => {
  const offer = async (page: Page, file: ReturnType<typeof bytes>) => {
    await page.goto('/');
    const form = page.getByRole('group').filter({ hasText: 'Vous avez déjà un modèle exporté ?' });
    await form.getByText('Vous avez déjà un modèle exporté ?').click();
    await page.getByLabel('Fichier du modèle (JSON)').setInputFiles(file);
    await page.getByRole('button', { name: 'Reprendre' }).click();
  };
  const wrong = [
    ['a text', text('recette.json', 'Prenez deux œufs')],
    ['JSON of something else', text('modele.json', '{"format":"draw/2","entities":[]}')],
    [
      'a model with a broken entity',
      text('modele.json', '{"format":"po-dojo/1","product":{"id":"x","title":"x"},"entities":{"a":7}}'),
    ],
    ['half a letter of UTF-8', bytes('modele.json', Buffer.from([0x7b, 0x22, 0xc3]))],
    ['a picture', bytes('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))],
  ] as const;

  test('a file that is no model is refused with a sentence, and nothing is made', async ({ newcomer }) => {
    const page = await newcomer();
    for (const [name, file] of wrong)
      await test.step(name, async () => {
        await offer(page, file);
        await expect(page.getByRole('alert')).toHaveText(/^Ce fichier n’est pas un modèle PO Dojo/);
        await expect(page).not.toHaveURL(/\/p\//);
      });
    await page.goto('/');
    await expect(page.getByRole('navigation', { name: 'Vos produits sur cet appareil' })).toBeHidden();
  });

  test('a model is taken up, a large one too; one beyond all bounds is refused', async ({ newcomer }) => {
    const page = await newcomer();
    const file = await exampleFile('fr');
    const large = { ...file, entities: { ...file.entities } };
    for (let n = 0; n < 1_500; n++)
      large.entities[`story${n}`] = {
        kind: 'story',
        title: `Réparer l’objet numéro ${n}`,
        description: 'x'.repeat(300),
      };
    const written = JSON.stringify(large);
    expect(written.length).toBeGreaterThan(400_000);
    await offer(page, text('etabli.json', written));
    await expect(page).toHaveURL(/\/p\//);
    await expect(page).toHaveTitle(/L’Établi/);

    await offer(page, text('enorme.json', JSON.stringify({ ...file, more: 'x'.repeat(33 * 1024 * 1024) })));
    await expect(page.getByText(/trop (grand|gros|lourd|volumineux)|dépasse/i)).toBeVisible();
  });

  test('a need that is missing is asked for', async ({ newcomer }) => {
    const page = await newcomer();
    await page.goto('/');
    await page.getByLabel('Votre idée ou votre besoin, avec vos mots').fill('   ');
    await page.getByRole('button', { name: 'Commencer' }).click();
    await expect(page.getByRole('alert')).toHaveText('Écrivez d’abord votre besoin, même en quelques mots.');
  });
});

test.describe('in the import of stories', () => {
  let product: Product;
  let awa: Page;
  const dialog = () => awa.getByRole('dialog', { name: 'Importer des stories' });
  const stories = async () => {
    await saved(awa);
    return Object.values((await fileOf(awa.request, product)).entities).filter(
      ({ kind }) => kind === 'story',
    );
  };
  test.beforeEach(async ({ request, guest }) => {
    product = await productOf(request, 'Le site des rencontres', {});
    awa = await guest({ link: product.editUrl, name: 'Awa' });
    await awa.goto(`/p/${product.id}/backlog`);
    await awa.getByRole('button', { name: 'Importer une liste' }).click();
    await expect(dialog().getByRole('textbox')).toBeFocused();
  });

  test('what holds no stories is refused with what to do, and nothing is written', async () => {
    const input = dialog().locator('input[type=file]');
    const says = (sentence: string | RegExp) => expect(dialog().getByRole('alert')).toContainText(sentence);
    await input.setInputFiles(bytes('stories.csv', Buffer.from([1, 2, 0, 0, 255, 254, 3, 0])));
    await says('Ce fichier n’est pas du texte');
    await input.setInputFiles(bytes('stories.csv', Buffer.from('PK\u0003\u0004classeur')));
    await says('C’est un classeur de tableur');
    await input.setInputFiles(bytes('stories.csv', Buffer.from('titre;rôle\nréparer;bénévole', 'latin1')));
    await says('Ce fichier n’est pas en UTF-8');
    await input.setInputFiles(text('stories.csv', 'titre,rôle\n"réparer,bénévole'));
    await says('Un guillemet ouvert à la ligne 2');
    await input.setInputFiles(text('stories.json', '[{"text": "réparer"'));
    await says('Ce JSON n’est pas bien formé');
    await input.setInputFiles(text('stories.json', '{"recette": "deux œufs"}'));
    await says('ni une liste de stories, ni un modèle');
    await press(awa, 'Escape');
    await expect(dialog()).toBeHidden();
    expect(await stories()).toEqual([]);
  });

  test('a line beyond reading is shown as left aside, the others are taken', async () => {
    await dialog()
      .locator('input[type=file]')
      .setInputFiles(
        text(
          'stories.txt',
          `En tant que voisin, je veux réparer\n${'a'.repeat(100_000)}\nprêter un tournevis`,
        ),
      );
    await expect(dialog()).toContainText(/2 stories trouvées/);
    await expect(dialog()).toContainText(/1 ligne sans story/);
    await dialog().getByRole('button', { name: 'Importer 2 stories' }).click();
    await expect(dialog()).toBeHidden();
    await expect(awa.getByRole('grid').getByRole('row')).toHaveCount(2);
    expect(await stories()).toHaveLength(2);
  });

  test('where nothing could be read, the reason is there at once', async () => {
    const input = dialog().locator('input[type=file]');
    await input.setInputFiles(text('stories.txt', 'mot '.repeat(25_000)));
    await expect(dialog()).toContainText('0 story trouvée');
    await expect(dialog().getByText('Le texte est trop long pour une story')).toBeVisible();
    await expect(dialog().getByRole('button', { name: 'Importer 0 story' })).toBeDisabled();
  });

  test('old Windows accents are read on request', async () => {
    await dialog()
      .locator('input[type=file]')
      .setInputFiles(bytes('stories.csv', Buffer.from('titre;rôle\nréparer un vélo;bénévole', 'latin1')));
    await dialog().getByRole('button', { name: 'Le lire quand même (Windows occidental)' }).click();
    await dialog().getByRole('button', { name: 'Importer 1 story' }).click();
    await expect(awa.getByRole('grid').getByRole('row')).toContainText(['réparer un vélo']);
  });
});
