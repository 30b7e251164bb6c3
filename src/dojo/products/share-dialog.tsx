import { useEffect, useState } from 'react';
import { renderSVG } from 'uqr';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { inputLook } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { useFault } from './fault.tsx';
import { listShares, replaceShare, type Share } from './product-api.tsx';
import { shareWords } from './share-words.ts';

function ShareLink({ share, onReplaced }: { share: Share; onReplaced: () => void }) {
  const t = useWords(shareWords);
  const { id } = useProduct();
  const say = useSay();
  const { fault, attempt } = useFault();
  const edits = share.right === 'edit';
  return (
    <section className="grid gap-2 border-line border-t py-4 sm:grid-cols-[1fr_112px]">
      <div className="grid content-start gap-1.5">
        <h3>{edits ? t.shareEdit : t.shareView}</h3>
        <p className="text-soft text-sm">{edits ? t.shareEditHint : t.shareViewHint}</p>
        <div className="flex gap-2">
          <input
            readOnly
            aria-label={edits ? t.shareEdit : t.shareView}
            value={share.url}
            onFocus={(event) => event.target.select()}
            className={`${inputLook} min-w-0 flex-1 text-sm`}
          />
          <Button
            icon="copy"
            onClick={() =>
              attempt(async () => {
                await navigator.clipboard.writeText(share.url);
                say(t.copied);
              })
            }
          >
            {t.copy}
          </Button>
        </div>
        <Button
          small
          tone="quiet"
          icon="refresh-cw"
          className="-ml-2 justify-self-start"
          title={t.revokeHint}
          onClick={() =>
            attempt(async () => {
              await replaceShare(id, share);
              say(t.revoked);
              onReplaced();
            })
          }
        >
          {t.revoke}
        </Button>
        <p className="text-soft text-xs">{t.revokeHint}</p>
        {fault}
      </div>
      <div
        role="img"
        aria-label={t.qr}
        className="size-28 justify-self-center rounded-control bg-white p-1 [&_svg]:size-full"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the SVG is drawn here from our own address
        dangerouslySetInnerHTML={{ __html: renderSVG(share.url, { border: 1 }) }}
      />
    </section>
  );
}

/** The links that open this product, each with a QR code to show a room, each replaceable at once. */
export default function ShareDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(shareWords);
  const { id, canEdit } = useProduct();
  const { fault, attempt } = useFault();
  const [shares, setShares] = useState<readonly Share[]>([]);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after a link was replaced
  useEffect(() => {
    if (canEdit) attempt(async () => setShares(await listShares(id)));
  }, [id, canEdit, asked]);
  return (
    <Dialog title={t.shareTitle} onClose={onClose}>
      {!canEdit && <p>{t.shareNeedsEdit}</p>}
      {fault}
      {shares.map((share) => (
        <ShareLink key={share.id} share={share} onReplaced={() => setAsked(asked + 1)} />
      ))}
    </Dialog>
  );
}
