import { change } from '#product/pen.ts';
import { sendToMap } from '#product/storyboard-steps.ts';
import { Button } from '#ui/button.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { Icon } from '#ui/icon.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { Menu } from '#ui/menu.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { framesOf, type Storyboard } from './frames.ts';
import { Who } from './who.tsx';
import { storyboardWords } from './words.ts';

/** The top of a storyboard: who lives it, its name, today or tomorrow, and the scenario. */
export function Scene({ storyboard }: { storyboard: Storyboard }) {
  const t = useWords(storyboardWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { model, pen, undo, canEdit } = useProduct();
  const say = useSay();
  const { id } = storyboard;
  const send = () => {
    undo.stopCapturing();
    const sent = sendToMap(pen, id);
    if (sent) return say(t.sent(sent.steps), { label: ui.undo, run: () => undo.undo() });
    const captioned = framesOf(model, id).some(({ caption }) => caption.trim() !== '');
    say(captioned ? t.allSent : t.nothingToSend);
  };
  const png = () => void import('./strip-png.tsx').then(({ savePng }) => savePng(model, id, locale));
  return (
    <header className="grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] print:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="grid content-start gap-3">
        <div className="flex items-start gap-1">
          <LiveText
            kind="storyboard"
            id={id}
            field="title"
            label={t.title}
            placeholder={t.titlePlace}
            className="font-[650] font-heading text-2xl leading-tight"
          />
          <EntityMenu id={id} />
        </div>
        <Who storyboard={storyboard} />
      </div>
      <div className="grid content-start gap-2">
        <LiveText
          kind="storyboard"
          id={id}
          field="scenario"
          label={t.scenario}
          placeholder={t.scenarioPlace}
          multiline
          className="border-thread border-l-2 pl-3 text-lg"
        />
        <div className="flex flex-wrap items-center gap-2">
          <fieldset
            disabled={!canEdit}
            className="flex overflow-hidden rounded-control border border-edge text-sm print:border-0"
          >
            <legend className="sr-only">{t.time}</legend>
            {(['as-is', 'to-be'] as const).map((time) => (
              <label
                key={time}
                className={`inline-flex min-h-8 items-center px-3 has-checked:bg-card has-checked:font-[550] has-checked:text-thread has-focus-visible:outline-2 has-focus-visible:outline-thread has-focus-visible:-outline-offset-2 print:not-has-checked:hidden ${canEdit ? '' : 'not-has-checked:hidden'}`}
              >
                <input
                  type="radio"
                  name={`time-${id}`}
                  checked={storyboard.time === time}
                  onChange={() => change(pen, 'storyboard', id, { time })}
                  className="sr-only"
                />
                {t.times[time]}
              </label>
            ))}
          </fieldset>
          {canEdit && (
            <Button small icon="map" title={t.toMapHint} onClick={send} className="no-print min-h-8!">
              {t.toMap}
            </Button>
          )}
          <Menu
            label={t.export}
            items={[
              { label: t.print, icon: 'printer', onSelect: () => print() },
              { label: t.png, icon: 'image', onSelect: png },
            ]}
            className="no-print min-h-8 gap-1.5 border border-edge bg-card px-2 text-ink! text-sm"
          >
            <Icon name="download" size={15} /> {t.export}
          </Menu>
        </div>
      </div>
    </header>
  );
}
