import { expect, test } from 'vitest';
import { penOn, tellModel } from './cases.test-kit.ts';
import { techniques } from './index.ts';
import { loadExample } from './load-example.ts';

const loaded = async (id: string) => {
  const model = tellModel([]);
  const technique = techniques.find((one) => one.id === id);
  if (technique) await loadExample(penOn(model), technique, 'en');
  return model;
};

test.each(techniques.map(({ id }) => id))(
  'the example of %s stands on its own: it names nothing that is not there',
  async (id) => {
    const model = await loaded(id);
    const technique = techniques.find((one) => one.id === id)!;
    for (const kind of technique.kinds) expect(model.list(kind).length).toBeGreaterThan(0);
    for (const { from, to } of model.list('link'))
      expect([model.get(from!), model.get(to!)]).not.toContain(undefined);
  },
);

test('what an answer answers comes along, whoever found it', async () => {
  const model = await loaded('value-proposition');
  for (const answer of [...model.list('reliever'), ...model.list('creator')])
    expect(model.referring(answer.id).some(({ field }) => field === 'to')).toBe(true);
});

test('two examples loaded one after the other share what both refer to', async () => {
  const model = tellModel([]);
  const pen = penOn(model);
  for (const technique of techniques) await loadExample(pen, technique, 'fr');
  const names = model.list('persona').map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const ties = model.list('link').map(({ from, to, how }) => `${from} ${to} ${how}`);
  expect(new Set(ties).size).toBe(ties.length);
});
