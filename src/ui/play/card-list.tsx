import { lazy, Suspense, useCallback, useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { pastedLines } from '#product/paste.ts';
import { change, create, move, together } from '#product/pen.ts';
import { cardsOf } from '#product/play/games.ts';
import { titleOf } from '#product/title.ts';
import { Button } from '../button.tsx';
import { useEntityActions } from '../entity-actions.tsx';
import { Icon } from '../icon.tsx';
import { hueOf, KindIcon } from '../kind-look.tsx';
import { useWords } from '../language.tsx';
import { LiveText } from '../live-text.tsx';
import { Menu } from '../menu.tsx';
import { useDerived, useEntity, useProduct } from '../product.tsx';
import { useSelection } from '../selection.tsx';
import { uiWords } from '../words.ts';
import { AmountField } from './amount-field.tsx';
import { playWords } from './words.ts';

const BringCards = lazy(() => import('./bring-cards.tsx'));

interface CardListProps {
  game: string;
  part?: EntityOf<'card'>['part'];
  /** Cards have a price. */
  priced?: boolean;
  /** What one card is called here, when it is no card: « une branche ». */
  words?: { readonly one: string; readonly add: string };
  /** Things of the model may take part. */
  bringIn?: boolean;
}

/** The cards or areas of a game: written here, or brought in from the model; Enter makes the next one. */
export function CardList({ game, part = 'card', priced, words, bringIn }: CardListProps) {
  const t = useWords(playWords);
  const { pen, canEdit } = useProduct();
  const [fresh, setFresh] = useState<string | null>(null);
  const [bringing, setBringing] = useState(false);
  const cards = useDerived(useCallback((model: LiveModel) => cardsOf(model, game, part), [game, part]));
  const add = (after?: string, title = '') =>
    create(pen, 'card', { game, part, title }, after ? { after } : undefined);
  const paste = (card: EntityOf<'card'>, text: string) =>
    together(pen, () => {
      const [first = '', ...rest] = pastedLines(text).lines;
      change(pen, 'card', card.id, { title: card.title + first });
      let last = card.id;
      for (const line of rest) last = add(last, line);
    });
  const nudge = (at: number, by: 1 | -1) => {
    const other = cards[at + by];
    if (other) move(pen, cards[at]!.id, by === 1 ? { after: other.id } : { before: other.id });
  };
  const names = words ?? { one: t.cardTitle, add: part === 'area' ? t.addArea : t.addCard };
  return (
    <div className="grid gap-2">
      <ol className="grid gap-1.5">
        {cards.map((card, at) => (
          <CardRow
            key={card.id}
            card={card}
            name={names.one}
            priced={priced ?? false}
            about={part === 'card'}
            fresh={fresh === card.id}
            next={() => setFresh(add(card.id))}
            paste={(text) => paste(card, text)}
            nudge={(by) => nudge(at, by)}
            first={at === 0}
            last={at === cards.length - 1}
          />
        ))}
      </ol>
      {canEdit && (
        <div className="no-print flex flex-wrap gap-2">
          <Button small icon="plus" onClick={() => setFresh(add(cards.at(-1)?.id))}>
            {names.add}
          </Button>
          {bringIn && (
            <Button small icon="inbox" onClick={() => setBringing(true)}>
              {t.bringIn}
            </Button>
          )}
        </div>
      )}
      {bringing && (
        <Suspense>
          <BringCards game={game} onClose={() => setBringing(false)} />
        </Suspense>
      )}
    </div>
  );
}

interface RowProps {
  card: EntityOf<'card'>;
  name: string;
  priced: boolean;
  about: boolean;
  fresh: boolean;
  first: boolean;
  last: boolean;
  next: () => void;
  paste: (text: string) => void;
  nudge: (by: 1 | -1) => void;
}

function CardRow({ card, name, priced, about, fresh, first, last, next, paste, nudge }: RowProps) {
  const t = useWords(playWords);
  const ui = useWords(uiWords);
  const { model, canEdit } = useProduct();
  const { open } = useSelection();
  const { removeEntities } = useEntityActions();
  const of = useEntity(card.of);
  const title = titleOf(card, model) || ui.untitled;
  return (
    <li
      data-entity={card.id}
      style={hueOf(of?.kind ?? 'card')}
      className="spine flex items-start gap-2 rounded-card border border-line bg-card px-2.5 py-1.5"
    >
      <div className="grid min-w-0 grow gap-0.5">
        {of ? (
          <button
            type="button"
            onClick={() => open(of.id)}
            className="tap flex items-center gap-2 text-left hover:underline"
          >
            <KindIcon kind={of.kind} /> <span className="min-w-0 wrap-anywhere">{title}</span>
          </button>
        ) : (
          <LiveText
            kind="card"
            id={card.id}
            field="title"
            label={name}
            placeholder={name}
            autoFocus={fresh}
            onEnter={next}
            onPasteLines={paste}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              nudge(event.key === 'ArrowUp' ? -1 : 1);
            }}
          />
        )}
        {about && (canEdit || card.about) && (
          <LiveText
            kind="card"
            id={card.id}
            field="about"
            label={`${t.cardAbout} (${title})`}
            placeholder={t.cardAbout}
            className="text-soft text-sm"
          />
        )}
      </div>
      {priced && (
        <AmountField
          kind="card"
          id={card.id}
          field="price"
          label={`${t.price} (${title})`}
          min={0}
          max={100_000}
        />
      )}
      {canEdit && (
        <Menu
          label={ui.actionsOf(title)}
          className="no-print size-6"
          items={[
            { label: ui.moveUp, icon: 'arrow-up', keys: 'Alt ↑', disabled: first, onSelect: () => nudge(-1) },
            {
              label: ui.moveDown,
              icon: 'arrow-down',
              keys: 'Alt ↓',
              disabled: last,
              onSelect: () => nudge(1),
            },
            { label: ui.open, icon: 'maximize', onSelect: () => open(of?.id ?? card.id) },
            {
              label: ui.remove,
              icon: 'trash',
              danger: true,
              group: ' ',
              onSelect: () => removeEntities([card.id]),
            },
          ]}
        >
          <Icon name="ellipsis" size={16} />
        </Menu>
      )}
    </li>
  );
}
