import type { Page } from '@playwright/test';
import type { ModelFile } from '#product/file.ts';
import { expect } from '../people.ts';

const lasting = ({ exportedAt, product: { id, ...product }, ...rest }: ModelFile) => ({ ...rest, product });

/** Everything leaves in one file; brought in elsewhere, it is the same product under another address. */
export const takeAway = async (page: Page): Promise<void> => {
  const { request } = page.context();
  const exportOf = async (id: string) => {
    const answer = await request.get(`/api/v1/products/${id}/export/json`);
    expect(answer.status()).toBe(200);
    return (await answer.json()) as ModelFile;
  };
  const id = new URL(page.url()).pathname.split('/')[2]!;
  const file = await exportOf(id);
  const entities = Object.values(file.entities);
  const count = (kind: string) => entities.filter((entity) => entity.kind === kind).length;
  expect(count('story')).toBe(16);
  expect(count('criterion')).toBe(15);
  expect(count('persona')).toBe(2);
  const stories = entities.filter(({ kind }) => kind === 'story');
  expect(new Set(stories.map((story) => story.release).filter(Boolean)).size).toBe(3);

  const taken = await request.post('/api/v1/products/import', { data: file });
  expect(taken.status()).toBe(201);
  const { id: newId } = (await taken.json()) as { id: string };
  expect(newId).not.toBe(id);
  const again = await exportOf(newId);
  expect(lasting(again)).toEqual(lasting(file));
};
