import type { Locale, Words } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { titleOf } from '#product/title.ts';
import { blocks, inline, item } from '../markdown.ts';
import { type Block, isMoney } from './blocks.ts';
import { type Sheet, sheetsOf } from './canvas.ts';
import { balanceOf, money, sumOf } from './money.ts';
import { canvasWords } from './words.ts';

const HEADS: Words<{ canvas: string; both: (name: string, sum: string) => string }> = {
  fr: { canvas: 'Canevas', both: (name, sum) => `${name} (${sum})` },
  en: { canvas: 'Canvases', both: (name, sum) => `${name} (${sum})` },
};

const section = (sheet: Sheet, model: Model, locale: Locale, at: number): string => {
  const t = canvasWords[locale];
  const { canvas, ids } = sheet;
  const amount = (value: number) => money(locale, value, canvas.currency);
  const line = (id: string): string[] => {
    const entity = model.get(id);
    const title = entity ? inline(titleOf(entity, model)) : '';
    if (!entity || title === '') return [];
    if (entity.kind === 'proposition') {
      const whom = entity.segment === null ? undefined : model.get(entity.segment);
      const name = whom ? inline(titleOf(whom, model)) : '';
      return [item(0, name === '' || name === title ? title : `${title} *(${t.forWhom(name)})*`)];
    }
    if (entity.kind !== 'canvasItem') return [item(0, title)];
    const segment = model.find('segment', entity.segment);
    const said = [
      segment ? t.forWhom(inline(segment.title)) : '',
      entity.amount === null || !isMoney(entity.area)
        ? ''
        : `${amount(entity.amount)} ${t.each[entity.every] ?? ''}`,
    ].filter((one) => one !== '');
    return [item(0, said.length === 0 ? title : `${title} *(${said.join(', ')})*`)];
  };
  const block = (name: Block) => {
    const lines = (ids.get(name) ?? []).flatMap(line);
    if (lines.length === 0) return null;
    const sum = isMoney(name) ? sumOf(sheet, name) : null;
    const head =
      sum && sum.said > 0
        ? HEADS[locale].both(t.blocks[name], t.sum(amount(sum.sum), t.periods[canvas.period]))
        : t.blocks[name];
    return `**${head}**\n\n${lines.join('\n')}`;
  };
  const aside = sheet.aside.flatMap(({ id }) => line(id));
  const balance = balanceOf(sheet);
  return blocks(
    `### ${inline(canvas.title) || t.titlePlace(at + 1)}`,
    ...sheet.blocks.map(block),
    aside.length === 0 ? null : `**${t.aside}**\n\n${aside.join('\n')}`,
    balance === null
      ? null
      : balance < 0
        ? t.loss(amount(-balance), t.periods[canvas.period])
        : t.balance(amount(balance), t.periods[canvas.period]),
  );
};

/** Each canvas, block by block in the order of filling, with its sums. */
export const markdown = (model: Model, locale: Locale): string => {
  const sheets = sheetsOf(model);
  return sheets.length === 0
    ? ''
    : blocks(`## ${HEADS[locale].canvas}`, ...sheets.map((sheet, at) => section(sheet, model, locale, at)));
};
