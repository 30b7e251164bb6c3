import type { Locale, Words } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { bulletsOf } from '#product/storyboard-steps.ts';
import { blocks, inline, item, prose } from '../markdown.ts';
import { feelingOf } from './curve.ts';
import { type Frame, type Storyboard, toldFrames } from './frames.ts';
import { storyboardWords } from './words.ts';

interface Heads {
  readonly boards: string;
  readonly unnamed: string;
  readonly lived: (name: string, time: string) => string;
  readonly at: string;
  readonly seen: string;
  readonly feels: string;
}

const HEADS: Words<Heads> = {
  fr: {
    boards: 'Storyboards',
    unnamed: 'Sans nom',
    lived: (name, time) => (name ? `**${name}**, ${time}` : time),
    at: 'Où, avec quoi',
    seen: 'Ce que l’on voit',
    feels: 'Émotion',
  },
  en: {
    boards: 'Storyboards',
    unnamed: 'Unnamed',
    lived: (name, time) => (name ? `**${name}**, ${time}` : time),
    at: 'Where, with what',
    seen: 'What one sees',
    feels: 'Emotion',
  },
};

/** A storyboard as a text: scenario, then the frames in their order with what one would see. */
export const markdown = (model: Model, locale: Locale): string => {
  const heads = HEADS[locale];
  const t = storyboardWords[locale];
  const line = (label: string, text: string) => (text === '' ? [] : [item(1, `*${label}*: ${text}`)]);
  const told = (frame: Frame) => {
    const caption = bulletsOf(frame.caption).map(inline).join(' · ');
    const feeling = feelingOf(frame.emotion);
    const details = [
      ...line(heads.at, [frame.place, frame.device].map(inline).filter(Boolean).join(', ')),
      ...line(heads.seen, inline(frame.alt)),
      ...line(heads.feels, feeling === null ? '' : (t.feelings[feeling] ?? '')),
    ];
    return [item(0, caption || '…'), ...details].join('\n');
  };
  const section = (board: Storyboard) => {
    const frames = toldFrames(model, board.id);
    if (frames.length === 0 && [board.title, board.scenario].every((text) => text.trim() === '')) return '';
    const persona = model.find('persona', board.persona);
    const name = inline(persona ? persona.name || persona.role : '');
    return blocks(
      `### ${inline(board.title) || name || heads.unnamed}`,
      heads.lived(name, t.times[board.time].toLocaleLowerCase(locale)),
      prose(board.scenario),
      frames.map(told).join('\n'),
    );
  };
  const body = blocks(...model.list('storyboard').map(section));
  return body === '' ? '' : blocks(`## ${heads.boards}`, body);
};
