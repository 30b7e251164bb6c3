import type { Check } from '#product/checks.ts';
import { change } from '#product/pen.ts';
import { sentence } from '../sentence.ts';
import { onTheMap, surLaCarte } from './on-the-map.ts';
import { isTold } from './quote.ts';
import { notesIn, toldMaps } from './told-maps.ts';
import { NOTE_AREAS, OUTSIDE } from './zones.ts';

/** How many notes make a map of which one may expect that somebody has looked. */
const ENOUGH = 5;

/** Zones 3 to 6: what can be seen and heard from outside. */
export const outsideChecks: readonly Check[] = [
  {
    id: 'empathy-map/say-told',
    severity: 'hint',
    find: function* (model) {
      for (const told of toldMaps(model)) {
        const name = model.find('persona', told.map.persona)?.name ?? '';
        for (const { id, text } of notesIn(model, told, 'say')) if (isTold(text, name)) yield { entity: id };
      }
    },
    title: sentence('« {title} » : avec quels mots ?', '“{title}”: in which words?'),
    why: sentence(
      'Résumer, c’est déjà interpréter. Ses mots à elle disent aussi le ton, et ce qu’elle n’ose pas dire.',
      'To sum up is to interpret already. Their own words also tell the tone, and what they dare not say.',
    ),
    how: sentence(
      'Écrivez la phrase comme on l’a entendue, entre guillemets. Si personne ne l’a entendue, imaginez-la et laissez-la en hypothèse.',
      'Write the sentence as it was heard, in quotation marks. If nobody heard it, imagine it and leave it an assumption.',
    ),
  },
  {
    id: 'empathy-map/only-assumptions',
    severity: 'hint',
    find: function* (model) {
      for (const told of toldMaps(model)) {
        const notes = notesIn(model, told, ...OUTSIDE);
        if (notes.length >= ENOUGH && notes.every(({ standing }) => standing === 'assumption'))
          yield { entity: told.map.id, say: { count: String(notes.length) } };
      }
    },
    title: sentence(
      (say) => `${surLaCarte(say)}, personne n’a encore rien vu ni entendu`,
      (say) => `${onTheMap(say)}, nobody has seen or heard anything yet`,
    ),
    why: sentence(
      'Les {count} observations sont imaginées. C’est un bon début ; ce n’est pas encore de l’empathie.',
      'All {count} observations are imagined. That is a fine start; it is not empathy yet.',
    ),
    how: sentence(
      'Passez une demi-heure à côté d’une personne comme elle, puis reprenez la carte : confirmez, rayez, ajoutez.',
      'Spend half an hour beside somebody like them, then come back to the map: confirm, strike out, add.',
    ),
  },
  {
    id: 'empathy-map/evidence-without-source',
    severity: 'mend',
    find: function* (model) {
      for (const told of toldMaps(model))
        for (const { id, standing, source } of notesIn(model, told, ...NOTE_AREAS))
          if (standing === 'evidence' && source.trim() === '') yield { entity: id };
    },
    title: sentence('Qui a vu ou entendu « {title} » ?', 'Who saw or heard “{title}”?'),
    why: sentence(
      'Une observation sans source ne se distingue plus d’une opinion, et ne se revérifie pas.',
      'An observation without a source can no longer be told from an opinion, nor checked again.',
    ),
    how: sentence(
      'Dites où et quand : « à l’accueil, le 4 avril ». Sinon, c’est une hypothèse, et elle a sa place ici.',
      'Say where and when: “at the desk, on 4 April”. Otherwise it is an assumption, and welcome here as such.',
    ),
    mend: {
      label: sentence('Remettre en hypothèse', 'Mark as an assumption'),
      apply: (pen, { entity }) => void (entity && change(pen, 'note', entity, { standing: 'assumption' })),
    },
  },
];
