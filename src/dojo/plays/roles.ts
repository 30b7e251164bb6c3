import { no, type Verdict, yes } from '#core/verdict.ts';

export const ROLES = ['player', 'facilitator', 'observer'] as const;
/** What somebody is in a play. */
export type Role = (typeof ROLES)[number];

/** What the server knows of a play when somebody asks for something. */
export interface Standing {
  /** The asker's role; null until they choose one. */
  readonly role: Role | null;
  readonly published: boolean;
  readonly notes: number;
  readonly people: number;
}

export const PLAY_BOUNDS = { notes: 500, people: 100, text: 1000 } as const;

/** Whether somebody may take a role (rules.md, R1 to R4). */
export const decideRole = (
  { role, published, notes, people }: Standing,
  wanted: Role,
): Verdict<Role, 'role-settled' | 'too-many-players'> => {
  if (role === null && people >= PLAY_BOUNDS.people) return no('too-many-players');
  if (role === 'player' && wanted !== 'player' && notes > 0 && !published) return no('role-settled');
  return yes(wanted);
};

const isLookingOn = (role: Role | null): boolean => role === 'observer' || role === 'facilitator';

/** Whether somebody reads the notes of a play (O1, O3). */
export const mayRead = ({ role, published }: Pick<Standing, 'role' | 'published'>): boolean =>
  published || isLookingOn(role);

/** Whether somebody may note something (O2, O5). */
export const decideNote = ({
  role,
  published,
  notes,
}: Standing): Verdict<null, 'not-observing' | 'notes-published' | 'too-many-observations'> => {
  if (!isLookingOn(role)) return no('not-observing');
  if (published) return no('notes-published');
  return notes >= PLAY_BOUNDS.notes ? no('too-many-observations') : yes(null);
};

/** Whether somebody may show the notes to everybody (O3). */
export const decidePublication = (
  { role }: Pick<Standing, 'role'>,
  closed: boolean,
): Verdict<null, 'not-facilitator' | 'play-open'> => {
  if (role !== 'facilitator') return no('not-facilitator');
  return closed ? yes(null) : no('play-open');
};
