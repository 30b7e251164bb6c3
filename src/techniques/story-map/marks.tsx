import type { EntityOf } from '#product/kinds/index.ts';
import { Face } from '#ui/face.tsx';
import { useWords } from '#ui/language.tsx';
import { useEntityOf } from '#ui/product.tsx';
import { storyMapWords } from './words.ts';

type Status = EntityOf<'story'>['status'];

/** How far a story is, at a glance: a ring that closes, half fills, fills. */
export function StatusMark({ status, size = 12 }: { status: Status; size?: number }) {
  const t = useWords(storyMapWords);
  const hue = status === 'idea' ? 'var(--edge)' : status === 'doing' ? 'var(--hue-goal)' : 'var(--good)';
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      role="img"
      aria-label={t.statuses[status]}
      className="shrink-0"
    >
      <circle
        cx="6"
        cy="6"
        r="4.800"
        fill={status === 'done' ? hue : 'none'}
        stroke={hue}
        strokeWidth="1.5"
        strokeDasharray={status === 'idea' ? '2 1.8' : undefined}
      />
      {status === 'doing' && <path d="M6 3a3 3 0 0 1 0 6z" fill={hue} />}
      {status === 'done' && (
        <path d="M3.800 6.200l1.500 1.500 2.900-3.200" fill="none" stroke="var(--card)" strokeWidth="1.4" />
      )}
    </svg>
  );
}

/** Size in the team's unit, as on the corner of an index card. */
export function SizeMark({ size }: { size: number }) {
  const t = useWords(storyMapWords);
  return (
    <span
      className="tabular min-w-5 rounded-control border border-line px-1 text-center leading-4"
      title={t.sizeIs(size)}
    >
      {size}
    </span>
  );
}

/** Who, by face and name: a persona, or free words until they are one. */
export function Who({
  persona: id,
  role,
  face = 16,
}: {
  persona: string | null;
  role: string;
  face?: number;
}) {
  const persona = useEntityOf('persona', id);
  const name = persona ? persona.name || persona.role : role;
  if (!name) return null;
  return (
    <span className="flex min-w-0 items-center gap-1">
      {persona && <Face id={persona.id} picture={persona.portrait} size={face} />}
      <span className={`truncate ${persona ? '' : 'italic'}`}>{name}</span>
    </span>
  );
}
