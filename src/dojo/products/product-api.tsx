import type { ModelFile } from '#product/file.ts';
import { askApi as ask } from '#ui/api.tsx';

/** A link that opens the product. */
export interface Share {
  readonly id: string;
  readonly right: 'edit' | 'view';
  readonly url: string;
}

export interface Version {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly at: string;
}

const of = (product: string) => `/products/${encodeURIComponent(product)}`;

export const listShares = (product: string): Promise<readonly Share[]> => ask(`${of(product)}/shares`);

/** Ends a link at once and makes a new one with the same right. */
export const replaceShare = async (product: string, share: Share): Promise<void> => {
  await ask(`${of(product)}/shares`, { method: 'POST', body: { right: share.right } });
  await ask(`${of(product)}/shares/${share.id}`, { method: 'DELETE' });
};

export const listVersions = (product: string): Promise<readonly Version[]> => ask(`${of(product)}/versions`);
export const saveVersion = (product: string, name: string): Promise<Version> =>
  ask(`${of(product)}/versions`, { method: 'POST', body: { name } });
export const getVersion = (product: string, version: string): Promise<ModelFile> =>
  ask(`${of(product)}/versions/${version}`);

/** Tells the server what a guest wants to be called, or which language they read. */
export const changeVisitor = (fields: {
  name?: string;
  locale?: string;
}): Promise<{ name: string; colour: string }> => ask('/visitor', { method: 'PATCH', body: fields });
