import type { Locale } from '#core/words.ts';
import type { Check } from '#product/checks.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, together } from '#product/pen.ts';
import type { ReadyCheck } from '#product/ready.ts';
import { splitStory } from '#product/split.ts';
import { titleOf } from '#product/title.ts';
import { contentWords, sameSaying } from '../content-words.ts';
import { remember } from '../remember.ts';
import { counted, sentence } from '../sentence.ts';
import { readinessOf } from './readiness.ts';
import { severalWants } from './several-wants.ts';
import { technicalWord } from './technical.ts';

type Story = EntityOf<'story'>;

/** Stories that are still to be done. */
const open = (model: Model): readonly Story[] =>
  model.list('story').filter(({ status }) => status !== 'done');
/** Those of them told as « as a … I want … ». */
const told = (model: Model): readonly Story[] =>
  open(model).filter(({ form, want }) => form === 'as-a' && want.trim() !== '');

const partsOf = remember(({ want }: Story) => severalWants(want));
const sayingOf = remember(({ want }: Story) => sameSaying(want));
const technicalIn = remember(({ want }: Story) => technicalWord(want));
const repeatsWant = remember(({ want, benefit }: Story): boolean => {
  const gained = contentWords(benefit);
  if (gained.size === 0) return false;
  const wanted = contentWords(want);
  return [...gained].every((word) => wanted.has(word));
});

const READY_NAMES: Record<Locale, Record<ReadyCheck, string>> = {
  fr: {
    persona: 'pour qui',
    benefit: 'à quoi elle sert',
    criterion: 'un test d’acceptation',
    size: 'une taille',
    release: 'une livraison',
  },
  en: {
    persona: 'for whom',
    benefit: 'what it is for',
    criterion: 'an acceptance test',
    size: 'a size',
    release: 'a release',
  },
};
/** Items of the definition of ready on their way into a sentence: the product's own by name, the team's in its words. */
const SEPARATOR = '\n';
const nameReady = (locale: Locale, items: string | undefined): string =>
  new Intl.ListFormat(locale).format(
    (items ?? '').split(SEPARATOR).map((name) => READY_NAMES[locale][name as ReadyCheck] ?? name),
  );

