import { fold } from '#core/text.ts';
import type { Check, Found } from '#product/checks.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change } from '#product/pen.ts';
import { sentence } from '../sentence.ts';
import { wishedThing } from '../solution-words.ts';
import { isDecorative } from './decorative.ts';
import { mergePersonas } from './merge.ts';

type Persona = EntityOf<'persona'>;
type Note = EntityOf<'note'>;

/** What is said of each persona that somebody has begun. */
const fiches = function* (model: Model): Iterable<{ persona: Persona; notes: readonly Note[] }> {
  const notes = new Map<string, Note[]>(model.list('persona').map(({ id }) => [id, []]));
  for (const note of model.list('note')) if (note.subject !== null) notes.get(note.subject)?.push(note);
  for (const persona of model.list('persona')) {
    const said = notes.get(persona.id)!;
    if (said.length > 0 || persona.name.trim() !== '' || persona.role.trim() !== '')
      yield { persona, notes: said };
  }
};

/** Notes that stand on a persona's fiche. */
const notesOnFiches = (model: Model): readonly Note[] =>
  model.list('note').filter(({ subject }) => model.find('persona', subject));

/** In what people do and live today an existing app has its place; what they wish for in it has not. */
const WISH =
  /\b(?:besoin|voudrait|aimerait|souhaite|faut|faudrait|manque|pas d|aucune?|needs?|wants?|wishes|would like|should|lacks?|missing|no)\b/;

