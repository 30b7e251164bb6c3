/**
 * React Compiler keeps what a method of the model answered while rendering: the model is the same object after a change,
 * so the page would show what was there before. While rendering, a component asks by a hook (src/ui/product.tsx).
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript6';
import { lineOf, type Slip } from './slip.ts';

const ASKS = new Set(['find', 'get', 'list', 'referring', 'product', 'setAside']);
const INSTEAD = 'While rendering, ask by a hook: useEntity, useList or useDerived of src/ui/product.tsx.';
/** Functions given to these run at once, while the component renders. */
const AT_ONCE = new Set(
  'map flatMap filter some every find findLast findIndex forEach reduce sort toSorted'.split(' '),
);

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node);

const nameOf = (node: ts.FunctionLikeDeclaration): string =>
  node.name && ts.isIdentifier(node.name)
    ? node.name.text
    : ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name)
      ? node.parent.name.text
      : '';

const isModel = (node: ts.Expression): boolean =>
  (ts.isIdentifier(node) && node.text === 'model') ||
  (ts.isPropertyAccessExpression(node) && node.name.text === 'model');

const calledName = ({ expression }: ts.CallExpression): string =>
  ts.isIdentifier(expression)
    ? expression.text
    : ts.isPropertyAccessExpression(expression)
      ? expression.name.text
      : '';

/** Where a component or a hook of ours asks the model itself while rendering. */
export function renderSlips(file: string, source: ts.SourceFile): Slip[] {
  const slips: Slip[] = [];
  const rendering = (node: ts.Node): void => {
    if (isFunction(node)) {
      const { parent } = node;
      if (!ts.isCallExpression(parent) || !AT_ONCE.has(calledName(parent))) return;
    }
    // What a hook is given it asks for anew, or only once.
    if (ts.isCallExpression(node) && /^use[A-Z]/.test(calledName(node))) return;
    if (ts.isPropertyAccessExpression(node) && isModel(node.expression) && ASKS.has(node.name.text))
      slips.push({ file, line: lineOf(source, node), text: node.getText(source), instead: INSTEAD });
    ts.forEachChild(node, rendering);
  };
  const look = (node: ts.Node): void => {
    if (isFunction(node) && node.body && /^(?:[A-Z]|use[A-Z])/.test(nameOf(node))) rendering(node.body);
    ts.forEachChild(node, look);
  };
  look(source);
  return slips;
}

/** Every such place in what the compiler compiles. */
export function findRenderSlips(root: string): Slip[] {
  const files = globSync('src/{techniques,ui}/**/*.tsx', { cwd: root }).filter(
    (file) => !/\.test\./.test(file),
  );
  if (files.length < 10) throw new Error('Components were not looked at: hardly any file was found.');
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return renderSlips(
      file.replaceAll('\\', '/'),
      ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX),
    );
  });
}
