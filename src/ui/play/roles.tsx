import { Icon, type IconName } from '../icon.tsx';
import { useWords } from '../language.tsx';
import type { Role } from './kit.tsx';
import type { Notebook } from './notebook-api.tsx';
import { playWords } from './words.ts';

const ICONS: Readonly<Record<Role, IconName>> = {
  player: 'puzzle',
  facilitator: 'megaphone',
  observer: 'eye',
};
const ROLES = ['player', 'facilitator', 'observer'] as const;

/** What one is in this play: chosen by each, kept by the server. */
export function RoleChoice({
  role,
  disabled,
  choose,
}: {
  role: Role | null;
  disabled: boolean;
  choose: (role: Role) => void;
}) {
  const t = useWords(playWords);
  return (
    <fieldset className="no-print flex flex-wrap items-center gap-x-2 gap-y-1" disabled={disabled}>
      <legend className="sr-only">{t.youAre}</legend>
      <span aria-hidden="true" className="text-soft text-sm max-md:hidden">
        {t.youAre}
      </span>
      <div className="inline-flex flex-wrap overflow-hidden rounded-control border border-edge bg-card">
        {ROLES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={role === one}
            title={t.roleHint[one]}
            onClick={() => choose(one)}
            className="flex min-h-8 items-center gap-1.5 border-line px-2.5 text-sm not-first:border-l max-md:gap-1 max-md:px-1.5 max-md:text-xs hover:bg-sheet focus-visible:outline-offset-[-3px] aria-pressed:bg-thread-wash aria-pressed:text-thread disabled:opacity-50"
          >
            <Icon name={ICONS[one]} size={14} />
            {t.role[one]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** Who is what in this play, for everybody to see. */
export function WhoIsWhat({ people }: { people: Notebook['people'] }) {
  const t = useWords(playWords);
  if (people.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 text-soft text-sm">
      {people.map(({ name, colour, role }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name
        <li key={at} className="flex items-center gap-1.5">
          <span aria-hidden="true" className="size-2.5 rounded-full" style={{ background: colour }} />
          {name || '…'}
          <span className="sr-only">{t.role[role]}</span>
          <Icon name={ICONS[role]} size={13} />
        </li>
      ))}
    </ul>
  );
}
