import { Icon, type IconName } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { type LiveState, useLiveState } from './open-product.tsx';
import { productWords } from './words.ts';

const ICONS: Record<LiveState['status'], IconName> = {
  connecting: 'refresh-cw',
  saved: 'cloud',
  saving: 'cloud',
  offline: 'cloud-off',
  refused: 'triangle-alert',
};

type Words = ReturnType<typeof useWords<(typeof productWords)['fr']>>;
const refusedHint = (t: Words, refusal: LiveState['refusal']): string =>
  refusal === 'other-epoch' ? t.tooOld : refusal === 'full' ? t.full : t.refusedHint;

/** Whether what one wrote is safe, in a word; the whole sentence on demand and for screen readers. */
export function ConnectionState() {
  const t = useWords(productWords);
  const { status, unsaved, refusal } = useLiveState();
  const hints: Partial<Record<LiveState['status'], string>> = {
    saved: t.savedHint,
    offline: t.offlineHint,
    refused: refusedHint(t, refusal),
  };
  const waiting = status !== 'saved' && unsaved > 0 ? t.unsaved(unsaved) : '';
  const hint = [hints[status], waiting].filter(Boolean).join(' ');
  const alarming = status === 'offline' || status === 'refused';
  return (
    <p
      role="status"
      data-status={status}
      title={hint || t[status]}
      className={`flex items-center gap-1.5 text-sm ${alarming ? 'text-thread' : 'text-soft'}`}
    >
      <Icon name={ICONS[status]} size={16} className={status === 'connecting' ? 'animate-spin' : ''} />
      <span className={alarming ? '' : 'max-lg:sr-only'}>{t[status]}</span>
      {hint && <span className="sr-only">{hint}</span>}
    </p>
  );
}

/** A banner where a person must know: offline, or the door closed. */
export function ConnectionBanner() {
  const t = useWords(productWords);
  const { status, refusal, nearlyFull } = useLiveState();
  if (nearlyFull && status !== 'offline' && status !== 'refused')
    return (
      <p role="status" className="no-print border-line border-b bg-thread-wash px-4 py-1.5 text-sm">
        {t.nearlyFull}
      </p>
    );
  if (status !== 'offline' && status !== 'refused') return null;
  return (
    <p className="no-print flex items-center gap-2 border-line border-b bg-thread-wash px-4 py-1.5 text-sm">
      <Icon name={ICONS[status]} size={16} className="text-thread" />
      {status === 'offline' ? t.offlineHint : refusedHint(t, refusal)}
    </p>
  );
}
