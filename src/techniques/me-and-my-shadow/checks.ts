import { fold } from '#core/text.ts';
import type { Check } from '#product/checks.ts';
import { missionsOf, notedIn, nothingKept } from '../mission.ts';
import { sentence } from '../sentence.ts';

const ID = 'me-and-my-shadow';

/** Words by which one explains instead of looking. */
const GUESS =
  /\b(?:semble|semblait|a l'air|avait l'air|sans doute|probablement|parce qu'(?:il|elle) (?:veut|voudrait|aime)|il pense que|elle pense que|seems?|seemed|probably|looks like|must be|because (?:he|she|they) (?:wants?|likes?)|(?:he|she) thinks|they think)\b/;

export const checks: readonly Check[] = [
  nothingKept(ID),
  {
    id: 'me-and-my-shadow/guess',
    severity: 'mend',
    find: function* (model) {
      for (const { id, text, sort } of notedIn(model, ID)) {
        const guess = sort === 'quote' ? null : GUESS.exec(fold(text));
        if (guess) yield { entity: id, say: { word: guess[0] } };
      }
    },
    title: sentence('« {title} » explique au lieu de montrer', '“{title}” explains instead of showing'),
    why: sentence(
      'Une explication trop tôt cache le geste. Plus tard, personne ne saura ce qui a été vu.',
      'An explanation that comes too soon hides the gesture. Later nobody will know what was seen.',
    ),
    how: sentence(
      'Écrivez ce qu’une caméra aurait filmé, et gardez votre supposition pour la ligne « pourquoi », en la demandant.',
      'Write what a camera would have filmed, and keep your guess for the “why” line, by asking.',
    ),
  },
  {
    id: 'me-and-my-shadow/no-quote',
    severity: 'hint',
    find: function* (model) {
      for (const play of missionsOf(model, ID)) {
        const noted = notedIn(model, ID).filter((entry) => entry.play === play.id);
        if (noted.length >= 4 && noted.every(({ sort }) => sort !== 'quote' && sort !== 'why'))
          yield { entity: play.id };
      }
    },
    title: sentence('« {title} » : pas un mot entendu', '“{title}”: not one word heard'),
    why: sentence(
      'Les mots de la personne sont ceux de vos futures stories. Sans eux, vous écrirez avec les vôtres.',
      'Their words are those of your future stories. Without them you will write with your own.',
    ),
    how: sentence(
      'Notez deux phrases telles quelles, avec les hésitations.',
      'Note two sentences as they were said, hesitations included.',
    ),
  },
  {
    id: 'me-and-my-shadow/never-why',
    severity: 'hint',
    find: function* (model) {
      for (const play of missionsOf(model, ID)) {
        const noted = notedIn(model, ID).filter((entry) => entry.play === play.id);
        if (noted.length >= 4 && noted.every(({ sort, why }) => sort !== 'why' && why.trim() === ''))
          yield { entity: play.id };
      }
    },
    title: sentence('« {title} » : jamais « pourquoi ? »', '“{title}”: never “why?”'),
    why: sentence(
      'Ce que l’on voit sans demander, on l’explique ensuite avec ses propres raisons.',
      'What one sees without asking is explained later with one’s own reasons.',
    ),
    how: sentence(
      'La prochaine fois, demandez-le trois fois au moins, au moment où le geste vous étonne.',
      'Next time ask at least three times, at the moment a gesture surprises you.',
    ),
  },
];
