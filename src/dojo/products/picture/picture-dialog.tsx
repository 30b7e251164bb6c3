import { useEffect, useState } from 'react';
import { fileName } from '#core/file-name.ts';
import { Button, buttonLook } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Icon } from '#ui/icon.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { pictureWords } from './picture-words.ts';
import { takePicture } from './take-picture.tsx';

type State =
  | { readonly is: 'making' | 'too-large' | 'failed' }
  | { readonly is: 'made'; readonly blob: Blob; readonly url: string };

/** Not in a page without TLS, nor in every browser. */
const canCopy = () => 'ClipboardItem' in window && navigator.clipboard?.write !== undefined;

/** A picture of the board one is at: shown, to be saved or pasted elsewhere. */
export default function PictureDialog({ board, onClose }: { board: string; onClose: () => void }) {
  const t = useWords(pictureWords);
  const locale = useLocale();
  const say = useSay();
  const { model } = useProduct();
  const [state, setState] = useState<State>({ is: 'making' });
  const [share, setShare] = useState(0);
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn takes another picture
  useEffect(() => {
    let wanted = true;
    let url: string | null = null;
    const make = async (): Promise<State> => {
      const page = document.getElementById('content');
      if (!page) return { is: 'failed' };
      const taken = await takePicture(page, locale, (share) => wanted && setShare(share));
      if (!taken.ok) return { is: taken.reason };
      if (wanted) url = URL.createObjectURL(taken.value);
      return url ? { is: 'made', blob: taken.value, url } : { is: 'failed' };
    };
    make()
      .catch((cause): State => {
        reportError(cause);
        return { is: 'failed' };
      })
      .then((made) => wanted && setState(made));
    return () => {
      wanted = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [turn]);

  const again = () => {
    setState({ is: 'making' });
    setShare(0);
    setTurn((count) => count + 1);
  };
  const copy = async () => {
    if (state.is !== 'made') return;
    const copied = await navigator.clipboard.write([new ClipboardItem({ 'image/png': state.blob })]).then(
      () => true,
      () => false,
    );
    say(copied ? t.copied : t.notCopied);
  };
  const printInstead = () => {
    onClose();
    requestAnimationFrame(() => print());
  };
  const name = fileName(`${model.product.title ?? ''} – ${board}`, 'png', board);
  const foot =
    state.is === 'made' ? (
      <>
        {canCopy() && (
          <Button icon="copy" onClick={() => void copy()}>
            {t.copy}
          </Button>
        )}
        <a className={buttonLook('primary')} href={state.url} download={name}>
          <Icon name="download" />
          {t.save}
        </a>
      </>
    ) : state.is === 'making' ? null : (
      <>
        <Button icon="printer" onClick={printInstead}>
          {t.print}
        </Button>
        {state.is === 'failed' && <Button onClick={again}>{t.again}</Button>}
      </>
    );
  return (
    <Dialog title={t.title} onClose={onClose} foot={foot} wide>
      {state.is === 'made' ? (
        <img
          src={state.url}
          alt={t.alt(board)}
          className="mx-auto max-h-[60dvh] max-w-full rounded-control border border-line object-contain"
        />
      ) : (
        <div className="grid gap-3 py-6 text-soft">
          <p role="status">
            {state.is === 'making' ? t.making : state.is === 'too-large' ? t.tooLarge : t.failed}
          </p>
          {state.is === 'making' && <progress aria-label={t.title} value={share} className="w-full" />}
        </div>
      )}
    </Dialog>
  );
}
