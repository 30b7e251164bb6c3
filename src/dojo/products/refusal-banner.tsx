import { useLocation } from '#ui/address.tsx';
import { buttonLook } from '#ui/button-look.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { useLiveState } from './open-product.tsx';
import { OwnCopy } from './own-copy.tsx';
import { refusalWords } from './refusal-words.ts';

/** Why what one wrote is not taken, or soon will not be, and what one can do about it. */
export default function RefusalBanner() {
  const t = useWords(refusalWords);
  const { refusal, unsaved } = useLiveState();
  const { pathname, search } = useLocation();
  if (!refusal)
    return (
      <p role="status" className="no-print border-line border-b bg-thread-wash px-4 py-1.5 text-sm">
        {t.nearlyFull}
      </p>
    );
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-thread-wash px-4 py-1.5 text-sm">
      <p role="status" className="flex min-w-60 flex-1 items-center gap-2 text-pretty">
        <Icon name="triangle-alert" size={16} className="shrink-0 text-thread" />
        {t.why[refusal]}
      </p>
      {refusal === 'forbidden' && (
        <a
          href={`/sign-in?back=${encodeURIComponent(pathname + search)}`}
          className={buttonLook('primary', true)}
        >
          {t.signIn}
        </a>
      )}
      {unsaved > 0 && <OwnCopy />}
    </div>
  );
}
