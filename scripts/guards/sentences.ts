/** No sentence in a component: what people read stands in words.ts, in each language. */
import ts from 'typescript6';
import { lineOf, type Slip } from './slip.ts';

const spoken = /\p{L}/u;
// The name of the house and the names of keys are the same in every language.
const sameEverywhere = /PO Dojo|\b(Ctrl|Alt|Esc|\p{Lu})\b/gu;
const read =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|heading|hint|summary)$/;
const sentenceInstead = 'Put it in the words.ts of this folder, in French and in English.';

/** The literals of a view that people would see or hear. */
export function sentenceSlips(file: string, source: ts.SourceFile): Slip[] {
  const slips: Slip[] = [];
  const slip = (node: ts.Node, text: string) => {
    if (!spoken.test(text.replace(sameEverywhere, ''))) return;
    slips.push({ file, line: lineOf(source, node), text: text.trim(), instead: sentenceInstead });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) slip(node, node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
      for (const said of shown(node.expression)) slip(said, said.text);
    if (ts.isJsxAttribute(node) && read.test(node.name.getText(source)) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      for (const said of shown(value)) slip(said, said.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return slips;
}

type Said = ts.StringLiteralLike | ts.TemplateLiteralLikeNode;

// The literals an expression may come to, as a person would see them.
function shown(node: ts.Node | undefined): Said[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map((span) => span.literal)];
  if (ts.isParenthesizedExpression(node)) return shown(node.expression);
  if (ts.isConditionalExpression(node)) return [...shown(node.whenTrue), ...shown(node.whenFalse)];
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return shown(node.right);
    const either = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken];
    return either.includes(kind as never) ? [...shown(node.left), ...shown(node.right)] : [];
  }
  return [];
}
