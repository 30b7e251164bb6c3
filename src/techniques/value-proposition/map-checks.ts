import type { Check } from '#product/checks.ts';
import { sentence } from '../sentence.ts';
import { answersTo, fitsOf, hasAnswers } from './fit.ts';
import { ANSWERS, isAsked } from './lists.ts';

/** What we look at in the value map, and in how it meets the profile. */
export const mapChecks: readonly Check[] = [
  {
    id: 'value-proposition/top-unanswered',
    severity: 'mend',
    find: function* (model) {
      const told = new Set<string>();
      for (const fit of fitsOf(model)) {
        if (!hasAnswers(fit)) continue;
        for (const { id, kind } of fit.coverage.unanswered) {
          if (told.has(id) || !isAsked(kind) || answersTo(model, id, kind).length > 0) continue;
          told.add(id);
          yield { entity: id, say: { kind } };
        }
      }
    },
    title: sentence(
      '« {title} » compte beaucoup et reste sans réponse',
      '“{title}” matters a lot and has no answer',
    ),
    why: sentence(
      'On vous jugera d’abord sur ce qui pèse le plus. Une réponse à un détail ne rachète pas celle qui manque ici.',
      'You will be judged first on what weighs most. Answering a detail does not make up for what is missing here.',
    ),
    how: sentence(
      'Reliez ce que vous apportez déjà, imaginez une réponse, ou choisissez d’y renoncer et mettez ce conseil de côté.',
      'Tie what you already bring, think up an answer, or choose to do without and set this finding aside.',
    ),
  },
  {
    id: 'value-proposition/answers-nothing',
    severity: 'mend',
    find: function* (model) {
      for (const { map, askedOf, profile } of fitsOf(model))
        for (const kind of ANSWERS) {
          // A service may serve several jobs loosely; relievers and creators are there for nothing else.
          if (kind === 'offer' && profile.job.length === 0) continue;
          for (const { id, text } of map[kind])
            if (text.trim() !== '' && !askedOf.has(id)) yield { entity: id, say: { kind } };
        }
    },
    title: sentence(
      ({ kind, title }) =>
        kind === 'reliever'
          ? `« ${title} » ne soulage personne de rien`
          : kind === 'creator'
            ? `« ${title} » ne crée aucun gain attendu`
            : `« ${title} » ne sert aucune tâche`,
      ({ kind, title }) =>
        kind === 'reliever'
          ? `“${title}” relieves nobody of anything`
          : kind === 'creator'
            ? `“${title}” creates no gain that anybody hopes for`
            : `“${title}” serves no job`,
    ),
    why: sentence(
      'Ce que l’on apporte sans que personne ne l’ait demandé coûte autant que le reste, et ne rapporte rien.',
      'What you bring without anybody having asked costs as much as the rest, and brings nothing in.',
    ),
    how: sentence(
      'Tirez un fil vers ce à quoi cela répond. S’il n’y a rien, retirez-le, ou retournez demander si quelqu’un en a besoin.',
      'Draw a thread to what it answers. If there is nothing, take it out, or go and ask whether anybody needs it.',
    ),
  },
  {
    id: 'value-proposition/stage-unfounded',
    severity: 'hint',
    find: function* (model) {
      for (const { proposition, profile } of fitsOf(model)) {
        const all = [...profile.job, ...profile.pain, ...profile.gain];
        if (proposition.stage !== 'paper' && all.every(({ standing }) => standing === 'assumption'))
          yield { entity: proposition.id };
      }
    },
    title: sentence(
      'L’accord est dit vu, mais tout le profil est supposé',
      'The fit is said to be seen, but the whole profile is assumed',
    ),
    why: sentence(
      'Sur le marché, l’accord se constate : quelqu’un est venu, a payé, est revenu. Sinon, il n’est que sur le papier.',
      'In the market a fit is something you saw: somebody came, paid, came back. Otherwise it is only on paper.',
    ),
    how: sentence(
      'Marquez ce que vous avez observé, avec sa source, ou revenez à « sur le papier ».',
      'Mark what you have observed, with its source, or go back to “on paper”.',
    ),
  },
];
