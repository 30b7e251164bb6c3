import type { Locale } from '#core/words.ts';
import { sayInstant } from '../sessions/say-day.ts';
import type { TeamOf, Teams } from './team.server.ts';
import type { TeamProps } from './team.ts';
import { teamWords } from './words.ts';

/** What a page shows of a team. */
export const teamShown = async (
  teams: Teams,
  of: TeamOf,
  { me, zone, locale }: { readonly me: string; readonly zone: string; readonly locale: Locale },
): Promise<Omit<TeamProps, 'link' | 'refused'>> => ({
  kind: 'community' in of ? 'community' : 'edition',
  me,
  members: await teams.members(of),
  open: (await teams.openInvitations(of)).map(({ id, by, endsAt }) => ({
    ...{ id, by },
    until: sayInstant(endsAt, zone, locale),
  })),
});

export interface TeamAnswer extends Pick<TeamProps, 'link' | 'refused'> {
  /** Whether who asked has just left: the page is theirs no more. */
  readonly left: boolean;
}

/** What one of the section's buttons does; null when it was none of them. */
export const teamAction = async (
  teams: Teams,
  of: TeamOf,
  form: FormData,
  { me, origin, locale }: { readonly me: string; readonly origin: string; readonly locale: Locale },
): Promise<TeamAnswer | null> => {
  const said = (name: string) => String(form.get(name) ?? '');
  const { refused } = teamWords[locale];
  const nothing = { link: null, refused: null, left: false };
  switch (said('do')) {
    case 'invite': {
      const key = await teams.invite(of, me);
      return key.ok
        ? { ...nothing, link: `${origin}/invitation/${key.value}` }
        : { ...nothing, refused: refused[key.reason] };
    }
    case 'take-back':
      await teams.takeBack(of, said('invitation'));
      return nothing;
    case 'let-go': {
      const gone = await teams.letGo(of, said('person'));
      return gone.ok
        ? { ...nothing, left: said('person') === me }
        : { ...nothing, refused: refused[gone.reason] };
    }
    default:
      return null;
  }
};
