import type { Locale } from '#core/words.ts';
import type { Check, Found } from '#product/checks.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { keyOf } from '#product/personas.ts';
import { spokenSeconds } from '#product/speech.ts';
import { turnIntoPersona } from '#product/turn-into-persona.ts';
import { freeRoles } from '../free-roles.ts';
import { sentence } from '../sentence.ts';
import { isVague } from '../vague-people.ts';
import { emptySlots, pitchSentence, SLOTS, type Slot, slotText } from './sentence.ts';
import { sourcesFor, takenFrom } from './take.ts';
import { pitchWords } from './words.ts';

type Pitch = EntityOf<'pitch'>;

const nameSlots = (locale: Locale, slots: string | undefined): string =>
  new Intl.ListFormat(locale).format(
    (slots ?? '').split(' ').map((slot) => pitchWords[locale].slots[slot as Slot] ?? ''),
  );

/** Findings on pitches that have been begun: the product's name alone is only where they start. */
const each = (ask: (pitch: Pitch, model: Model) => boolean | Found['say']) =>
  function* find(model: Model): Iterable<Found> {
    for (const pitch of model.list('pitch')) {
      if (!SLOTS.some((slot) => slot !== 'product' && slotText(pitch, slot, model) !== '')) continue;
      const answer = ask(pitch, model);
      if (answer === true) yield { entity: pitch.id };
      else if (answer) yield { entity: pitch.id, say: answer };
    }
  };

const freeTarget = (pitch: Pitch): string => (pitch.persona === null ? pitch.target.trim() : '');

const QUESTION =
  /^(?:quand|où|comment|pourquoi|combien|(?:avec |par |pour |à |de )?(?:qui|quoi)|when|where|how|why|(?:with |by |for |to )?(?:whom|who|what))\b/i;

/** What a benefit promises, piece by piece; the questions it answers (when, with whom) are one promise. */
const promises = (benefit: string): readonly string[] =>
  benefit
    .split(/\s*(?:[,;+/]|\s(?:et|ainsi que|and|as well as|plus)\s)\s*/i)
    .filter((piece) => piece !== '' && !QUESTION.test(piece));

const NOTHING =
  /^(?:il n['’]y a rien|rien|aucune?|n['’]existe pas|il n['’]existe rien|néant|none|nothing|there is (?:none|nothing|no)|no (?:competitor|alternative)s?|pas d['’]alternative|aucun concurrent)\b(?!\s+(?:faire|ne|à))/i;

