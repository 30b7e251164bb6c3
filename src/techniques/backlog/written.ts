import type { FieldsOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { personaNamed } from '#product/personas.ts';
import { parseStory } from '#product/story-text/parse.ts';

/** The parts of a story somebody wrote; all empty but `free` where the text has no such form. */
export interface WrittenStory {
  readonly role: string;
  readonly want: string;
  readonly benefit: string;
  /** A code in front, such as US-3.1. */
  readonly code: string;
  /** What the text says besides its parts. */
  readonly rest: string;
  /** The whole text, where no parts were recognised. */
  readonly free: string;
}

export const readWritten = (text: string): WrittenStory => {
  const { form, role, want, benefit, id, rest } = parseStory(text);
  const free = form === 'free' || !want;
  return {
    role: free ? '' : (role ?? ''),
    want: free ? '' : (want ?? ''),
    benefit: free ? '' : (benefit ?? ''),
    code: free ? '' : (id ?? ''),
    rest: free ? '' : (rest ?? ''),
    free: free ? text.trim() : '',
  };
};

/** Up to here a free text is a story's name; a longer one is told in full. */
const NAME_MAX = 160;

/** The fields of a story somebody wrote. A role that is a persona of the model becomes that persona. */
export const fieldsOfWritten = (written: WrittenStory, model: Model): FieldsOf<'story'> => {
  const { role, want, benefit, code, rest, free } = written;
  if (free)
    return free.length <= NAME_MAX && !free.includes('\n')
      ? { title: free }
      : { form: 'free', description: free };
  const persona = role ? personaNamed(model, role)?.id : undefined;
  return {
    form: 'as-a',
    want,
    benefit,
    ...(persona ? { persona } : { role: role.slice(0, 200) }),
    ...(code ? { labels: [code.slice(0, 40)] } : {}),
    ...(rest ? { description: rest } : {}),
  };
};
