import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { create, together } from '#product/pen.ts';
import { beginPlay, duplicateGame } from '#product/play/begin.ts';
import { gamesOf, playsOf } from '#product/play/games.ts';
import { Button, buttonLook } from '../button.tsx';
import { EmptyBoard } from '../empty-board.tsx';
import { useEntityActions } from '../entity-actions.tsx';
import { TextField } from '../field.tsx';
import { Icon } from '../icon.tsx';
import { useLocale, useWords } from '../language.tsx';
import { Menu, type MenuItem } from '../menu.tsx';
import { useDerived, useProduct } from '../product.tsx';
import { uiWords } from '../words.ts';
import { useGameAddress, type View } from './address.tsx';
import { type GameKit, ReadOnly } from './kit.tsx';
import { PlayPage } from './play-page.tsx';
import { playWords } from './words.ts';

/** The board of any game: how it is prepared, its plays, what they say together. */
export function GameBoard({ kit }: { kit: GameKit }) {
  const t = useWords(playWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const { removeEntities } = useEntityActions();
  const address = useGameAddress();
  const { id: technique, question } = kit.technique;
  const games = useDerived(useCallback((model: LiveModel) => gamesOf(model, technique), [technique]));
  const game = games.find(({ id }) => id === address.game) ?? games[0];
  const gameId = game?.id ?? null;
  const plays = useDerived(
    useCallback((model: LiveModel) => (gameId ? playsOf(model, gameId) : []), [gameId]),
  );

  const newGame = () =>
    together(pen, () => {
      const id = create(pen, 'game', {
        technique,
        title: kit.technique.name[locale],
        question: question[locale],
        ...kit.begin?.(locale),
      });
      kit.fill?.(pen, id, locale);
      address.go(id, 'prepare');
    });
  if (!game)
    return (
      <div className="h-full overflow-auto">
        <EmptyBoard
          question={question[locale]}
          actions={
            canEdit && (
              <>
                <Button tone="primary" icon="plus" onClick={newGame}>
                  {t.newGame}
                </Button>
                {kit.example}
              </>
            )
          }
        >
          {kit.teach[locale]}
        </EmptyBoard>
      </div>
    );

  const begin = () => {
    const title = t.group(plays.length + 1);
    const play = beginPlay(pen, game.id, { title }, kit.deal?.(pen.model, game.id));
    if (play) address.go(game.id, { play });
  };
  const view = shownView(address.view, plays);
  const play = typeof view === 'object' ? plays.find(({ id }) => id === view.play) : undefined;
  const ofGame: readonly MenuItem[] = [
    ...games.map(
      (one): MenuItem => ({
        label: one.title || ui.untitled,
        checked: one.id === game.id,
        onSelect: () => address.go(one.id, null),
      }),
    ),
    ...(canEdit
      ? [
          { label: t.anotherGame, icon: 'plus', group: ' ', onSelect: newGame } as const,
          {
            label: t.removeGame,
            icon: 'trash',
            danger: true,
            group: ' ',
            onSelect: () => removeEntities([game.id]),
          } as const,
        ]
      : []),
  ];
  return (
    <div className="flex h-full flex-col print:block">
      <div className="no-print flex shrink-0 items-center gap-1 border-line border-b bg-paper px-2 md:px-4">
        <Menu label={t.whichGame} items={ofGame} className="min-h-8 shrink-0 gap-1 px-1.5 font-[550] text-sm">
          <span className="max-w-36 truncate text-ink max-md:sr-only">{game.title || ui.untitled}</span>
          <Icon name="chevron-down" size={15} />
        </Menu>
        <nav
          aria-label={t.views}
          className="flex min-w-0 flex-1 items-center gap-0.5 overflow-x-auto py-1 max-md:mask-x-from-[calc(100%-0.625rem)]"
        >
          <Tab here={view === 'prepare'} go={() => address.go(game.id, 'prepare')}>
            {t.prepare}
          </Tab>
          {plays.map((one) => (
            <Tab key={one.id} here={one === play} go={() => address.go(game.id, { play: one.id })}>
              <Icon name={one.state === 'closed' ? 'check' : 'play'} size={14} className="shrink-0" />
              <span className="truncate">{one.title || ui.untitled}</span>
            </Tab>
          ))}
          {plays.length > 0 && (
            <Tab here={view === 'results'} go={() => address.go(game.id, 'results')}>
              <Icon name="scale" size={14} className="max-md:hidden" />
              {t.results}
            </Tab>
          )}
        </nav>
        {canEdit && <Begin kit={kit} game={game.id} begin={begin} label={t.newPlay} />}
      </div>
      <div className="min-h-0 flex-1 overflow-auto print:overflow-visible">
        {play ? (
          <PlayPage key={play.id} kit={kit} play={play} />
        ) : view === 'results' && plays.length > 0 ? (
          <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-4 p-3 md:p-5">
            <h2 className="text-xl">{game.question || t.results}</h2>
            {plays.some(({ state }) => state === 'open') && (
              <p className="text-soft text-sm">{t.stillOpen}</p>
            )}
            <kit.Results game={game} plays={plays} />
          </div>
        ) : (
          <Definition
            kit={kit}
            game={game}
            frozen={plays.length > 0}
            begin={begin}
            duplicate={() => {
              const copy = duplicateGame(pen, game.id, t.copyOf(game.title || ui.untitled));
              if (copy) address.go(copy, 'prepare');
            }}
          />
        )}
      </div>
    </div>
  );
}

/** What the address says; else the play that is on, the results once all are closed, the preparation before. */
const shownView = (asked: View | null, plays: readonly EntityOf<'play'>[]): View => {
  if (typeof asked === 'object' && asked !== null && plays.some(({ id }) => id === asked.play)) return asked;
  if (asked === 'prepare' || (asked === 'results' && plays.length > 0)) return asked;
  const on = plays.find(({ state }) => state === 'open');
  return on ? { play: on.id } : plays.length > 0 ? 'results' : 'prepare';
};

function Tab({ here, go, children }: { here: boolean; go: () => void; children: ReactNode }) {
  const tab = useRef<HTMLButtonElement>(null);
  // On a phone the tabs are wider than the screen.
  useEffect(() => {
    if (here) tab.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [here]);
  return (
    <button
      ref={tab}
      type="button"
      aria-current={here ? 'page' : undefined}
      onClick={go}
      className="flex min-h-9 max-w-32 shrink-0 items-center gap-1.5 truncate rounded-control border-transparent border-b-2 px-2.5 text-sm hover:bg-sheet focus-visible:outline-offset-[-3px] md:max-w-60 aria-[current]:border-thread aria-[current]:font-[650] aria-[current]:text-thread"
    >
      {children}
    </button>
  );
}

/** Begins a play; says why it cannot be yet. */
function Begin({
  kit,
  game,
  begin,
  label,
}: {
  kit: GameKit;
  game: string;
  begin: () => void;
  label: string;
}) {
  const t = useWords(playWords);
  const locale = useLocale();
  const { missing } = kit;
  const lacks = useDerived(
    useCallback((model: LiveModel) => missing?.(model, game)?.[locale] ?? null, [missing, game, locale]),
  );
  return (
    <button
      type="button"
      disabled={lacks !== null}
      title={lacks ?? label}
      onClick={begin}
      className={`${buttonLook('plain', true)} shrink-0`}
    >
      <Icon name="plus" size={15} />
      <span className="max-md:sr-only">{t.newPlay}</span>
    </button>
  );
}

/** How a game is prepared. Once it has been played it is read only, and says why. */
function Definition({
  kit,
  game,
  frozen,
  begin,
  duplicate,
}: {
  kit: GameKit;
  game: EntityOf<'game'>;
  frozen: boolean;
  begin: () => void;
  duplicate: () => void;
}) {
  const t = useWords(playWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { canEdit } = useProduct();
  const { missing } = kit;
  const lacks = useDerived(
    useCallback(
      (model: LiveModel) => missing?.(model, game.id)?.[locale] ?? null,
      [missing, game.id, locale],
    ),
  );
  return (
    <div className="mx-auto grid max-w-3xl gap-5 p-4 md:p-6">
      {frozen && (
        <div
          role="note"
          className="no-print flex flex-wrap items-center gap-3 rounded-card border border-line bg-paper px-4 py-3"
        >
          <p className="min-w-60 flex-1">{t.frozen}</p>
          {canEdit && (
            <Button small icon="copy" onClick={duplicate}>
              {t.duplicate}
            </Button>
          )}
        </div>
      )}
      <ReadOnly when={frozen}>
        {frozen || !canEdit ? (
          <div className="grid gap-1">
            <h2 className="text-2xl">{game.title || ui.untitled}</h2>
            <p className="whitespace-pre-line text-lg text-soft">{game.question}</p>
          </div>
        ) : (
          <>
            <TextField kind="game" id={game.id} field="title" label={t.gameTitle} />
            <TextField kind="game" id={game.id} field="question" label={t.question} multiline />
          </>
        )}
        {kit.Definition && <kit.Definition game={game} />}
      </ReadOnly>
      {canEdit && !frozen && (
        <div className="no-print flex flex-wrap items-center gap-3">
          <Button tone="primary" icon="play" disabled={lacks !== null} onClick={begin}>
            {t.newPlay}
          </Button>
          {lacks && <p className="text-soft text-sm">{lacks}</p>}
        </div>
      )}
    </div>
  );
}
