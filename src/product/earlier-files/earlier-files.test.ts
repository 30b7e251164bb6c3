import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { checkFile, fillFromFile, type ModelFile, writeFile } from '../file.ts';

const files = import.meta.glob<ModelFile>('./*.json', { eager: true, import: 'default' });

/** Each is named by the day it was written; kinds and fields have been added since, none may be lost or refused. */
test.each(Object.entries(files))(
  'a model file written earlier opens, and loses nothing: %s',
  (_day, file) => {
    const checked = checkFile(structuredClone(file));
    if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
    const doc = new Y.Doc();
    fillFromFile(doc, checked.value);
    const { product, entities } = writeFile(doc, '', '');
    expect(product).toMatchObject(file.product);
    expect(entities).toMatchObject(file.entities);
    expect(Object.keys(entities)).toHaveLength(Object.keys(file.entities).length);
  },
);
