/** Something said on screen that should be said otherwise. */
import type ts from 'typescript6';

export type Slip = { file: string; line: number; text: string; instead: string };

export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** The slips as people read them, with where each is. */
export function tellSlips(slips: Slip[]): string {
  return slips
    .map(
      ({ file, line, text, instead }) =>
        `${file}:${line}  ${JSON.stringify(text.slice(0, 80))}\n    ${instead}`,
    )
    .join('\n');
}
