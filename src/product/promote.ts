import { capital, shorten } from '#core/text.ts';
import type { Entity, FieldsOf, KindName } from './kinds/index.ts';
import type { Model } from './model.ts';
import { create, type Pen, together } from './pen.ts';
import { titleOf } from './title.ts';

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

const startOf = (model: Model, from: Entity, to: KindName): FieldsOf<KindName> => {
  const title = titleOf(from, model);
  const persona = from.kind === 'persona' ? from.id : 'persona' in from ? from.persona : null;
  switch (to) {
    case 'idea':
      return { title: shorten(title, 200), need: title };
    case 'pitch':
      return {
        language: model.product.locale,
        product: model.product.title.slice(0, 120),
        ...(from.kind === 'idea'
          ? { need: from.need.slice(0, 300), target: shorten(from.forWhom, 200) }
          : {}),
        ...(from.kind === 'persona' ? { persona: from.id } : {}),
      };
    case 'persona':
      return from.kind === 'idea'
        ? { name: shorten(capital(from.forWhom), 80) }
        : { name: shorten(title, 80) };
    case 'note':
      return { text: title };
    case 'goal':
      return { title: from.kind === 'idea' && from.change ? shorten(from.change, 200) : shorten(title, 200) };
    case 'actor':
      return { goal: from.kind === 'goal' ? from.id : (model.list('goal')[0]?.id ?? null), persona };
    case 'impact':
      return { actor: from.kind === 'actor' ? from.id : null, title };
    case 'deliverable':
      return { impact: from.kind === 'impact' ? from.id : null, title };
    case 'activity':
      return { title: from.kind === 'persona' || from.kind === 'actor' ? '' : shorten(title, 200), persona };
    case 'step':
      return { activity: from.kind === 'activity' ? from.id : null, title: shorten(title, 200) };
    case 'release':
      return { outcome: title };
    case 'criterion':
      return { story: from.id };
    case 'story': {
      const who = from.kind === 'actor' ? { persona, role: persona ? '' : from.name } : { persona };
      const place =
        from.kind === 'step'
          ? { step: from.id }
          : from.kind === 'story'
            ? { step: from.step, release: from.release }
            : {};
      const what = from.kind === 'persona' || from.kind === 'actor' ? {} : { want: title };
      return { form: 'as-a', ...who, ...place, ...what };
    }
    default:
      return {};
  }
};

/** Kinds whose own field already says where they come from need no link beside it. */
const saidByField: Partial<Record<KindName, KindName>> = {
  actor: 'goal',
  impact: 'actor',
  deliverable: 'impact',
  step: 'activity',
  criterion: 'story',
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
    const alreadySaid = saidByField[to] === from.kind || (to === 'story' && from.kind === 'step');
    if (!alreadySaid) create(pen, 'link', { from: fromId, to: id, how: 'became' });
    return id;
  });
};
