import { de } from '#core/french.ts';
import { words } from '#core/words.ts';

export const showWords = words({
  fr: {
    what: 'Ce qui a été montré',
    why: 'Pourquoi cela compte, avec ses mots',
    when: 'Quand et comment cela sert',
    evidenceOn: (name: string) => `observé, sur la fiche ${de(name)}`,
  },
  en: {
    what: 'What was shown',
    why: 'Why it matters, in their words',
    when: 'When and how it is used',
    evidenceOn: (name: string) => `evidence, on the sheet of ${name}`,
  },
});
