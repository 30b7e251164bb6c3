import ts from 'typescript6';
import { expect, test } from 'vitest';
import { renderSlips } from './renders.ts';

const slipsOf = (text: string): readonly string[] =>
  renderSlips(
    'x.tsx',
    ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX),
  ).map((slip) => `${slip.line}: ${slip.text}`);

test('a component or a hook that asks the model while rendering is told, in the functions that run at once too', () => {
  expect(
    slipsOf(`
      function Chip({ id }) {
        const { model } = useProduct();
        const persona = model.find('persona', id);
        return <p title={model.product.title}>{ids.map((one) => model.get(one)?.title)}</p>;
      }
      const useNames = (map) => map.model.list('persona').map(({ name }) => name);
    `),
  ).toEqual(['4: model.find', '5: model.product', '5: model.get', '7: map.model.list']);
});

test('what a gesture asks, what a hook is given and what is no component is left in peace', () => {
  expect(
    slipsOf(`
      const titlesOf = (model) => model.list('story').map(({ title }) => title);
      function Chip({ id }) {
        const { model } = useProduct();
        const [first] = useState(model.get(id));
        const title = useDerived(useCallback((model) => model.find('story', id)?.title, [id]));
        const items = () => model.list('persona');
        return <button onClick={() => open(model.get(id))}>{title}</button>;
      }
    `),
  ).toEqual([]);
});
