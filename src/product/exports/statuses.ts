import { fold } from '#core/text.ts';
import type { Locale } from '#core/words.ts';
import type { EntityOf } from '../kinds/index.ts';
import { exportWords } from './words.ts';

type Status = EntityOf<'story'>['status'];

const WORD = { idea: 'statusIdea', ready: 'statusReady', doing: 'statusDoing', done: 'statusDone' } as const;

/** How far a story is, in words. */
export const writeStatus = (status: Status, locale: Locale): string => exportWords[locale][WORD[status]];

const SAID: Readonly<Record<Status, readonly string[]>> = {
  idea: ['idea', 'idee', 'new', 'nouveau', 'nouvelle', 'backlog', 'open', 'ouvert', 'ouverte'],
  ready: [
    'ready',
    'pret',
    'prete',
    'to do',
    'todo',
    'a faire',
    'approved',
    'selected',
    'selected for development',
  ],
  doing: [
    'doing',
    'in progress',
    'en cours',
    'active',
    'started',
    'wip',
    'committed',
    'in review',
    'en revue',
  ],
  done: [
    'done',
    'termine',
    'terminee',
    'fini',
    'finie',
    'fait',
    'faite',
    'closed',
    'clos',
    'ferme',
    'resolved',
  ],
};

const READ = new Map(
  Object.entries(SAID).flatMap(([status, all]) => all.map((said) => [said, status as Status])),
);

/** How far a story is, from the words of teams and trackers; an idea when they say nothing we know. */
export const readStatus = (said: string): Status => READ.get(fold(said)) ?? 'idea';
