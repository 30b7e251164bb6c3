import { type CSSProperties, type HTMLAttributes, memo, type ReactNode } from 'react';
import { titleOf } from '#product/title.ts';
import { EditorMark } from './editor-mark.tsx';
import { hueOf, KindIcon } from './kind-look.tsx';
import { useWords } from './language.tsx';
import { useEditor } from './presence.tsx';
import { useEntity, useProduct } from './product.tsx';
import { uiWords } from './words.ts';

interface CardProps extends Omit<HTMLAttributes<HTMLElement>, 'title' | 'id'> {
  id: string;
  selected?: boolean;
  /** One quiet line under the title. */
  meta?: ReactNode;
  /** Instead of the title: what is being edited. */
  editing?: ReactNode;
  /** At the right end of the title, such as a menu. */
  corner?: ReactNode;
  density?: 'far' | 'normal' | 'compact';
  /** Greatest number of lines of the title; the rest is cut with an ellipsis. */
  lines?: number;
  /** Without the icon, where a whole board shows cards of one kind. */
  bare?: boolean;
  /** In front of the title, such as the mark of an assumption. */
  lead?: ReactNode;
}

/** An entity looks the same on every board: a spine in its kind's hue, its icon, its title, one quiet line. */
export const Card = memo(function Card({
  id,
  selected,
  meta,
  editing,
  corner,
  density = 'normal',
  lines,
  bare,
  lead,
  className = '',
  ...rest
}: CardProps) {
  const t = useWords(uiWords);
  const { model } = useProduct();
  const entity = useEntity(id);
  const editor = useEditor(id);
  if (!entity) return null;
  const title = titleOf(entity, model);
  const doubtful = 'standing' in entity && entity.standing === 'assumption';
  return (
    <article
      {...rest}
      data-entity={id}
      style={{
        ...hueOf(entity.kind),
        ...(editor ? { outline: `2px solid ${editor.colour}`, outlineOffset: 1 } : {}),
        ...rest.style,
      }}
      className={`group/card relative rounded-card border border-line bg-card ${doubtful ? 'spine-dotted' : 'spine'} ${
        selected ? 'shadow-float ring-2 ring-thread' : ''
      } ${density === 'compact' ? 'px-2 py-1 text-sm' : density === 'far' ? 'px-2 py-2 text-lg' : 'px-2.5 py-2'} ${className}`}
    >
      <div className="flex items-start gap-2">
        {!bare && (
          <span className="mt-[0.2em]">
            <KindIcon kind={entity.kind} size={density === 'compact' ? 14 : 16} />
          </span>
        )}
        {lead}
        <div className="min-w-0 grow">
          {editing ?? (
            <p
              className={`wrap-anywhere ${lines ? 'line-clamp-[var(--lines)]' : ''} ${title ? '' : 'text-soft italic'}`}
              {...(lines ? { style: { '--lines': lines } as CSSProperties } : {})}
            >
              {title || t.untitled}
            </p>
          )}
          {meta && (
            <div className="mt-0.5 flex empty:hidden flex-wrap items-center gap-x-2 text-soft text-xs">
              {meta}
            </div>
          )}
        </div>
        {corner}
      </div>
      <EditorMark editor={editor} />
    </article>
  );
});
