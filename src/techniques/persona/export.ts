import type { Locale, Words } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { blocks, inline, item } from '../markdown.ts';
import { AREAS } from './areas.ts';
import { personaWords } from './words.ts';

interface Heads {
  readonly unnamed: string;
  readonly other: string;
  readonly assumption: string;
  readonly evidence: (source: string) => string;
}

const HEADS: Words<Heads> = {
  fr: {
    unnamed: 'Sans nom',
    other: 'Autres notes',
    assumption: 'hypothèse',
    evidence: (source) => (source === '' ? 'observé' : `observé : ${source}`),
  },
  en: {
    unnamed: 'Unnamed',
    other: 'Other notes',
    assumption: 'assumption',
    evidence: (source) => (source === '' ? 'evidence' : `evidence: ${source}`),
  },
};

type Note = EntityOf<'note'>;

/** A fiche per persona: who, what they would say, and each area's sentences with what they rest on. */
export const markdown = (model: Model, locale: Locale): string => {
  const heads = HEADS[locale];
  const { areas } = personaWords[locale];
  const notes = new Map<string, Note[]>();
  for (const note of model.list('note')) {
    if (note.subject === null || note.text.trim() === '') continue;
    const known = notes.get(note.subject);
    if (known) known.push(note);
    else notes.set(note.subject, [note]);
  }
  const line = (note: Note) => {
    const standing = note.standing === 'evidence' ? heads.evidence(inline(note.source)) : heads.assumption;
    return item(0, `${inline(note.text)} *(${standing})*`);
  };
  const area = (title: string, said: readonly Note[]) =>
    said.length === 0 ? null : `**${title}**\n\n${said.map(line).join('\n')}`;
  const fiches = model.list('persona').map((persona) => {
    const said = notes.get(persona.id) ?? [];
    const named = [persona.name, persona.role, persona.quote].some((text) => text.trim() !== '');
    if (!named && said.length === 0) return '';
    const quote = inline(persona.quote);
    return blocks(
      `### ${inline(persona.name) || heads.unnamed}`,
      inline(persona.role),
      quote === '' ? null : `> ${quote}`,
      ...AREAS.map((name) =>
        area(
          areas[name],
          said.filter((note) => note.area === name),
        ),
      ),
      area(
        heads.other,
        said.filter((note) => !(AREAS as readonly string[]).includes(note.area)),
      ),
    );
  });
  const body = blocks(...fiches);
  return body === '' ? '' : blocks('## Personas', body);
};
