/** French set as French is printed: narrow spaces, typographic quotes and apostrophes. */
import ts from 'typescript6';
import { setSpaces } from '../../src/core/french.ts';
import { lineOf, type Slip } from './slip.ts';

/** The slips in what a source file says in French. */
export function frenchSlips(file: string, source: ts.SourceFile): Slip[] {
  return frenchIn(source).flatMap((said) => judged(file, lineOf(source, said), wordsOf(said)));
}

/** Where a source file says something in French. */
export function frenchPlaces(source: ts.SourceFile): { start: number; end: number }[] {
  return frenchIn(source).flatMap((said) => {
    const literals = ts.isTemplateExpression(said)
      ? [said.head, ...said.templateSpans.map((span) => span.literal)]
      : [said];
    return literals.map((literal) => ({ start: literal.getStart(source), end: literal.getEnd() }));
  });
}

// What is said in French stands beside what is said in English: { fr: …, en: … }, or in front of it: say(…, …).
const pairs = new Set(['sentence', 'say']);

function frenchIn(source: ts.SourceFile): ts.Node[] {
  const found = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const named = (name: string) =>
        node.properties.find((property) => property.name?.getText(source) === name);
      const french = named('fr');
      if (french && named('en')) for (const said of saidIn(french)) found.add(said);
    }
    if (
      ts.isCallExpression(node) &&
      node.arguments.length === 2 &&
      pairs.has(node.expression.getText(source))
    )
      for (const said of saidIn(node.arguments[0]!)) found.add(said);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
}

function saidIn(node: ts.Node): ts.Node[] {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
    const key = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    return key ? [] : [node];
  }
  const found: ts.Node[] = [];
  ts.forEachChild(node, (child) => void found.push(...saidIn(child)));
  return found;
}

function wordsOf(node: ts.Node): string {
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map((span) => `X${span.literal.text}`).join('');
  return (node as ts.StringLiteralLike).text;
}

function judged(file: string, line: number, text: string): Slip[] {
  return typographySlips(text).map((instead) => ({ file, line, text, instead }));
}

/** A text with its spaces set; what needs a choice (quotes, apostrophes) is left to people. */
/** A guide with its spaces set; tables and its front matter's names keep theirs. */
export function setProse(text: string): string {
  return text.replace(/^(?!\|).*$/gm, setSpaces);
}

/** The slips in a guide. */
export function proseSlips(file: string, text: string): Slip[] {
  const prose = text
    .replace(/^---\n[\s\S]*?\n---/, (front) => front.replace(/^(\w+|---):?/gm, ''))
    .replace(/```[\s\S]*?```|`[^`\n]*`|\]\([^)]*\)|<[^>]*>|https?:\S+|\|[ :|-]+\|/g, (hidden) =>
      hidden.replace(/[^\n]/g, ''),
    );
  return prose.split('\n').flatMap((line, index) => judged(file, index + 1, line));
}

/** What is not French typography in this text; nothing when all is well. */
export function typographySlips(text: string): string[] {
  const slips: string[] = [];
  const told = text.replace(/https?:\S+|[\w.+-]+@[\w.-]+/g, '');
  const narrow = 'a narrow no-break space (U+202F)';
  if (/[ \u00a0](?=[;:!?»])/.test(told)) slips.push(`Put ${narrow} before ; : ! ? and ».`);
  if (/[\p{L}\p{N})](?=[;!?]+(\s|$))|[\p{L})](?=:(\s|$))/u.test(told))
    slips.push(`Put ${narrow} before ; : ! ?.`);
  if (/«(?!\u202f)|(?<!\u202f)»/.test(told)) slips.push(`Put ${narrow} inside « ».`);
  if (/\p{L}'|'\p{L}/u.test(told)) slips.push('Write the apostrophe ’, not a straight one.');
  if (/"/.test(told)) slips.push('Write « », not straight quotation marks.');
  if (/\.\.\./.test(told)) slips.push('Write …, not three dots.');
  return slips;
}
