import { useCallback } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { change, remove } from '#product/pen.ts';
import { lateChanges } from '#product/play/late.ts';
import { Button } from '../button.tsx';
import { EntityActionsWithin } from '../entity-actions.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../language.tsx';
import { LiveText } from '../live-text.tsx';
import { Menu, type MenuItem } from '../menu.tsx';
import { useDerived, useProduct } from '../product.tsx';
import { useSelection } from '../selection.tsx';
import { useSay } from '../toasts.tsx';
import { kindWords, uiWords } from '../words.ts';
import { type GameKit, PlayProvider, ReadOnly, type Role } from './kit.tsx';
import { NotebookPanel } from './notebook.tsx';
import { useNotebook } from './notebook-api.tsx';
import { RoleChoice, WhoIsWhat } from './roles.tsx';
import { playWords } from './words.ts';

function Late({ play }: { play: string }) {
  const t = useWords(playWords);
  const found = useDerived(useCallback((model: LiveModel) => lateChanges(model, play), [play]));
  if (found.length === 0) return null;
  const tell = ({ what, was, now }: (typeof found)[number]): string =>
    what === 'setting' ? t.lateChange.setting : t.lateChange[what](what === 'added' ? now : was, now);
  return (
    <details className="no-print rounded-control border border-line bg-paper px-3 py-1.5 text-sm">
      <summary>{t.late(found.length)}</summary>
      <ul className="grid gap-0.5 py-1.5 pl-4 text-soft">
        {found.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is made anew each time
          <li key={at} className="list-disc">
            {tell(one)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A play: who is what, the table, what observers note, and what was learnt. */
export function PlayPage({ kit, play }: { kit: GameKit; play: EntityOf<'play'> }) {
  const t = useWords(playWords);
  const ui = useWords(uiWords);
  const kinds = useWords(kindWords);
  const { open } = useSelection();
  const say = useSay();
  const { pen, canEdit, undo } = useProduct();
  const hands = useNotebook(play.id);
  const { notebook } = hands;
  const role = notebook?.role ?? null;
  const closed = play.state === 'closed';
  const someoneLeads = notebook?.people.some((one) => one.role === 'facilitator') ?? false;
  const leads = canEdit && (role === 'facilitator' || !someoneLeads) && role !== 'observer';

  const choose = async (wanted: Role) => {
    if (!(await hands.be(wanted)) || !pen.by) return;
    // Who joined while the server answered has joined.
    const players = pen.model.find('play', play.id)?.players ?? [];
    const others = players.filter((name) => name !== pen.by);
    if (wanted === 'facilitator') change(pen, 'play', play.id, { facilitator: pen.by, players: others });
    else change(pen, 'play', play.id, { players: wanted === 'player' ? [...others, pen.by] : others });
  };
  const mayPlay = canEdit && !closed && role !== 'observer';
  const mayHarvest = canEdit && closed;
  // While one plays, nothing becomes anything yet; once it is closed, pieces are its result and stay.
  const offer = useCallback(
    (id: string, items: readonly MenuItem[]): readonly MenuItem[] => {
      const piece = pen.model.find('piece', id);
      if (!piece) return items;
      const targets = mayHarvest ? (kit.targets?.(pen, piece) ?? []) : [];
      const first = new Set(targets.map(({ to }) => kinds[to]));
      const [become, other] = [ui.becomes, (item: MenuItem) => item.group !== ui.becomes];
      return [
        ...items.filter((item) => other(item) && !item.danger),
        ...targets.map(
          ({ to, take }): MenuItem => ({
            label: kinds[to],
            icon: 'arrow-right',
            group: become,
            onSelect: () => {
              const made = take();
              if (made) open(made);
            },
          }),
        ),
        ...items.filter((item) => mayHarvest && !other(item) && !first.has(item.label)),
        ...items.filter((item) => item.danger && mayPlay),
      ];
    },
    [pen, kit, kinds, ui, open, mayPlay, mayHarvest],
  );
  const removePlay = () => {
    undo.stopCapturing();
    remove(pen, [play.id]);
    undo.stopCapturing();
    say(ui.removed(1), { label: ui.undo, run: () => undo.undo() });
  };
  return (
    <PlayProvider value={{ play, role, leads, closed, mayHarvest }}>
      <div className="flex min-h-full flex-col gap-3 p-3 md:p-5">
        <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <div className="flex min-w-0 max-w-full items-center gap-2">
            <LiveText
              kind="play"
              id={play.id}
              field="title"
              label={t.playName}
              placeholder={t.playName}
              className="w-auto! min-w-24 font-[650] font-heading text-xl"
            />
            <span
              className={`shrink-0 rounded-full border px-2 text-sm ${closed ? 'border-line text-soft' : 'border-good text-good'}`}
            >
              {closed ? t.closed : t.open}
            </span>
            {canEdit && (
              <Menu
                label={ui.actionsOf(play.title || ui.untitled)}
                className="no-print size-8"
                items={[
                  ...(closed
                    ? [
                        {
                          label: t.reopen,
                          icon: 'rotate-ccw' as const,
                          onSelect: () => change(pen, 'play', play.id, { state: 'open' }),
                        },
                      ]
                    : []),
                  ...[1, 2, 3].map((weight) => ({
                    label: String(weight),
                    group: t.weight,
                    checked: (play.weight ?? 1) === weight,
                    onSelect: () => void change(pen, 'play', play.id, { weight }),
                  })),
                  { label: t.removePlay, icon: 'trash', danger: true, group: ' ', onSelect: removePlay },
                ]}
              >
                <Icon name="ellipsis" size={18} />
              </Menu>
            )}
          </div>
          {canEdit && !closed && (
            <RoleChoice role={role} disabled={notebook === null} choose={(one) => void choose(one)} />
          )}
          {leads && !closed && (
            <Button
              small
              className="no-print"
              onClick={() => {
                change(pen, 'play', play.id, { state: 'closed' });
                say(t.closedNow, {
                  label: t.reopen,
                  run: () => change(pen, 'play', play.id, { state: 'open' }),
                });
              }}
            >
              {t.close}
            </Button>
          )}
        </header>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {notebook && notebook.people.length > 0 ? (
            <WhoIsWhat people={notebook.people} />
          ) : (
            <p className="text-soft text-sm">
              {[
                play.facilitator && `${t.facilitator} ${play.facilitator}`,
                play.players.length > 0 && play.players.join(', '),
              ]
                .filter(Boolean)
                .join(' · ') || (closed ? '' : t.nobodyYet)}
            </p>
          )}
          {role === 'observer' && !closed && <p className="text-soft text-sm">{t.yourPart}</p>}
        </div>
        {play.question && <p className="wrap-anywhere max-w-3xl text-pretty text-lg">{play.question}</p>}
        <Late play={play.id} />
        <div className="flex gap-4 max-lg:flex-col">
          <div className="min-w-0 flex-1">
            <ReadOnly when={closed || role === 'observer'}>
              <EntityActionsWithin offer={offer}>
                <kit.Table play={play} />
              </EntityActionsWithin>
            </ReadOnly>
          </div>
          {notebook?.observations && (
            <div className="shrink-0 lg:w-72">
              <NotebookPanel hands={hands} closed={closed} />
            </div>
          )}
        </div>
        {(closed || play.learnt) && (
          <section className="grid max-w-3xl gap-1" aria-label={t.learnt}>
            <h3 className="text-base">{t.learnt}</h3>
            <LiveText
              kind="play"
              id={play.id}
              field="learnt"
              label={t.learnt}
              placeholder={t.learntHint}
              multiline
              className="min-h-16 rounded-control border border-edge bg-card! px-2.5 py-1.5"
            />
          </section>
        )}
      </div>
    </PlayProvider>
  );
}
