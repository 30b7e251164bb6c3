import type { Locale, Words } from '#core/words.ts';
import type { Model } from '#product/model.ts';
import { spokenSeconds } from '#product/speech.ts';
import { blocks, inline } from '../markdown.ts';
import { emptySlots, pitchSentence, SLOTS } from './sentence.ts';

const HEADS: Words<{ pitch: string; spoken: (seconds: number) => string }> = {
  fr: { pitch: 'Pitch', spoken: (seconds) => `*Environ ${seconds} s à voix haute*` },
  en: { pitch: 'Elevator pitch', spoken: (seconds) => `*About ${seconds} s aloud*` },
};

/** Each pitch as its sentence, quoted; a variant with nothing in its slots is left out. */
export const markdown = (model: Model, locale: Locale): string => {
  const said = model
    .list('pitch')
    .filter((pitch) => emptySlots(pitch, model).length < SLOTS.length)
    .map((pitch) => {
      const sentence = pitchSentence(pitch, model);
      const title = inline(pitch.title);
      return blocks(
        title === '' ? null : `### ${title}`,
        `> ${inline(sentence)}`,
        HEADS[locale].spoken(spokenSeconds(sentence, pitch.language)),
      );
    });
  return said.length === 0 ? '' : blocks(`## ${HEADS[locale].pitch}`, ...said);
};
