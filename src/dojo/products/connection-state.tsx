import { Suspense } from 'react';
import { Icon, type IconName } from '#ui/icon.tsx';
import { later } from '#ui/idle.tsx';
import { useWords } from '#ui/language.tsx';
import { connectionWords } from './connection-words.ts';
import { type LiveState, useLiveState } from './open-product.tsx';

const RefusalBanner = later(() => import('./refusal-banner.tsx'));

const ICONS: Record<LiveState['status'], IconName> = {
  connecting: 'refresh-cw',
  saved: 'cloud',
  saving: 'cloud',
  offline: 'cloud-off',
  'left-out': 'triangle-alert',
  refused: 'triangle-alert',
};

/** Who may read on is not shut out: only what they wrote is not taken. */
const isShutOut = ({ status, refusal }: LiveState): boolean =>
  status === 'refused' && refusal !== 'view-only' && refusal !== 'other-epoch';

/** Whether what one wrote is safe, in a word; the whole sentence on demand and for screen readers. */
export function ConnectionState() {
  const t = useWords(connectionWords);
  const state = useLiveState();
  const { status, unsaved } = state;
  const isNotTaken = status === 'refused' || status === 'left-out';
  const said = isShutOut(state) ? t.refused : isNotTaken ? t.notSaved : t[status];
  const how = { saved: t.savedHint, offline: t.offlineHint }[status as string];
  const waiting = status !== 'saved' && unsaved > 0 ? t.unsaved(unsaved) : '';
  const hint = [how, waiting].filter(Boolean).join(' ');
  const alarming = status === 'offline' || isNotTaken;
  return (
    <p
      role="status"
      data-status={status}
      title={hint || said}
      className={`flex items-center gap-1.5 text-sm ${alarming ? 'text-thread' : 'text-soft'}`}
    >
      <Icon name={ICONS[status]} size={16} className={status === 'connecting' ? 'animate-spin' : ''} />
      <span className={alarming ? '' : 'max-lg:sr-only'}>{said}</span>
      {hint && <span className="sr-only">{hint}</span>}
    </p>
  );
}

/** A banner where a person must know: offline, the door closed, or something of theirs that is not taken. */
export function ConnectionBanner() {
  const t = useWords(connectionWords);
  const { status, refusal, nearlyFull } = useLiveState();
  if (refusal || (nearlyFull && status !== 'offline'))
    return (
      <Suspense>
        <RefusalBanner />
      </Suspense>
    );
  if (status !== 'offline') return null;
  return (
    <p className="no-print flex items-center gap-2 border-line border-b bg-thread-wash px-4 py-1.5 text-pretty text-sm">
      <Icon name={ICONS[status]} size={16} className="shrink-0 text-thread" />
      {t.offlineHint}
    </p>
  );
}