export const storyChecks: readonly Check[] = [
  {
    id: 'backlog/not-ready',
    severity: 'mend',
    find: function* (model) {
      for (const story of model.list('story')) {
        if (story.status !== 'ready') continue;
        const missing = readinessOf(model, story).missing.filter(({ check }) => check !== 'criterion');
        if (missing.length > 0)
          yield {
            entity: story.id,
            say: { missing: missing.map(({ check, text }) => check ?? (text.trim() || '…')).join(SEPARATOR) },
          };
      }
    },
    title: sentence(
      ({ missing }) => `Dite prête, mais il lui manque : ${nameReady('fr', missing)}`,
      ({ missing }) => `Called ready, but missing: ${nameReady('en', missing)}`,
    ),
    why: sentence(
      'Une story commencée sans ce que l’équipe a demandé s’arrête à mi-chemin, au milieu de tout le reste.',
      'A story begun without what the team asked for stops half-way, in the middle of everything else.',
    ),
    how: sentence(
      'Complétez-la avec l’équipe, ou repassez-la en idée le temps d’en parler. Si la règle ne sert plus, changez la définition de « prêt ».',
      'Complete it with the team, or put it back to idea while you talk it over. If the rule is of no use any more, change the definition of ready.',
    ),
    mend: {
      label: sentence('Repasser en idée', 'Put back to idea'),
      apply: (pen, { entity }) => void (entity && change(pen, 'story', entity, { status: 'idea' })),
    },
  },
  {
    id: 'backlog/no-acceptance-test',
    severity: 'mend',
    find: function* (model) {
      const tested = new Set(model.list('criterion').map(({ story }) => story));
      for (const { id, status } of model.list('story'))
        if ((status === 'ready' || status === 'doing') && !tested.has(id)) yield { entity: id };
    },
    title: sentence('Comment verra-t-on que « {title} » marche ?', 'How will one see that “{title}” works?'),
    why: sentence(
      'Sans exemple convenu, chacun imagine le sien ; on s’en aperçoit le jour de la démonstration.',
      'Without an agreed example everyone imagines their own; one finds out on the day of the demo.',
    ),
    how: sentence(
      'Écrivez un exemple vécu : étant donné, quand, alors. Puis le cas qui tourne mal.',
      'Write an example from life: given, when, then. Then the case that goes wrong.',
    ),
  },
  {
    id: 'backlog/several-stories',
    severity: 'mend',
    find: function* (model) {
      for (const story of told(model)) {
        const parts = partsOf(story);
        if (!parts) continue;
        const say = { count: String(parts.length), first: parts[0]!, last: parts.at(-1)! };
        yield { entity: story.id, say };
      }
    },
    title: sentence(
      counted('Deux stories en une ?', '{count} stories en une ?', '2'),
      counted('Two stories in one?', '{count} stories in one?', '2'),
    ),
    why: sentence(
      '« {first} » et « {last} » n’ont sans doute ni la même valeur, ni la même urgence. Ensemble, la plus utile attend l’autre.',
      '“{first}” and “{last}” are hardly worth the same, nor equally urgent. Kept together, the more useful one waits for the other.',
    ),
    how: sentence(
      'Découpez là où chaque morceau garde un intérêt pour quelqu’un, puis donnez à chacun son rang.',
      'Cut where each piece is still worth something to somebody, then give each its own rank.',
    ),
    mend: {
      label: sentence(
        counted('Découper en deux', 'Découper en {count}', '2'),
        counted('Split in two', 'Split in {count}', '2'),
      ),
      apply: (pen, { entity }) => {
        const story = pen.model.find('story', entity);
        const parts = story ? partsOf(story) : null;
        if (!story || !parts) return;
        together(pen, () => {
          let id: string | null = story.id;
          for (let at = 1; id !== null && at < parts.length; at++)
            id = splitStory(pen, id, [parts[at - 1]!, parts[at]!]);
        });
      },
    },
  },
  {
    id: 'backlog/duplicate',
    severity: 'mend',
    find: function* (model) {
      const known = new Map<string, Story[]>();
      for (const story of told(model)) {
        const key = sayingOf(story);
        const who = (one: Story) => one.persona ?? sameSaying(one.role);
        const same = known.get(key);
        const twin = same?.find(
          (other) => who(other) === who(story) || who(other) === '' || who(story) === '',
        );
        if (twin) yield { entity: story.id, say: { other: titleOf(twin, model) } };
        if (same) same.push(story);
        else known.set(key, [story]);
      }
    },
    title: sentence('Déjà dans le backlog : « {other} »', 'Already in the backlog: “{other}”'),
    why: sentence(
      'Deux cartes pour une même envie : on l’estime deux fois, on en discute deux fois, et l’une des deux sera oubliée.',
      'Two cards for one wish: it gets sized twice, discussed twice, and one of them will be forgotten.',
    ),
    how: sentence(
      'Gardez la mieux écrite, versez-y les tests de l’autre, puis supprimez le double.',
      'Keep the better written one, move the other’s tests into it, then remove the double.',
    ),
  },
  {
    id: 'backlog/benefit-missing',
    severity: 'hint',
    find: function* (model) {
      for (const { id, benefit } of told(model)) if (benefit.trim() === '') yield { entity: id };
    },
    title: sentence('Afin de quoi ?', 'So that what?'),
    why: sentence(
      'C’est le « afin de » qui permet de trouver plus simple, et de dire non. Sans lui, il ne reste qu’une commande.',
      'The “so that” is what lets you find something simpler, and say no. Without it only an order is left.',
    ),
    how: sentence(
      'Remontez le fil jusqu’à l’impact et écrivez ce que la personne y gagne, dans sa vie.',
      'Follow the thread up to the impact and write what the person gains by it, in their life.',
    ),
  },
  {
    id: 'backlog/benefit-repeats-want',
    severity: 'hint',
    find: function* (model) {
      for (const story of told(model)) if (repeatsWant(story)) yield { entity: story.id };
    },
    title: sentence('Le « afin de » redit le « je veux »', 'The “so that” says the “I want” again'),
    why: sentence(
      'On sait ce que fait la personne, pas pourquoi. Deux façons d’y répondre paraîtront aussi bonnes l’une que l’autre.',
      'We know what the person does, not why. Any two ways of answering will look equally good.',
    ),
    how: sentence(
      'Demandez « et qu’est-ce que cela lui permet ensuite ? ». La deuxième réponse est souvent la bonne.',
      'Ask “and what does that let them do next?”. The second answer is often the right one.',
    ),
  },
  {
    id: 'backlog/technical-wording',
    severity: 'hint',
    find: function* (model) {
      for (const story of told(model)) {
        const word = technicalIn(story);
        if (word !== null) yield { entity: story.id, say: { word } };
      }
    },
    title: sentence('« {word} » dit comment, plutôt que quoi', '“{word}” says how rather than what'),
    why: sentence(
      'Une story qui choisit déjà la solution retire à l’équipe ce qu’elle fait de mieux : en trouver une meilleure.',
      'A story that has already chosen the solution takes from the team what it does best: finding a better one.',
    ),
    how: sentence(
      'Dites ce que la personne obtient. Gardez le détail dans la description s’il compte vraiment.',
      'Say what the person gets. Keep the detail in the description if it truly matters.',
    ),
  },
];
