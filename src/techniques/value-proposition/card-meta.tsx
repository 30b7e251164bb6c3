import { useCallback } from 'react';
import { shorten } from '#core/text.ts';
import type { LiveModel } from '#product/live-model.ts';
import { titleOf } from '#product/title.ts';
import { Face } from '#ui/face.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { Menu } from '#ui/menu.tsx';
import { useDerived, useEntity, useEntityOf, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import { fitsOf } from './fit.ts';
import { weigh } from './hand.ts';
import { isAsked, type ListKind, TOP, WEIGHTS } from './lists.ts';
import { valueWords } from './words.ts';

/** How much it weighs, as five dots; a menu where one may change it. */
function Weight({ id, kind, weight }: { id: string; kind: ListKind; weight: number | null }) {
  const t = useWords(valueWords);
  const { pen, canEdit } = useProduct();
  const said = t.weigh(t.weight(weight));
  const scale = t.weighs[isAsked(kind) ? kind : 'answer'];
  const dots = (
    <span className="flex gap-0.5">
      {[1, 2, 3, 4, 5].map((at) => (
        <span
          key={at}
          className={`size-1.75 rounded-full border border-hue ${at <= (weight ?? 0) ? 'bg-hue' : 'opacity-45'}`}
        />
      ))}
    </span>
  );
  if (!canEdit)
    return (
      <span role="img" aria-label={said} title={said}>
        {dots}
      </span>
    );
  return (
    <Menu
      label={said}
      tabIndex={-1}
      className="-ml-1 h-6 px-1"
      items={[
        ...WEIGHTS.map((value) => ({
          label: `${value} · ${scale[value] ?? ''}`,
          keys: String(value),
          checked: weight === value,
          onSelect: () => void weigh(pen, kind, id, value),
        })),
        {
          label: t.unrank,
          keys: '0',
          checked: weight === null,
          onSelect: () => void weigh(pen, kind, id, null),
        },
      ]}
    >
      {dots}
    </Menu>
  );
}

/** Something an answer answers: one click shows it. */
function Chip({ id }: { id: string }) {
  const ui = useWords(uiWords);
  const { model } = useProduct();
  const { selection } = useSelection();
  const entity = useEntity(id);
  if (!entity) return null;
  const title = titleOf(entity, model) || ui.untitled;
  return (
    <button
      type="button"
      tabIndex={-1}
      title={title}
      onClick={() => {
        selection.set([id]);
        document.querySelector(`[data-item="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
      }}
      className="tap max-w-full truncate rounded-full border border-line bg-sheet px-2 text-ink hover:border-edge"
    >
      {shorten(title, 44)}
    </button>
  );
}

/** Whose it is, when it is one persona's, and not the whole segment's. */
function Whose({ subject }: { subject: string | null }) {
  const persona = useEntityOf('persona', subject);
  if (!persona) return null;
  return (
    <span title={persona.name} className="inline-flex items-center gap-1">
      <Face id={persona.id} picture={persona.portrait} size={16} />
      <span className="max-w-28 truncate">{persona.name || persona.role}</span>
    </span>
  );
}

/** Under a card's words: its rank, its nature, whose it is, and what it is tied to. */
export function CardMeta({ id, kind, proposition }: { id: string; kind: ListKind; proposition: string }) {
  const t = useWords(valueWords);
  const entity = useEntity(id);
  // As one word: the card is drawn anew only when its ties change, not whenever anything does.
  const tied = useDerived(
    useCallback(
      (at: LiveModel) => {
        const fit = fitsOf(at).find((one) => one.proposition.id === proposition);
        return (isAsked(kind) ? fit?.answersOf : fit?.askedOf)?.get(id)?.join(' ') ?? '';
      },
      [id, kind, proposition],
    ),
  );
  const isBegun = useDerived(
    useCallback(
      (at: LiveModel) =>
        fitsOf(at).some(
          (one) => one.proposition.id === proposition && Object.values(one.map).flat().length > 0,
        ),
      [proposition],
    ),
  );
  const foundIn = useEntity(entity && 'foundIn' in entity ? entity.foundIn : null);
  if (!entity || entity.kind !== kind) return null;
  const weight = 'weight' in entity ? entity.weight : null;
  const ids = tied === '' ? [] : tied.split(' ');
  return (
    <>
      <Weight id={id} kind={kind} weight={weight} />
      {entity.kind === 'job' && <span>{t.natures[entity.nature]}</span>}
      {'subject' in entity && <Whose subject={entity.subject} />}
      {foundIn && (
        <span title={t.found} className="inline-flex">
          <Icon name={foundIn.kind === 'empathyMap' ? 'ear' : 'dices'} size={14} />
        </span>
      )}
      {isAsked(kind) ? (
        isBegun &&
        (ids.length > 0 || (weight ?? 0) >= TOP) && (
          <span className={ids.length > 0 ? 'text-good' : 'font-[550] text-thread'}>
            {ids.length > 0 ? t.answers(ids.length) : t.unanswered}
          </span>
        )
      ) : (
        <span className="flex min-w-0 basis-full flex-wrap items-center gap-1 pb-0.5">
          {ids.length > 0 ? t.answersTo : t.answersNothing}
          {ids.map((asked) => (
            <Chip key={asked} id={asked} />
          ))}
        </span>
      )}
    </>
  );
}
