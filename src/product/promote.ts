import { capital, shorten } from '#core/text.ts';
import type { Entity, EntityOf, FieldsOf, KindName } from './kinds/index.ts';
import type { Model } from './model.ts';
import { create, type Pen, together } from './pen.ts';
import { ANSWERS, PROMOTIONS, SAYS_SOURCE } from './promotions.ts';
import { displayRole } from './story-text/role.ts';
import { wordsOf } from './title.ts';

/** What something starts with when it comes from something else: its words, whole, and its place in the model. */
const startOf = (model: Model, from: Entity, to: KindName): FieldsOf<KindName> => {
  const words = wordsOf(from, model);
  const persona = personaOf(model, from);
  switch (to) {
    case 'idea':
      return { title: shorten(words, 200), need: words };
    case 'pitch':
      return {
        language: model.product.locale,
        product: nameOf(model.product.title, from),
        persona,
        ...(from.kind === 'idea'
          ? { need: shorten(capital(from.need.trim()), 300), target: shorten(from.forWhom, 200) }
          : persona === null
            ? { target: shorten(segmentOf(model, from)?.title ?? '', 200) }
            : {}),
        ...(from.kind === 'creator' || from.kind === 'reliever' || from.kind === 'piece'
          ? { benefit: shorten(words, 300) }
          : {}),
      };
    case 'persona':
      return { name: shorten(displayRole(from.kind === 'idea' ? from.forWhom : words), 80) };
    case 'note':
      return {
        text: words,
        ...knownFrom(from),
        ...(isAbout(from) ? { subject: persona, area: areaFor(from) } : {}),
      };
    case 'pain':
    case 'gain':
    case 'job':
      return {
        text: shorten(words, 1000),
        subject: persona,
        foundIn: mapOf(model, from),
        ...knownFrom(from),
      };
    case 'empathyMap':
      return { persona };
    case 'storyboard':
      return { persona, title: from.kind === 'empathyMap' ? from.title : '' };
    case 'segment':
      return { title: shorten(capital(words), 160) };
    case 'proposition':
      return { segment: from.kind === 'segment' ? from.id : persona };
    case 'offer':
      return {
        proposition: propositionFor(model, from),
        text: from.kind === 'job' ? '' : shorten(words, 1000),
      };
    case 'reliever':
      return { proposition: propositionFor(model, from) };
    case 'creator':
      return {
        proposition: propositionFor(model, from),
        text: from.kind === 'gain' ? '' : shorten(words, 1000),
      };
    case 'card':
      return { of: from.id };
    case 'canvasItem':
      return {
        canvas: model.list('canvas')[0]?.id ?? null,
        area: from.kind === 'actor' ? 'partners' : '',
        text: shorten(words, 600),
      };
    case 'goal':
      return {
        title: shorten(capital(from.kind === 'idea' && from.change ? from.change.trim() : words), 200),
      };
    case 'actor':
      return { goal: from.kind === 'goal' ? from.id : (model.list('goal')[0]?.id ?? null), persona };
    case 'impact':
      return { actor: from.kind === 'actor' ? from.id : null, title: shorten(capital(words), 300) };
    case 'deliverable':
      return { impact: from.kind === 'impact' ? from.id : null, title: shorten(capital(words), 300) };
    case 'activity': {
      const isWho = from.kind === 'persona' || from.kind === 'actor';
      const role = from.kind === 'actor' && !persona ? from.name : '';
      return { title: isWho ? '' : shorten(capital(words), 200), persona, role };
    }
    case 'step':
      return { activity: from.kind === 'activity' ? from.id : null, title: shorten(capital(words), 200) };
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

/** Whom it is about: the persona itself, the one it names, or the one of what it stands on. */
const personaOf = (model: Model, from: Entity): string | null => {
  if (from.kind === 'persona') return from.id;
  if ('persona' in from) return from.persona;
  const over = from.kind === 'frame' ? from.storyboard : 'subject' in from ? from.subject : null;
  const above = over ? model.get(over) : undefined;
  if (above?.kind === 'persona') return above.id;
  if (above?.kind === 'empathyMap' || above?.kind === 'storyboard') return above.persona;
  return model.find('persona', servedBy(model, from))?.id ?? null;
};

/** Whom a value proposition, or what is part of one, is for: a persona or a segment. */
const servedBy = (model: Model, from: Entity): string | null => {
  const proposition = 'proposition' in from ? model.find('proposition', from.proposition) : from;
  return proposition?.kind === 'proposition' ? proposition.segment : null;
};

const segmentOf = (model: Model, from: Entity): EntityOf<'segment'> | undefined =>
  from.kind === 'segment' ? from : model.find('segment', servedBy(model, from));

/** The empathy map on which a note stands: what comes of the note was found there. */
const mapOf = (model: Model, from: Entity): string | null =>
  from.kind === 'note' ? (model.find('empathyMap', from.subject)?.id ?? null) : null;

/** The value proposition that what is about somebody would be part of: theirs, or the only one there is. */
const propositionFor = (model: Model, from: Entity): string | null => {
  const all = model.list('proposition');
  const subject = 'subject' in from ? from.subject : null;
  const segments = model
    .list('link')
    .flatMap((link) => (subject !== null && link.from === subject ? [link.to] : []));
  const own = all.find(
    ({ segment }) => segment !== null && (segment === subject || segments.includes(segment)),
  );
  return own?.id ?? (all.length === 1 ? all[0]!.id : null);
};

/** Pains, gains and jobs: what a persona's fiche says in notes. */
const isAbout = (from: Entity): boolean =>
  from.kind === 'pain' || from.kind === 'gain' || from.kind === 'job';

/** Areas of a persona's fiche (techniques/persona/areas.ts). */
const areaFor = (from: Entity): string => (from.kind === 'pain' ? 'frustration' : 'need');

/** How sure it is, and from where, goes along. */
const knownFrom = (from: Entity): FieldsOf<'note'> =>
  'standing' in from
    ? { standing: from.standing, ...('source' in from && from.source ? { source: from.source } : {}) }
    : {};

/** The product's name; empty while it is called by the first words of the need, which names nothing. */
const nameOf = (title: string, from: Entity): string =>
  from.kind === 'idea' && title !== '' && capital(from.need).startsWith(title.replace(/…$/, '')) ? '' : title;

/** Who wants it, in free words, while no persona is named. */
const roleOf = (from: Entity): string => {
  if ('persona' in from && from.persona) return '';
  return from.kind === 'actor' ? from.name : 'role' in from && from.kind !== 'persona' ? from.role : '';
};

const storyPlace = (from: Entity): FieldsOf<'story'> => {
  if (from.kind === 'step') return { step: from.id };
  return from.kind === 'story' ? { step: from.step, release: from.release } : {};
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
    if (!alreadySaid)
      create(pen, 'link', { from: fromId, to: id, how: ANSWERS.includes(to) ? 'answered' : 'became' });
    return id;
  });
};
