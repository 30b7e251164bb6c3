import { fold } from '#core/text.ts';
import { LOCALES } from '#core/words.ts';
import { exportWords } from './words.ts';

/** What a column of stories may hold. `text` is a whole story in a sentence, to be taken apart. */
export const STORY_COLUMNS = [
  'title',
  'text',
  'role',
  'want',
  'benefit',
  'description',
  'criteria',
  'activity',
  'step',
  'release',
  'size',
  'status',
  'labels',
] as const;
export type StoryColumn = (typeof STORY_COLUMNS)[number];

/** Other headings that mean the same, as trackers and teams write them; folded. */
const OTHER_NAMES: Readonly<Record<StoryColumn, readonly string[]>> = {
  title: ['summary', 'name', 'resume', 'nom', 'intitule', 'sujet', 'subject'],
  text: ['text', 'texte', 'story', 'user story', 'recit', 'recit utilisateur', 'histoire', 'us', 'item'],
  role: ['role', 'as', 'persona', 'user', 'utilisateur', 'comme', 'qui', 'who', 'actor', 'acteur', 'profil'],
  want: ['want', 'i want to', 'besoin', 'need', 'souhait', 'action', 'goal', 'quoi', 'what', 'je souhaite'],
  benefit: [
    'benefit',
    'benefice',
    'in order to',
    'so',
    'afin que',
    'pour',
    'why',
    'pourquoi',
    'valeur',
    'value',
  ],
  description: ['details', 'detail', 'notes', 'note', 'body', 'commentaire', 'remarques'],
  criteria: [
    'acceptance criteria',
    'acceptance tests',
    'acceptance test',
    'criteres d acceptation',
    'criteres',
    'criteria',
    'tests d acceptation',
    'test d acceptation',
    'tests',
    'test',
    'scenarios',
    'gherkin',
  ],
  activity: ['epic', 'epopee', 'theme', 'feature', 'fonctionnalite', 'module'],
  step: ['task', 'tache', 'user task', 'etape du parcours'],
  release: [
    'version',
    'fix version',
    'milestone',
    'jalon',
    'livraison',
    'lot',
    'sprint',
    'increment',
    'tranche',
  ],
  size: [
    'points',
    'story points',
    'story point estimate',
    'estimate',
    'estimation',
    'effort',
    'complexite',
    'charge',
  ],
  status: ['state', 'statut', 'etat', 'avancement'],
  labels: ['label', 'tags', 'tag', 'etiquettes', 'etiquette', 'mots cles', 'keywords'],
};

const key = (heading: string): string =>
  fold(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const NAMES = new Map<string, StoryColumn>(
  STORY_COLUMNS.flatMap((column) => [
    [column, column] as const,
    ...OTHER_NAMES[column].map((name) => [name, column] as const),
    ...(column === 'text'
      ? []
      : LOCALES.map((locale) => [key(exportWords[locale][column]), column] as const)),
  ]),
);

/** What a heading means, in French or English; null for one that says nothing to us. */
export const columnNamed = (heading: string): StoryColumn | null => NAMES.get(key(heading)) ?? null;
