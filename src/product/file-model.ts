import { readAside, readInfo, readValues } from './document.ts';
import type { ModelFile } from './file-shape.ts';
import { type Model, modelOf } from './model.ts';

/** A checked file as a plain model: to read, check, trace and export without a document. */
export const modelOfFile = (file: ModelFile): Model => {
  const { product, entities } = file;
  return modelOf(
    readInfo((key) => (Object.hasOwn(product, key) ? product[key] : undefined)),
    Object.entries(entities).flatMap(([id, raw]) => readValues(id, raw) ?? []),
    readAside(Object.entries((product.setAside ?? {}) as object)),
  );
};