export const checks: readonly Check[] = [
  {
    id: 'elevator-pitch/for-everyone',
    severity: 'mend',
    find: each((pitch) => isVague(freeTarget(pitch)) && { who: freeTarget(pitch) }),
    title: sentence('« {who} » n’est pas une cible', '“{who}” is not a target'),
    why: sentence(
      'Une phrase qui s’adresse à tout le monde ne reconnaît personne : on l’approuve poliment, puis on l’oublie.',
      'A sentence addressed to everyone recognises nobody: people nod politely, then forget it.',
    ),
    how: sentence(
      'Qui, exactement, ne serait pas concerné ? Ajoutez « qui… » jusqu’à pouvoir citer un prénom.',
      'Who, precisely, is this not for? Add another “who…” until you can put a first name to it.',
    ),
  },
  {
    id: 'elevator-pitch/target-in-words',
    severity: 'hint',
    find: function* (model) {
      // A segment is a target as well: its pitch need not choose one person.
      const segments = new Set(model.list('segment').map(({ title }) => keyOf(title)));
      for (const { key, role, ids } of freeRoles(model))
        for (const id of ids)
          if (model.find('pitch', id) && !isVague(role) && !segments.has(key))
            yield { entity: id, say: { who: role } };
    },
    title: sentence('« {who} » pourrait devenir un persona', '“{who}” could become a persona'),
    why: sentence(
      'Un persona relie ce pitch à tout le reste : acteurs, activités, stories parleront de la même personne.',
      'A persona ties this pitch to everything else: actors, activities and stories will speak of the same person.',
    ),
    how: sentence(
      'Choisissez un persona du produit comme cible, ou créez-le d’un geste à partir de ces mots.',
      'Choose a persona of the product as the target, or make one out of these words in a single gesture.',
    ),
    mend: {
      label: sentence('En faire un persona', 'Turn into a persona'),
      apply: (pen, found) => {
        const pitch = pen.model.find('pitch', found.entity);
        if (pitch && freeTarget(pitch) !== '') turnIntoPersona(pen, freeTarget(pitch));
      },
    },
  },
  {
    id: 'elevator-pitch/slots-empty',
    severity: 'mend',
    find: each((pitch, model) => {
      const empty = emptySlots(pitch, model);
      return empty.some((slot) => slot !== 'alternative') && { slots: empty.join(' ') };
    }),
    title: sentence(
      ({ slots }) => `Il manque encore ${nameSlots('fr', slots)}`,
      ({ slots }) => `Still missing: ${nameSlots('en', slots)}`,
    ),
    why: sentence(
      'Une case vide est instructive : elle montre ce que le groupe ne sait pas, ou n’ose pas encore dire.',
      'An empty slot is telling: it shows what the group does not know yet, or does not dare to say.',
    ),
    how: sentence(
      'Remplissez-la avec ce que vous croyez aujourd’hui, même bancal. Une supposition écrite se corrige mieux qu’un blanc.',
      'Fill it with what you believe today, however shaky. A guess on paper is easier to correct than a blank.',
    ),
  },
  {
    id: 'elevator-pitch/alternative-missing',
    severity: 'mend',
    find: each((pitch, model) => {
      const empty = emptySlots(pitch, model);
      return NOTHING.test(pitch.alternative.trim()) || (empty.length === 1 && empty[0] === 'alternative');
    }),
    title: sentence('Que font ces gens à la place ?', 'What do these people do instead?'),
    why: sentence(
      'Il y a toujours une alternative : ne rien faire, un coup de fil, un tableur. C’est à elle que l’on vous comparera.',
      'There is always an alternative: doing nothing, a phone call, a spreadsheet. It is the one you will be compared with.',
    ),
    how: sentence(
      'Nommez ce qu’ils emploient vraiment aujourd’hui, puis redites votre différence face à cela.',
      'Name what they really use today, then say your difference again, face to face with it.',
    ),
  },
  {
    id: 'elevator-pitch/benefit-as-list',
    severity: 'hint',
    find: each((pitch) => {
      const said = promises(pitch.benefit.trim()).length;
      return said >= 3 && { count: String(said) };
    }),
    title: sentence(
      'Ce bénéfice promet {count} choses à la fois',
      'This benefit promises {count} things at once',
    ),
    why: sentence(
      'Une liste de fonctionnalités ne se retient pas ; une raison d’en vouloir, si.',
      'Nobody remembers a list of features; a reason to want it, they do.',
    ),
    how: sentence(
      'Gardez ce que la personne remarquerait le premier jour. Le reste trouvera sa place dans les stories.',
      'Keep what the person would notice on day one. The rest will find its place among the stories.',
    ),
  },
  {
    id: 'elevator-pitch/benefit-of-its-own',
    severity: 'hint',
    find: each((pitch, model) => {
      const known = sourcesFor(model, 'benefit').length;
      const isTold = pitch.benefit.trim() !== '' && takenFrom(model, pitch.id, 'benefit').length === 0;
      return known > 0 && isTold && { count: String(known) };
    }),
    title: sentence(
      'Ce bénéfice ne vient d’aucun créateur de gain',
      'This benefit comes from no gain creator',
    ),
    why: sentence(
      'La proposition de valeur dit ce que ces gens espèrent vraiment. Un bénéfice né ailleurs risque de ne plaire qu’à nous.',
      'The value proposition says what these people really hope for. A benefit born elsewhere may please nobody but us.',
    ),
    how: sentence(
      'Prenez le créateur de gain le plus lourd, sous la case du bénéfice, puis redites-le avec vos mots : le lien reste.',
      'Take the heaviest gain creator, under the slot of the benefit, then say it again in your own words: the link stays.',
    ),
  },
  {
    id: 'elevator-pitch/too-long',
    severity: 'mend',
    find: each((pitch, model) => {
      const seconds = spokenSeconds(pitchSentence(pitch, model), pitch.language);
      return seconds > 60 && { seconds: String(seconds) };
    }),
    title: sentence('Il faut {seconds} secondes pour le dire', 'It takes {seconds} seconds to say'),
    why: sentence(
      'Au-delà d’une minute, on n’écoute plus un pitch, on attend qu’il finisse.',
      'Past a minute nobody listens to a pitch any more, they wait for it to end.',
    ),
    how: sentence(
      'Dites-le debout, chronomètre en main. Coupez un adjectif, puis un autre, puis la moitié d’une case.',
      'Say it standing up, watch in hand. Cut an adjective, then another, then half a slot.',
    ),
  },
];
