import { capital, shorten } from '#core/text.ts';
import type { Entity, FieldsOf, KindName } from './kinds/index.ts';
import type { Model } from './model.ts';
import { create, type Pen, together } from './pen.ts';
import { wordsOf } from './title.ts';

/** What each kind can become: the same thing seen a step further along the thread. */
export const PROMOTIONS: Partial<Record<KindName, readonly KindName[]>> = {
  idea: ['pitch', 'goal', 'persona', 'story'],
  pitch: ['goal', 'story'],
  persona: ['actor', 'activity', 'pitch', 'story'],
  note: ['goal', 'impact', 'deliverable', 'story', 'idea', 'persona'],
  comment: ['note', 'story'],
  goal: ['actor', 'release', 'story'],
  actor: ['impact', 'activity', 'story'],
  impact: ['deliverable', 'activity', 'story'],
  deliverable: ['activity', 'step', 'story'],
  activity: ['step', 'story'],
  step: ['story'],
  release: ['goal'],
  story: ['criterion', 'story', 'activity'],
  criterion: ['story'],
};

/** What something starts with when it comes from something else: its words, whole, and its place in the model. */
const startOf = (model: Model, from: Entity, to: KindName): FieldsOf<KindName> => {
  const words = wordsOf(from, model);
  const persona = from.kind === 'persona' ? from.id : 'persona' in from ? from.persona : null;
  switch (to) {
    case 'idea':
      return { title: shorten(words, 200), need: words };
    case 'pitch':
      return {
        language: model.product.locale,
        product: nameOf(model.product.title, from),
        persona,
        ...(from.kind === 'idea'
          ? { need: shorten(from.need, 300), target: shorten(from.forWhom, 200) }
          : {}),
      };
    case 'persona':
      return { name: shorten(capital(from.kind === 'idea' ? from.forWhom.trim() : words), 80) };
    case 'note':
      return { text: words };
    case 'goal':
      return { title: shorten(from.kind === 'idea' && from.change ? from.change : words, 200) };
    case 'actor':
      return { goal: from.kind === 'goal' ? from.id : (model.list('goal')[0]?.id ?? null), persona };
    case 'impact':
      return { actor: from.kind === 'actor' ? from.id : null, title: shorten(words, 300) };
    case 'deliverable':
      return { impact: from.kind === 'impact' ? from.id : null, title: shorten(words, 300) };
    case 'activity': {
      const isWho = from.kind === 'persona' || from.kind === 'actor';
      const role = from.kind === 'actor' && !persona ? from.name : '';
      return { title: isWho ? '' : shorten(words, 200), persona, role };
    }
    case 'step':
      return { activity: from.kind === 'activity' ? from.id : null, title: shorten(words, 200) };
    case 'release':
      return { outcome: shorten(words, 300) };
    case 'criterion':
      return { story: from.id };
    case 'story': {
      const isWho = from.kind === 'persona' || from.kind === 'actor';
      return { ...storyPlace(from), persona, role: roleOf(from), ...(isWho ? {} : { want: words }) };
    }
    default:
      return {};
  }
};

/** The product's name; empty while it is called by the first words of the need, which names nothing. */
const nameOf = (title: string, from: Entity): string =>
  from.kind === 'idea' && title !== '' && from.need.startsWith(title.replace(/…$/, '')) ? '' : title;

/** Who wants it, in free words, while no persona is named. */
const roleOf = (from: Entity): string => {
  if ('persona' in from && from.persona) return '';
  return from.kind === 'actor' ? from.name : 'role' in from && from.kind !== 'persona' ? from.role : '';
};

const storyPlace = (from: Entity): FieldsOf<'story'> => {
  if (from.kind === 'step') return { step: from.id };
  return from.kind === 'story' ? { step: from.step, release: from.release } : {};
};

/** Fields that already say where a kind comes from: no link is needed beside them. */
const SAYS_SOURCE: Partial<Record<KindName, string>> = {
  actor: 'goal',
  impact: 'actor',
  deliverable: 'impact',
  step: 'activity',
  criterion: 'story',
  story: 'step',
};

/** Promotes an entity into what it becomes, in one change, with the link kept. Null if it has gone or cannot. */
export const promote = (
  pen: Pen,
  fromId: string,
  to: KindName,
  fields: FieldsOf<KindName> = {},
): string | null => {
  const from = pen.model.get(fromId);
  if (!from || !PROMOTIONS[from.kind]?.includes(to)) return null;
  return together(pen, () => {
    const place = from.kind === to ? { after: from.id } : undefined;
    const id = create(pen, to, { ...startOf(pen.model, from, to), ...fields } as never, place);
    const made = pen.model.get(id) as unknown as Readonly<Record<string, unknown>>;
    const alreadySaid = made[SAYS_SOURCE[to] ?? ''] === fromId;
    if (!alreadySaid) create(pen, 'link', { from: fromId, to: id, how: 'became' });
    return id;
  });
};
