import type { EntityOf } from '#product/kinds/index.ts';
import { Face } from '#ui/face.tsx';
import { useWords } from '#ui/language.tsx';
import { Menu, type MenuItem } from '#ui/menu.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { useHands } from './list-hands.tsx';
import { StatusMark } from './status-mark.tsx';
import { backlogWords, statusWord } from './words.ts';

type Story = EntityOf<'story'>;

/** Something of a story that a menu changes; plain words for those who only look. */
function Changeable(props: {
  label: string;
  items: () => readonly MenuItem[];
  children: React.ReactNode;
  className?: string;
}) {
  const { label, items, children, className = '' } = props;
  const { canEdit } = useProduct();
  const look = `flex min-h-7 min-w-0 items-center gap-1.5 rounded-control px-1 text-sm ${className}`;
  if (!canEdit) return <span className={look}>{children}</span>;
  return (
    <Menu label={label} items={items} tabIndex={-1} className={`${look} max-w-full justify-start`}>
      {children}
    </Menu>
  );
}

export function Who({ story }: { story: Story }) {
  const t = useWords(backlogWords);
  const { menus, concerned } = useHands();
  const persona = useEntityOf('persona', story.persona);
  const name = persona ? persona.name || persona.role : story.role;
  return (
    <Changeable
      label={t.named(t.forWhom, name || t.nobody)}
      items={() => menus.forWhom(concerned(story.id))}
      className="text-ink"
    >
      {persona && <Face id={persona.id} picture={persona.portrait} size={20} />}
      {name ? (
        <span className={`truncate ${persona ? '' : 'text-soft italic'}`}>{name}</span>
      ) : (
        <span className="text-soft">–</span>
      )}
    </Changeable>
  );
}

export function ReleaseOf({ story }: { story: Story }) {
  const t = useWords(backlogWords);
  const { menus, concerned } = useHands();
  const release = useEntityOf('release', story.release);
  const name = release ? release.title || release.outcome : '';
  return (
    <Changeable
      label={t.named(t.release, name || t.noRelease)}
      items={() => menus.release(concerned(story.id))}
    >
      <span className="truncate">{name || '–'}</span>
    </Changeable>
  );
}

export function StatusOf({ story }: { story: Story }) {
  const t = useWords(backlogWords);
  const { menus, concerned } = useHands();
  const name = t[statusWord[story.status]];
  return (
    <Changeable label={t.named(t.status, name)} items={() => menus.status(concerned(story.id))}>
      <StatusMark status={story.status} />
      <span className="truncate">{name}</span>
    </Changeable>
  );
}

export function SizeOf({ story }: { story: Story }) {
  const t = useWords(backlogWords);
  const { menus, concerned } = useHands();
  const size = story.size;
  return (
    <Changeable
      label={t.named(t.size, size === null ? t.noSize : String(size))}
      items={() => menus.size(concerned(story.id))}
      className="min-w-8 justify-center! tabular"
    >
      <span className={size === null ? '' : 'rounded-full bg-sheet px-2 font-[650] text-ink'}>
        {size ?? '–'}
      </span>
    </Changeable>
  );
}

/** A box to tick a line with, for those without a keyboard: seen when it is of use. */
export function ChooseBox({ id, selected, name }: { id: string; selected: boolean; name: string }) {
  const t = useWords(backlogWords);
  const { toggle } = useHands();
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      checked={selected}
      aria-label={t.choose(name)}
      onChange={() => toggle(id)}
      className="size-4 opacity-0 checked:opacity-100 group-hover/row:opacity-100 pointer-coarse:opacity-100"
    />
  );
}
