import type { Words } from '#core/words.ts';

type Say = Readonly<Record<string, string>>;
type Told = string | ((say: Say) => string);

const telling = (told: Told) =>
  typeof told === 'function'
    ? told
    : (say: Say) => told.replace(/\{(\w+)\}/g, (_, name: string) => say[name] ?? '');

/** A check's sentence in both languages; `{title}` stands for what the finding names. */
export const sentence = (fr: Told, en: Told): Words<(say: Say) => string> => ({
  fr: telling(fr),
  en: telling(en),
});