const misplacedSolution = ({ area, text }: Note): string | null => {
  if (area === 'need') return wishedThing(text);
  if (area === 'context' || area === 'behaviour' || area === 'frustration')
    return WISH.test(fold(text).replace(/'/g, ' ')) ? wishedThing(text) : null;
  return null;
};

/** Each persona whose `key` another before it already has. */
const twinsBy = (key: (persona: Persona) => string) =>
  function* find(model: Model): Iterable<Found> {
    const first = new Map<string, Persona>();
    for (const persona of model.list('persona')) {
      const said = key(persona);
      if (said === '') continue;
      const other = first.get(said);
      if (other) yield { entity: persona.id, say: { other: other.name || other.role, otherId: other.id } };
      else first.set(said, persona);
    }
  };

export const checks: readonly Check[] = [
  {
    id: 'persona/need-missing',
    severity: 'mend',
    find: function* (model) {
      for (const { persona, notes } of fiches(model))
        if (!notes.some(({ area, text }) => area === 'need' && text.trim() !== ''))
          yield { entity: persona.id };
    },
    title: sentence('De quoi « {title} » a-t-il besoin ?', 'What does “{title}” need?'),
    why: sentence(
      'Un portrait sans besoin ne départagera jamais deux idées : il décore la réunion.',
      'A portrait without a need will never settle between two ideas: it decorates the meeting.',
    ),
    how: sentence(
      'Mettez-vous à sa place et terminez la phrase « il me faudrait… », sans nommer aucun outil. Une hypothèse suffit pour commencer.',
      'Stand in their shoes and finish the sentence “I need to…” without naming any tool. An assumption will do to begin with.',
    ),
  },
  {
    id: 'persona/solution-among-facts',
    severity: 'mend',
    find: function* (model) {
      for (const note of notesOnFiches(model)) {
        const word = misplacedSolution(note);
        if (word !== null) yield { entity: note.id, say: { word } };
      }
    },
    title: sentence('« {word} » est une idée de solution', '“{word}” is an idea for a solution'),
    why: sentence(
      'Mêlée aux besoins, une solution passe pour un fait ; personne ne pense plus à la remettre en question.',
      'Among the needs a solution passes for a fact; nobody thinks of questioning it any more.',
    ),
    how: sentence(
      'Rangez-la parmi les idées, puis demandez ce que la personne cherche à éviter : voilà le besoin.',
      'Put it with the ideas, then ask what the person is trying to avoid: there is the need.',
    ),
    mend: {
      label: sentence('Ranger dans les idées', 'Move to the ideas'),
      apply: (pen, { entity }) => void (entity && change(pen, 'note', entity, { area: 'solution' })),
    },
  },
  {
    id: 'persona/evidence-without-source',
    severity: 'mend',
    find: function* (model) {
      for (const { id, standing, source, text } of notesOnFiches(model))
        if (standing === 'evidence' && source.trim() === '' && text.trim() !== '') yield { entity: id };
    },
    title: sentence('D’où tient-on « {title} » ?', 'How do we know “{title}”?'),
    why: sentence(
      'Dans deux mois, une preuve sans source ne sera plus qu’une opinion que l’on n’ose pas contredire.',
      'In two months, evidence without a source is but an opinion nobody dares to contradict.',
    ),
    how: sentence(
      'Dites qui l’a vu, dit ou compté, et quand. Si personne ne s’en souvient, c’est une hypothèse, et ce n’est pas grave.',
      'Say who saw it, said it or counted it, and when. If nobody remembers, it is an assumption, and there is no harm in that.',
    ),
    mend: {
      label: sentence('Remettre en hypothèse', 'Mark as an assumption'),
      apply: (pen, { entity }) => void (entity && change(pen, 'note', entity, { standing: 'assumption' })),
    },
  },
  {
    id: 'persona/same-name',
    severity: 'mend',
    find: twinsBy(({ name }) => fold(name)),
    title: sentence('Deux personas s’appellent « {title} »', 'Two personas are called “{title}”'),
    why: sentence(
      'Les stories se partagent entre les deux fiches, et chacune n’en montre que la moitié.',
      'Stories are shared out between the two cards, and each of them shows only half the picture.',
    ),
    how: sentence(
      'Si c’est la même personne, fusionnez les fiches ; sinon, donnez à l’une un autre nom.',
      'If they are the same person, merge the cards; if not, give one of them another name.',
    ),
    mend: {
      label: sentence('Fusionner les deux fiches', 'Merge the two cards'),
      apply: (pen, { entity, say }) => {
        if (entity && say?.otherId) mergePersonas(pen, say.otherId, entity);
      },
    },
  },
  {
    id: 'persona/same-role',
    severity: 'hint',
    find: function* (model) {
      const sameName = new Set([...twinsBy(({ name }) => fold(name))(model)].map(({ entity }) => entity));
      for (const found of twinsBy(({ role }) => fold(role))(model))
        if (!sameName.has(found.entity)) yield found;
    },
    title: sentence(
      '« {title} » et « {other} » ont le même rôle',
      '“{title}” and “{other}” have the same role',
    ),
    why: sentence(
      'Deux personas qui prendraient les mêmes décisions comptent double sans rien apprendre de plus.',
      'Two personas who would decide alike count twice and teach nothing more.',
    ),
    how: sentence(
      'Comparez-les côte à côte. S’ils n’agissent pas autrement, gardez-en un seul ; sinon, dites la différence dans le rôle.',
      'Compare them side by side. If they do not act differently, keep one; if they do, say how in the role.',
    ),
  },
  {
    id: 'persona/only-assumptions',
    severity: 'hint',
    find: function* (model) {
      for (const { persona, notes } of fiches(model)) {
        const said = notes.filter(({ area, text }) => area !== 'solution' && text.trim() !== '');
        if (said.length >= 3 && said.every(({ standing }) => standing === 'assumption'))
          yield { entity: persona.id, say: { count: String(said.length) } };
      }
    },
    title: sentence(
      'Rien n’est encore vérifié sur « {title} »',
      'Nothing has been checked about “{title}” yet',
    ),
    why: sentence(
      'Les {count} phrases de cette fiche sont des hypothèses : un bon début, tant que l’on ne bâtit pas dessus.',
      'All {count} sentences on this card are assumptions: a fine start, so long as nothing is built on them.',
    ),
    how: sentence(
      'Choisissez la phrase qui gênerait le plus si elle était fausse, et allez poser la question à trois personnes. Vingt minutes chacune suffisent.',
      'Pick the sentence that would hurt most if it were wrong, and go and ask three people. Twenty minutes each is enough.',
    ),
  },
  {
    id: 'persona/decorative',
    severity: 'hint',
    find: function* (model) {
      for (const { id, area, text } of notesOnFiches(model))
        if (area !== 'solution' && isDecorative(text)) yield { entity: id };
    },
    title: sentence('« {title} » : qu’est-ce que cela change ?', '“{title}”: what does it change?'),
    why: sentence(
      'L’âge, la famille ou les goûts n’aident à décider que s’ils expliquent une façon d’agir.',
      'Age, family or tastes only help to decide when they explain a way of acting.',
    ),
    how: sentence(
      'Ajoutez ce qui en découle (« donc elle ne peut venir que le samedi »), ou rayez la phrase.',
      'Add what follows from it (“so she can only come on Saturdays”), or strike it out.',
    ),
  },
  {
    id: 'persona/unserved',
    severity: 'hint',
    find: function* (model) {
      if (model.list('story').length === 0) return;
      const served = new Set([
        ...model.list('story').map(({ persona }) => persona),
        ...model.list('activity').map(({ persona }) => persona),
      ]);
      for (const { persona } of fiches(model)) if (!served.has(persona.id)) yield { entity: persona.id };
    },
    title: sentence('Aucune story ne sert « {title} »', 'No story serves “{title}”'),
    why: sentence(
      'Soit ce persona n’est pas concerné cette fois, soit le produit est en train de l’oublier.',
      'Either this persona is not concerned this time, or the product is forgetting them.',
    ),
    how: sentence(
      'Reprenez son premier besoin et cherchez l’étape où il se joue. Si vous choisissez de ne pas le servir, mettez ce conseil de côté en disant pourquoi.',
      'Take their first need and look for the step where it matters. If you choose not to serve them, set this advice aside and say why.',
    ),
  },
];
