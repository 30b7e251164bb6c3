import type { Words } from '#core/words.ts';

type Say = Readonly<Record<string, string>>;
type Told = string | ((say: Say) => string);

const fill = (text: string, say: Say): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => say[name] ?? '');

const telling = (told: Told) => (typeof told === 'function' ? told : (say: Say) => fill(told, say));

/** A check's sentence in both languages; `{title}` stands for what the finding names. */
export const sentence = (fr: Told, en: Told): Words<(say: Say) => string> => ({
  fr: telling(fr),
  en: telling(en),
});

/** One wording when the finding's `count` is the least there can be, another when it is more. */
export const counted =
  (least: string, more: string, leastCount = '1'): ((say: Say) => string) =>
  (say) =>
    fill(say.count === leastCount ? least : more, say);
