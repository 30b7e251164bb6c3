import { useId, useState } from 'react';
import { fold } from '#core/text.ts';
import { titleOf } from '#product/title.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { inputLook } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct, useReading } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { useMapTools } from './map-context.tsx';
import { putStep } from './place.ts';
import { storyMapWords } from './words.ts';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly group?: string;
}

/** Nowhere on purpose, and where it already is: neither is an id. */
const NONE = '|none';
const STAY = '|stay';

function Choices(props: {
  legend: string;
  choices: readonly Choice[];
  chosen: string;
  choose: (id: string) => void;
}) {
  const { legend, choices, chosen, choose } = props;
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-[550] text-sm">{legend}</legend>
      <div className="max-h-[45dvh] overflow-y-auto rounded-card border border-line p-1">
        {choices.map(({ id, label, group }, index) => (
          <div key={id}>
            {group && group !== choices[index - 1]?.group && (
              <p className="truncate px-2 pt-2 text-soft text-xs">{group}</p>
            )}
            <label className="flex min-h-9 cursor-pointer items-center gap-2 rounded-control px-2 hover:bg-sheet has-checked:bg-thread-wash has-focus-visible:outline-2 has-focus-visible:outline-thread">
              <input
                type="radio"
                name={name}
                checked={id === chosen}
                onChange={() => choose(id)}
                className="size-4 shrink-0"
              />
              <span className="wrap-anywhere">{label}</span>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Where stories should go: under which step, in which release. Does by choosing what dragging does by hand. */
function MoveStories({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const t = useWords(storyMapWords);
  const ui = useWords(uiWords);
  const read = useReading();
  const { actions, map } = useMapTools();
  const [step, toStep] = useState(STAY);
  const [release, toRelease] = useState(STAY);
  const [sought, seek] = useState('');
  const name = (id: string | null) => {
    const entity = id === null ? undefined : read.get(id);
    return entity ? titleOf(entity, read) || ui.untitled : '';
  };
  const stay: Choice = { id: STAY, label: ids.length === 1 ? t.asNow : t.asNowMany };
  const all = map.shape.columns.flatMap(({ kind, step: id, activity }): Choice[] =>
    kind === 'step' ? [{ id: id!, label: name(id), group: name(activity) || t.noActivity }] : [],
  );
  const wanted = fold(sought);
  const steps = all.filter(({ label, group }) => fold(`${group} ${label}`).includes(wanted));
  const go = () => {
    actions.send(ids, {
      ...(step === STAY ? {} : { step: step === NONE ? null : step }),
      ...(release === STAY ? {} : { release: release === NONE ? null : release }),
    });
    onClose();
    // Once the dialog is gone: while it is open, nothing behind it takes the focus.
    queueMicrotask(() => actions.focus(ids[0]!));
  };
  return (
    <Dialog
      title={t.moveTitle(ids.length)}
      onClose={onClose}
      wide
      foot={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button tone="primary" disabled={step === STAY && release === STAY} onClick={go}>
            {t.goMove}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="grid min-w-0 content-start gap-2">
          {all.length > 12 && (
            <input
              type="search"
              aria-label={t.find}
              placeholder={t.find}
              value={sought}
              onChange={(event) => seek(event.target.value)}
              className={inputLook}
            />
          )}
          <Choices
            legend={t.toStep}
            choices={[stay, ...steps, { id: NONE, label: t.unplaced, group: ' ' }]}
            chosen={step}
            choose={toStep}
          />
        </div>
        <Choices
          legend={t.toRelease}
          choices={[
            stay,
            ...read.list('release').map(({ id, title }) => ({ id, label: title || t.untitledRelease })),
            { id: NONE, label: t.noRelease },
          ]}
          chosen={release}
          choose={toRelease}
        />
      </div>
    </Dialog>
  );
}

/** Into which activity a step should go. */
function MoveStep({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords(storyMapWords);
  const ui = useWords(uiWords);
  const { model, pen } = useProduct();
  const read = useReading();
  const { actions } = useMapTools();
  const [activity, choose] = useState(model.find('step', id)?.activity ?? '');
  return (
    <Dialog
      title={t.moveStepTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button
            tone="primary"
            disabled={activity === '' || activity === read.find('step', id)?.activity}
            onClick={() => {
              actions.once(() => putStep(pen, id, activity, null));
              onClose();
              queueMicrotask(() => actions.focus(id));
            }}
          >
            {t.goMove}
          </Button>
        </>
      }
    >
      <Choices
        legend={t.activity}
        choices={read.list('activity').map((one) => ({ id: one.id, label: one.title || ui.untitled }))}
        chosen={activity}
        choose={choose}
      />
    </Dialog>
  );
}

/** Asks where stories, or a step, should go. */
export default function MoveDialog({ ids, onClose }: { ids: readonly string[]; onClose: () => void }) {
  const read = useReading();
  const [first] = ids;
  return first !== undefined && read.get(first)?.kind === 'step' ? (
    <MoveStep id={first} onClose={onClose} />
  ) : (
    <MoveStories ids={ids} onClose={onClose} />
  );
}
