import type { BrowserContextOptions, Page } from '@playwright/test';
import type { Guest } from './people.ts';
import type { Product } from './products.ts';

/** Two people at the table of a game's first play: Inès begins and leads it, Marcel comes by its address and plays. */
export const sitDown = async (
  guest: (guest: Guest) => Promise<Page>,
  product: Product,
  game: string,
  marcels: BrowserContextOptions = {},
): Promise<{ readonly ines: Page; readonly marcel: Page }> => {
  const ines = await guest({ link: product.editUrl, name: 'Inès' });
  const marcel = await guest({ link: product.editUrl, name: 'Marcel', ...marcels });
  await ines.goto(`/p/${product.id}/${game}`);
  await ines.getByRole('button', { name: 'Commencer une partie' }).first().click();
  await ines.getByRole('button', { name: 'Animateur·rice' }).click();
  await marcel.goto(ines.url());
  await marcel.getByRole('button', { name: 'Joueur·se' }).click();
  return { ines, marcel };
};
