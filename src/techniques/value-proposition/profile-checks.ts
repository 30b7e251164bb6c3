import type { Check } from '#product/checks.ts';
import { titleOf } from '#product/title.ts';
import { sentence } from '../sentence.ts';
import { isVague } from '../vague-people.ts';
import { type AskedEntity, fitsOf, hasAnswers } from './fit.ts';
import { ASKED, type Asked } from './lists.ts';
import { isOutcome } from './outcome-words.ts';
import { groupsIn } from './segment-words.ts';
import { mergeTwins, twinsOf } from './twins.ts';
import { vagueIn } from './vague-pain.ts';
import { valueWords } from './words.ts';

type Model = Parameters<Check['find']>[0];

/** Fewer than this in a list, and nobody has asked for long. */
const FEW = 3;

/** What stands in profiles, each once. */
const inProfiles = (model: Model, kind: Asked): readonly AskedEntity[] => [
  ...new Set(fitsOf(model).flatMap(({ profile }) => profile[kind])),
];

const listed = (locale: 'fr' | 'en', kinds: string | undefined): string =>
  new Intl.ListFormat(locale).format(
    (kinds ?? '').split(' ').map((kind) => valueWords[locale].some[kind as Asked] ?? ''),
  );

/** What we look at in whom a value proposition is for, and in their profile. */
export const profileChecks: readonly Check[] = [
  {
    id: 'value-proposition/for-nobody',
    severity: 'mend',
    find: function* (model) {
      for (const { proposition, subjects } of fitsOf(model))
        if (subjects.length === 0) yield { entity: proposition.id };
    },
    title: sentence('Cette proposition de valeur ne dit pas pour qui', 'This value proposition names nobody'),
    why: sentence(
      'Une valeur n’existe que pour quelqu’un. Sans segment, le profil reste vide et l’on ne fait que parler de soi.',
      'Value only exists for somebody. Without a segment the profile stays empty, and one merely talks about oneself.',
    ),
    how: sentence(
      'Choisissez un persona, ou réunissez en un segment ceux que l’on servirait de la même façon.',
      'Choose a persona, or bring together in one segment those you would serve in the same way.',
    ),
  },
  {
    id: 'value-proposition/several-segments',
    severity: 'hint',
    find: function* (model) {
      for (const { proposition } of fitsOf(model)) {
        const segment = model.find('segment', proposition.segment);
        const title = segment?.title ?? '';
        const groups = groupsIn(title);
        if (groups) yield { entity: proposition.id, say: { who: title, one: groups[0], other: groups[1] } };
        else if (isVague(title)) yield { entity: proposition.id, say: { who: title } };
      }
    },
    title: sentence(
      ({ who, one }) =>
        one ? `« ${who} » : deux segments dans un seul profil ?` : `« ${who} » n’est pas un segment`,
      ({ who, one }) => (one ? `“${who}”: two segments in one profile?` : `“${who}” is not a segment`),
    ),
    why: sentence(
      'Un profil qui mélange plusieurs sortes de gens n’est vrai pour aucune : ce qui gêne l’une arrange l’autre.',
      'A profile that mixes several sorts of people is true of none: what bothers one suits another.',
    ),
    how: sentence(
      'Gardez ici les gens que l’on servirait de la même façon, et ouvrez une proposition de valeur pour les autres.',
      'Keep here the people you would serve in the same way, and open a value proposition for the others.',
    ),
  },
  {
    id: 'value-proposition/segment-twice',
    severity: 'hint',
    find: function* (model) {
      const served = new Set<string>();
      for (const { proposition } of fitsOf(model)) {
        const whom = proposition.segment === null ? undefined : model.get(proposition.segment);
        if (!whom) continue;
        if (served.has(whom.id)) yield { entity: proposition.id, say: { who: titleOf(whom, model) || '…' } };
        served.add(whom.id);
      }
    },
    title: sentence('« {who} » a déjà une proposition de valeur', '“{who}” already has a value proposition'),
    why: sentence(
      'Deux cartes pour les mêmes gens se contredisent sans que personne ne le voie.',
      'Two maps for the same people contradict each other without anybody noticing.',
    ),
    how: sentence(
      'Réunissez-les, ou dites ce qui distingue les deux groupes et donnez à chacun son segment.',
      'Bring them together, or say what sets the two groups apart and give each its own segment.',
    ),
  },
  {
    id: 'value-proposition/few-items',
    severity: 'hint',
    find: function* (model) {
      for (const fit of fitsOf(model)) {
        if (fit.subjects.length === 0 || !hasAnswers(fit)) continue;
        const few = ASKED.filter((kind) => fit.profile[kind].length < FEW);
        if (few.length > 0) yield { entity: fit.proposition.id, say: { few: few.join(' ') } };
      }
    },
    title: sentence(
      ({ few }) => `Le profil a peu de choses à dire : ${listed('fr', few)}`,
      ({ few }) => `The profile has little to say: ${listed('en', few)}`,
    ),
    why: sentence(
      'Un bon profil déborde avant d’être trié. Deux lignes par liste, c’est ce que l’on savait déjà.',
      'A good profile overflows before it is sorted. Two lines to a list is what you knew already.',
    ),
    how: sentence(
      'Retournez écouter, puis écrivez vite et beaucoup, au moins trois lignes par liste. Le tri vient après.',
      'Go back and listen, then write fast and plenty, at least three lines to a list. Sorting comes later.',
    ),
  },
  {
    id: 'value-proposition/functional-jobs-only',
    severity: 'hint',
    find: function* (model) {
      for (const { proposition, profile } of fitsOf(model)) {
        const jobs = profile.job as readonly { nature?: string }[];
        if (jobs.length >= FEW && jobs.every(({ nature }) => nature === 'functional'))
          yield { entity: proposition.id, say: { count: String(jobs.length) } };
      }
    },
    title: sentence('Les {count} tâches sont toutes fonctionnelles', 'All {count} jobs are functional'),
    why: sentence(
      'On répare aussi un grille-pain pour montrer l’exemple, ou pour se sentir capable. C’est souvent ce qui décide.',
      'One also mends a toaster to set an example, or to feel capable. That is often what decides.',
    ),
    how: sentence(
      'Demandez comment ces gens veulent être vus, et comment ils veulent se sentir. Marquez chaque tâche de sa nature.',
      'Ask how these people want to be seen, and how they want to feel. Mark each job with its nature.',
    ),
  },
  {
    id: 'value-proposition/job-as-outcome',
    severity: 'mend',
    find: function* (model) {
      for (const { id, text } of inProfiles(model, 'job')) if (isOutcome(text)) yield { entity: id };
    },
    title: sentence('« {title} » est un résultat, pas une tâche', '“{title}” is an outcome, not a job'),
    why: sentence(
      'Une tâche est ce que l’on cherche à faire ; un résultat dit si cela se passe bien. Mêlés, ils se comptent deux fois.',
      'A job is what one tries to do; an outcome says whether it goes well. Mixed up, they count twice.',
    ),
    how: sentence(
      'Demandez : en faisant quoi ? La réponse est la tâche. Ce qu’il y a ici est un gain espéré, ou un irritant à l’envers.',
      'Ask: while doing what? The answer is the job. What stands here is a gain hoped for, or a pain turned round.',
    ),
  },
  {
    id: 'value-proposition/pain-vague',
    severity: 'hint',
    find: function* (model) {
      for (const { id, text } of inProfiles(model, 'pain')) {
        const word = vagueIn(text);
        if (word !== null) yield { entity: id, say: { word } };
      }
    },
    title: sentence('« {word} » : à partir de combien ?', '“{word}”: from how much on?'),
    why: sentence(
      'Un irritant vague ne se mesure pas : on ne saura jamais si l’on a soulagé quelqu’un.',
      'A vague pain cannot be measured: nobody will ever know whether it was relieved.',
    ),
    how: sentence(
      'Demandez quand cela commence à gêner, et mettez un chiffre : plus d’une heure, deux fois sur trois, 20 €.',
      'Ask at which point it starts to hurt, and put a figure to it: more than an hour, two times in three, €20.',
    ),
  },
  {
    id: 'value-proposition/said-twice',
    severity: 'hint',
    find: function* (model) {
      for (const [keep, spare] of twinsOf(model)) yield { entity: spare.id, say: { keep: keep.id } };
    },
    title: sentence('« {title} » est écrit deux fois', '“{title}” is written twice'),
    why: sentence(
      'Deux fois la même ligne pèse deux fois dans le tri, et une seule des deux trouvera sa réponse.',
      'The same line twice weighs double in the ranking, and only one of the two will find its answer.',
    ),
    how: sentence(
      'Gardez-en une : elle reprendra les réponses et les liens de l’autre.',
      'Keep one of them: it will take over the answers and links of the other.',
    ),
    mend: {
      label: sentence('N’en garder qu’une', 'Keep only one'),
      apply: (pen, { entity }) => {
        const twins = [...twinsOf(pen.model)].find(([, spare]) => spare.id === entity);
        if (twins) mergeTwins(pen, twins);
      },
    },
  },
  {
    id: 'value-proposition/not-ranked',
    severity: 'hint',
    find: function* (model) {
      for (const { proposition, profile } of fitsOf(model)) {
        const flat = ASKED.filter((kind) => {
          const weights = new Set(profile[kind].map(({ weight }) => weight));
          return profile[kind].length > FEW && weights.size === 1;
        });
        if (flat.length > 0) yield { entity: proposition.id, say: { flat: flat.join(' ') } };
      }
    },
    title: sentence(
      ({ flat }) => `Tout pèse pareil : ${listed('fr', flat)}`,
      ({ flat }) => `Everything weighs the same: ${listed('en', flat)}`,
    ),
    why: sentence(
      'Si tout compte autant, on répondra un peu à tout. Les meilleures propositions répondent très bien à peu de choses.',
      'If everything matters equally you will answer a little of everything. The best propositions answer few things very well.',
    ),
    how: sentence(
      'Classez chaque liste du plus fort au plus faible, chacun de son côté, puis comparez. Pas plus de deux 5 par liste.',
      'Rank each list from strongest to weakest, each on their own, then compare. No more than two 5s to a list.',
    ),
  },
];
