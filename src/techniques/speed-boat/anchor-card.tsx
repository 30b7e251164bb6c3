import { memo } from 'react';
import { change } from '#product/pen.ts';
import { IconButton } from '#ui/button.tsx';
import { useEntityActions } from '#ui/entity-actions.tsx';
import { Icon } from '#ui/icon.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { Became, PieceMenu } from '#ui/play/became.tsx';
import { usePlay } from '#ui/play/kit.tsx';
import { useEditor } from '#ui/presence.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { MAX_KNOTS, toPain, weigh } from './anchors.ts';
import { AnchorMark } from './boat.tsx';
import { boatWords } from './words.ts';

/** What the sea lends to its anchors; the same object as long as the play is the same. */
export interface AnchorHands {
  readonly next: (anchor: string) => void;
  readonly paste: (anchor: string, text: string) => void;
}

interface AnchorCardProps {
  id: string;
  fresh: boolean;
  hands: AnchorHands;
}

/** An anchor on its rope: the heavier, the deeper. Among 500 of them, a keystroke draws one anew. */
export const AnchorCard = memo(function AnchorCard({ id, fresh, hands }: AnchorCardProps) {
  const t = useWords(boatWords);
  const { pen, canEdit } = useProduct();
  const { play, leads } = usePlay();
  const { removeEntities } = useEntityActions();
  const editor = useEditor(id);
  const anchor = useEntityOf('piece', id);
  if (!anchor) return null;
  const { text, state, weight, createdBy } = anchor;
  const confirmed = state === 'confirmed';
  const title = text || t.anchor;
  return (
    <li
      className="flex min-w-0 flex-col items-center px-1 pb-1 [contain-intrinsic-size:auto_200px] [content-visibility:auto] print:[content-visibility:visible]"
      style={hueOf('pain')}
    >
      <span
        aria-hidden="true"
        className="w-px bg-hue transition-[height] duration-300 max-md:hidden"
        style={{ height: 10 + (weight ?? 0) * 9 }}
      />
      <span className="max-md:hidden">
        <AnchorMark />
      </span>
      <article
        data-entity={id}
        style={editor ? { outline: `2px solid ${editor.colour}`, outlineOffset: 1 } : {}}
        className={`group/card mt-1 grid w-full grid-cols-1 gap-1.5 rounded-card border border-line bg-card px-2.5 py-2 ${confirmed ? 'spine' : 'spine-dotted'}`}
      >
        <div className="flex items-start gap-1">
          <LiveText
            kind="piece"
            id={id}
            field="text"
            label={t.anchor}
            placeholder={t.anchor}
            autoFocus={fresh}
            onEnter={() => hands.next(id)}
            onPasteLines={(pasted) => hands.paste(id, pasted)}
            onKeyDown={(event) => {
              if (event.key === 'Backspace' && event.currentTarget.value === '' && canEdit) {
                event.preventDefault();
                removeEntities([id]);
              } else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp') && canEdit) {
                event.preventDefault();
                weigh(pen, anchor, event.key === 'ArrowDown' ? 1 : -1);
              }
            }}
          />
          <PieceMenu
            id={id}
            label={title}
            items={() => [
              { label: t.heavier, icon: 'arrow-down', keys: 'Alt ↓', onSelect: () => weigh(pen, anchor, 1) },
              { label: t.lighter, icon: 'arrow-up', keys: 'Alt ↑', onSelect: () => weigh(pen, anchor, -1) },
              {
                label: confirmed ? t.unconfirm : t.confirm,
                icon: 'check',
                onSelect: () => void change(pen, 'piece', id, { state: confirmed ? 'open' : 'confirmed' }),
              },
            ]}
            targets={[{ to: 'pain', take: () => void toPain(pen, id, t.source(play.title)) }]}
          />
        </div>
        {(canEdit || anchor.why) && (
          <LiveText
            kind="piece"
            id={id}
            field="why"
            label={`${t.why} (${title})`}
            placeholder={t.why}
            className="text-soft text-sm"
          />
        )}
        <label className="flex items-center gap-2 text-sm">
          <span className="sr-only">{`${t.speed} (${title})`}</span>
          <input
            type="range"
            min={0}
            max={MAX_KNOTS}
            value={weight ?? 0}
            disabled={!canEdit}
            aria-valuetext={weight === null ? t.unweighted : t.knots(weight)}
            onChange={({ target }) => {
              const knots = Number(target.value);
              change(pen, 'piece', id, { weight: knots === 0 ? null : knots });
            }}
            className="no-print h-6 min-w-0 flex-1"
          />
          <span className={`tabular shrink-0 ${weight === null ? 'text-soft' : 'font-[650]'}`}>
            {weight === null ? t.unweighted : `− ${t.knots(weight)}`}
          </span>
        </label>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-soft text-xs">
          {createdBy && <span className="wrap-anywhere min-w-0">{t.by(createdBy)}</span>}
          {confirmed && (
            <span className="inline-flex items-center gap-1 text-good">
              <Icon name="check" size={13} /> {t.confirmed}
            </span>
          )}
          <Became id={id} />
          {canEdit && leads && !confirmed && (
            <IconButton
              icon="check"
              size={15}
              label={t.confirmOne(title)}
              onClick={() => change(pen, 'piece', id, { state: 'confirmed' })}
              className="no-print -my-1 ml-auto"
            />
          )}
        </div>
      </article>
    </li>
  );
});
