import { useState } from 'react';
import { type Finding, tellFinding } from '#product/checks.ts';
import { setAside } from '#product/pen.ts';
import { titleOf } from '#product/title.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { adviceWords } from './advice-words.ts';
import { useFindings } from './findings.tsx';

function FindingCard({ finding }: { finding: Finding }) {
  const t = useWords(adviceWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { model, pen, undo, canEdit } = useProduct();
  const { open } = useSelection();
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const told = tellFinding(finding, model, locale);
  const about = finding.entity ? model.get(finding.entity) : undefined;
  const name = about ? titleOf(about, model) : '';
  const undoable = (label: string, act: () => void) => {
    undo.stopCapturing();
    act();
    undo.stopCapturing();
    say(label, { label: ui.undo, run: () => undo.undo() });
  };
  return (
    <article className="min-w-0 rounded-card border border-line bg-card p-3">
      <p
        className={`flex items-center gap-1.5 text-xs ${told.severity === 'mend' ? 'text-thread' : 'text-soft'}`}
      >
        <Icon name={told.severity === 'mend' ? 'circle-alert' : 'lightbulb'} size={15} />
        <span className="shrink-0">{told.severity === 'mend' ? t.worth : t.hint}</span>
        {name && !told.title.includes(name) && <span className="truncate text-soft">· {name}</span>}
      </p>
      <h3 className="mt-0.5 text-pretty font-[650] text-base">{told.title}</h3>
      <p className="mt-1 text-pretty text-sm">{told.why}</p>
      <p className="mt-1 text-pretty text-soft text-sm">{told.mend}</p>
      <div className="no-print mt-2 flex flex-wrap gap-1.5">
        {told.gesture && canEdit && !finding.setAside && (
          <Button
            small
            icon="check"
            onClick={() => undoable(told.title, () => finding.check.mend!.apply(pen, finding))}
          >
            {told.gesture}
          </Button>
        )}
        {about && (
          <Button small tone="quiet" onClick={() => open(about.id)}>
            {t.see}
          </Button>
        )}
        {canEdit &&
          (finding.setAside ? (
            <Button small tone="quiet" onClick={() => setAside(pen, finding.key, null)}>
              {t.takeUp}
            </Button>
          ) : (
            <Button small tone="quiet" aria-expanded={asking} onClick={() => setAsking(!asking)}>
              {t.setAside}
            </Button>
          ))}
      </div>
      {finding.setAside && (
        <p className="mt-1 text-soft text-xs italic">{model.setAside.get(finding.key)?.reason}</p>
      )}
      {asking && (
        <form
          className="mt-2 flex flex-wrap gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const reason = String(new FormData(event.currentTarget).get('reason'));
            undoable(told.title, () => setAside(pen, finding.key, reason));
          }}
        >
          <input
            name="reason"
            aria-label={t.setAsideWhy}
            placeholder={t.setAsideReasons}
            maxLength={300}
            className={`${inputLook} min-w-0 flex-1 text-sm`}
          />
          <Button small type="submit">
            {t.setAside}
          </Button>
        </form>
      )}
    </article>
  );
}

/** Advice of a technique: open ones, then those set aside. */
export default function AdviceList({ technique, most = 50 }: { technique?: string; most?: number }) {
  const t = useWords(adviceWords);
  const found = useFindings(technique);
  if (!found) return null;
  const { open, aside } = found;
  return (
    <div className="grid gap-2">
      {open.length === 0 && <p className="text-soft text-sm">{t.noAdvice}</p>}
      {open.slice(0, most).map((finding) => (
        <FindingCard key={finding.key} finding={finding} />
      ))}
      {aside.length > 0 && (
        <details>
          <summary className="min-h-8 py-1 text-soft text-sm">{t.asideList(aside.length)}</summary>
          <div className="grid gap-2 pt-1">
            {aside.slice(0, most).map((finding) => (
              <FindingCard key={finding.key} finding={finding} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
