import { useRef, useState } from 'react';
import { change, move } from '#product/pen.ts';
import { titleOf } from '#product/title.ts';
import { pictureWords } from '#ui/picture-words.ts';
import { inputLook } from '../../field.tsx';
import { Icon } from '../../icon.tsx';
import { hueOf } from '../../kind-look.tsx';
import { useLocale, useWords } from '../../language.tsx';
import { LiveText } from '../../live-text.tsx';
import type { MenuItem } from '../../menu.tsx';
import { takePicture } from '../../picture-file.tsx';
import { useEditor } from '../../presence.tsx';
import { useProduct } from '../../product.tsx';
import { useSay } from '../../toasts.tsx';
import { uiWords } from '../../words.ts';
import { Became, PieceMenu } from '../became.tsx';
import type { Choice, Entry, LogForm } from './form.tsx';
import { logWords } from './words.ts';

/** Wide enough to read a label on it, small enough to travel with the product. Pixels. */
const WIDEST = 1000;

/** A word chosen, or written, in a plain field: kept when one leaves it. */
function WhenField({ entry, label }: { entry: Entry; label: string }) {
  const { pen, canEdit } = useProduct();
  const [typed, setTyped] = useState<string | null>(null);
  if (!canEdit) return entry.at ? <span>{entry.at}</span> : null;
  return (
    <input
      aria-label={label}
      placeholder={label}
      maxLength={60}
      value={typed ?? entry.at}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => {
        if (typed !== null) change(pen, 'piece', entry.id, { at: typed.trim() });
        setTyped(null);
      }}
      className="min-h-7 min-w-0 max-w-56 rounded-control border border-transparent bg-transparent px-1 hover:border-line focus:border-edge"
    />
  );
}

function Choose({
  entry,
  field,
  label,
  choices,
  none,
}: {
  entry: Entry;
  field: 'sort' | 'area';
  label: string;
  choices: readonly Choice[];
  none?: boolean;
}) {
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const chosen = choices.find(({ id }) => id === entry[field]);
  if (!canEdit) return chosen ? <span>{chosen.label[locale]}</span> : null;
  return (
    <select
      aria-label={label}
      value={chosen?.id ?? ''}
      onChange={({ target }) => change(pen, 'piece', entry.id, { [field]: target.value })}
      className={`${inputLook} min-h-7! w-auto! max-w-full py-0! text-sm`}
    >
      {(none || !chosen) && <option value="">{label}</option>}
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.label[locale]}
        </option>
      ))}
    </select>
  );
}

/** Something noted in the field: what, why, when, with its picture. */
export function EntryCard({
  entry,
  form,
  before,
  after,
}: {
  entry: Entry;
  form: LogForm;
  before: string | undefined;
  after: string | undefined;
}) {
  const t = useWords(logWords);
  const ui = useWords(uiWords);
  const pictures = useWords(pictureWords);
  const locale = useLocale();
  const say = useSay();
  const { model, pen, canEdit } = useProduct();
  const editor = useEditor(entry.id);
  const file = useRef<HTMLInputElement>(null);
  const { id, picture, createdBy, weight } = entry;
  const title = titleOf(entry, model) || ui.untitled;
  const sort = form.sorts?.find((choice) => choice.id === entry.sort);
  const moment = form.at === 'moment' ? Date.parse(entry.at) : Number.NaN;
  const items = (): readonly MenuItem[] => [
    { label: picture ? t.changePicture : t.picture, icon: 'image', onSelect: () => file.current?.click() },
    ...(picture
      ? [
          {
            label: t.removePicture,
            icon: 'x',
            onSelect: () => void change(pen, 'piece', id, { picture: '' }),
          } as const,
        ]
      : []),
    {
      label: ui.moveUp,
      icon: 'arrow-up',
      disabled: !before,
      group: ' ',
      onSelect: () => before && void move(pen, id, { before }),
    },
    {
      label: ui.moveDown,
      icon: 'arrow-down',
      disabled: !after,
      group: ' ',
      onSelect: () => after && void move(pen, id, { after }),
    },
  ];
  return (
    <li
      data-entity={id}
      style={{
        ...hueOf('piece'),
        ...(editor ? { outline: `2px solid ${editor.colour}`, outlineOffset: 1 } : {}),
      }}
      className="spine flex break-inside-avoid gap-3 rounded-card border border-line bg-card px-3 py-2.5 max-sm:flex-col"
    >
      {picture && (
        <img
          src={picture}
          alt={t.pictureOf(title)}
          className="max-h-48 w-full rounded-control object-cover sm:h-28 sm:w-36 sm:shrink-0"
        />
      )}
      <div className="grid min-w-0 grow content-start gap-1">
        <div className="flex items-start gap-2">
          {sort?.icon && (
            <span className="mt-1.5 text-hue" title={sort.label[locale]}>
              <Icon name={sort.icon} size={16} />
            </span>
          )}
          <LiveText
            kind="piece"
            id={id}
            field="text"
            label={form.what[locale]}
            placeholder={form.what[locale]}
            multiline
          />
          <PieceMenu id={id} label={title} items={items} targets={form.targetsOf(entry)} />
        </div>
        {(canEdit || entry.why) && (
          <LiveText
            kind="piece"
            id={id}
            field="why"
            label={`${form.why[locale]} (${title})`}
            placeholder={form.why[locale]}
            multiline
            className="text-soft text-sm"
          />
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-sm">
          {form.at === 'moment' ? (
            !Number.isNaN(moment) && (
              <time dateTime={entry.at} className="tabular">
                {new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(moment)}
              </time>
            )
          ) : (
            <WhenField entry={entry} label={form.at[locale]} />
          )}
          {form.sorts && <Choose entry={entry} field="sort" label={t.sort} choices={form.sorts} />}
          {form.areas && <Choose entry={entry} field="area" label={t.area} choices={form.areas} none />}
          {form.weight && !canEdit && weight !== null && (
            <span>
              {form.weight[locale]} {weight}
            </span>
          )}
          {form.weight && canEdit && (
            <label className="flex items-center gap-1.5">
              {form.weight[locale]}
              <select
                value={weight ?? ''}
                onChange={({ target }) =>
                  void change(pen, 'piece', id, { weight: target.value === '' ? null : Number(target.value) })
                }
                className={`${inputLook} tabular min-h-7! w-auto! py-0! text-sm`}
              >
                <option value="">–</option>
                {[1, 2, 3, 4, 5].map((n) => (
                  <option key={n}>{n}</option>
                ))}
              </select>
            </label>
          )}
          {createdBy && <span className="text-xs">{t.by(createdBy)}</span>}
          <Became id={id} />
        </div>
      </div>
      <input
        ref={file}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-label={t.picture}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          target.value = '';
          if (chosen)
            void takePicture(chosen, { width: WIDEST }).then((taken) => {
              if (taken.ok) change(pen, 'piece', id, { picture: taken.value });
              else say(pictures.pictureRefused[taken.reason]);
            });
        }}
      />
    </li>
  );
}
