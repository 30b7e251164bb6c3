/** A product with a large story map, as a model file: 20 steps under 10 activities, 4 releases, 6 personas. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { ModelFile } from '../src/product/file.ts';

const VERBS = ['prévenir', 'choisir', 'noter', 'comparer', 'montrer', 'suivre', 'trouver', 'demander'];
const THINGS = [
  'la panne',
  'un rendez-vous',
  'une pièce',
  'la liste des objets attendus',
  'son tour',
  'un outil',
];
const WHERE = ['depuis le téléphone', 'avant samedi', 'sans compte', 'pour un voisin', 'avec une photo', ''];
const NAMES = ['Awa', 'Marcel', 'Inès', 'Bruno', 'Léa', 'Paul'];
const SIZES = [1, 2, 3, 5, 8, null];
const STATUSES = ['idea', 'idea', 'ready', 'doing', 'done'];

type Entities = Record<string, { kind: string; [field: string]: unknown }>;

/** `count` entities of a kind, ids by letter and number, in order. */
const many = (
  into: Entities,
  letter: string,
  kind: string,
  count: number,
  fields: (n: number) => Record<string, unknown>,
) => {
  const orders = generateNKeysBetween(null, null, count);
  for (const [n, order] of orders.entries()) into[`${letter}${n}`] = { kind, order, ...fields(n) };
};

export const bigMap = (stories: number): ModelFile => {
  // A small generator with a seed: the same map every time.
  let seed = 20261122;
  const pick = <T>(of: readonly T[]): T => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return of[Math.floor((seed / 2 ** 32) * of.length)]!;
  };
  const steps = Array.from({ length: 20 }, (_, n) => `s${n}`);
  const releases = ['r0', 'r1', 'r2', 'r3', null];
  const entities: Entities = {};
  many(entities, 'p', 'persona', NAMES.length, (n) => ({ name: NAMES[n], role: 'vient au café réparation' }));
  many(entities, 'a', 'activity', 10, (n) => ({ title: `Activité ${n + 1}`, persona: `p${n % 6}` }));
  many(entities, 's', 'step', steps.length, (n) => ({ title: `Étape ${n + 1}`, activity: `a${n >> 1}` }));
  many(entities, 'r', 'release', 4, (n) => ({
    title: `Livraison ${n + 1}`,
    outcome: 'on vient au bon moment',
  }));
  many(entities, 'y', 'story', stories, () => ({
    form: 'as-a',
    want: [pick(VERBS), pick(THINGS), pick(WHERE), 'et', pick(VERBS), pick(THINGS)].join(' '),
    benefit: 'ne pas venir pour rien',
    persona: `p${pick([0, 1, 2, 3, 4, 5])}`,
    step: pick(steps),
    release: pick(releases),
    size: pick(SIZES),
    status: pick(STATUSES),
  }));
  return { format: 'po-dojo/1', product: { title: 'Café réparation', locale: 'fr' }, entities };
};
