import type { APIRequestContext } from '@playwright/test';
import type { ModelFile } from '#product/file.ts';
import { exampleFile } from '#techniques/example.ts';
import { expect } from './people.ts';

/** A product and the links that open it. */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly token: string;
  readonly editUrl: string;
  readonly viewUrl: string;
}

const made = async (request: APIRequestContext, path: string, data: unknown): Promise<Product> => {
  const answer = await request.post(`/api/v1/products${path}`, { data });
  expect(answer.status()).toBe(201);
  return answer.json();
};

/** A product begun from a need. */
export const beginProduct = (request: APIRequestContext, need: string): Promise<Product> =>
  made(request, '', { need, locale: 'fr' });

/** A product brought in from a model file. */
export const bringProduct = (request: APIRequestContext, file: ModelFile): Promise<Product> =>
  made(request, '/import', file);

/** A product that holds these entities and nothing else. */
export const productOf = (
  request: APIRequestContext,
  title: string,
  entities: ModelFile['entities'],
): Promise<Product> =>
  bringProduct(request, { format: 'po-dojo/1', product: { id: 'unused', title, locale: 'fr' }, entities });

/** The example product, whole: L’Établi. */
export const exampleProduct = async (
  request: APIRequestContext,
  locale: 'fr' | 'en' = 'fr',
): Promise<Product> => bringProduct(request, await exampleFile(locale));

/** The product as it stands on the server. */
export const fileOf = async (request: APIRequestContext, { id, token }: Product): Promise<ModelFile> => {
  const answer = await request.get(`/api/v1/products/${id}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(answer.status()).toBe(200);
  return answer.json();
};
