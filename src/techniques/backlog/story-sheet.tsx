import { change } from '#product/pen.ts';
import { titleOf } from '#product/title.ts';
import { inputLook, Labelled, TextField } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { PersonaField } from '#ui/persona-field.tsx';
import { useEntityOf, useList, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { CriteriaList } from './criteria-list.tsx';
import { LabelsField } from './labels-field.tsx';
import { ReadyList } from './ready-list.tsx';
import { SizeField } from './size-field.tsx';
import { SpreadParts } from './spread-parts.tsx';
import { backlogWords, STATUSES, statusWord } from './words.ts';

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-2 border-line border-t pt-4">
      <h3 className="text-base">{title}</h3>
      {children}
    </section>
  );
}

/** A story's own editor, wherever it is opened: who, what, what for; how we see that it works; whether it is ready. */
export default function StorySheet({ id }: { id: string }) {
  const t = useWords(backlogWords);
  const story = useEntityOf('story', id);
  if (!story) return null;
  return (
    <div className="grid gap-4">
      <FormSwitch id={id} />
      {story.form === 'as-a' ? (
        <>
          <Labelled label={t.asA}>{() => <PersonaField kind="story" id={id} label={t.asA} />}</Labelled>
          <TextField kind="story" id={id} field="want" label={t.wantField} placeholder={t.wantHint} />
          <TextField
            kind="story"
            id={id}
            field="benefit"
            label={t.benefitField}
            placeholder={t.benefitHint}
          />
        </>
      ) : (
        <TextField kind="story" id={id} field="description" label={t.freeText} multiline />
      )}
      <SpreadParts id={id} />
      <Facts id={id} />
      <Section title={t.criteria}>
        <CriteriaList story={id} />
      </Section>
      <Section title={t.ticks}>
        <ReadyList id={id} />
      </Section>
      <section className="grid gap-4 border-line border-t pt-4">
        <TextField kind="story" id={id} field="title" label={t.shortName} hint={t.shortNameHint} />
        {story.form === 'as-a' && (
          <TextField
            kind="story"
            id={id}
            field="description"
            label={t.description}
            placeholder={t.more}
            multiline
          />
        )}
      </section>
    </div>
  );
}

function FormSwitch({ id }: { id: string }) {
  const t = useWords(backlogWords);
  const { pen, canEdit } = useProduct();
  const form = useEntityOf('story', id)?.form;
  return (
    <fieldset disabled={!canEdit} className="flex w-fit rounded-control border border-line bg-sheet p-0.5">
      <legend className="sr-only">{t.form}</legend>
      {(['as-a', 'free'] as const).map((one) => (
        <label
          key={one}
          className="cursor-pointer rounded-control px-2.5 py-1 text-sm has-checked:bg-card has-focus-visible:outline-2 has-focus-visible:outline-thread has-checked:font-[550] has-checked:shadow-float"
        >
          <input
            type="radio"
            name={`form-${id}`}
            checked={form === one}
            onChange={() => change(pen, 'story', id, { form: one })}
            className="sr-only"
          />
          {one === 'as-a' ? t.formAsA : t.formFree}
        </label>
      ))}
    </fieldset>
  );
}

/** Status, size, release, step and labels. */
function Facts({ id }: { id: string }) {
  const t = useWords(backlogWords);
  const ui = useWords(uiWords);
  const { model, pen, canEdit } = useProduct();
  const story = useEntityOf('story', id)!;
  const releases = useList('release');
  const activities = useList('activity');
  const steps = useList('step');
  const loose = steps.filter(({ activity }) => !activities.some(({ id }) => id === activity));
  return (
    <div className="grid grid-cols-2 gap-3">
      <Labelled label={t.status}>
        {(field) => (
          <select
            id={field}
            disabled={!canEdit}
            value={story.status}
            onChange={(event) =>
              change(pen, 'story', id, { status: event.target.value as (typeof STATUSES)[number] })
            }
            className={inputLook}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {t[statusWord[status]]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={t.release}>
        {(field) => (
          <select
            id={field}
            disabled={!canEdit}
            value={releases.find((release) => release.id === story.release)?.id ?? ''}
            onChange={(event) => change(pen, 'story', id, { release: event.target.value || null })}
            className={inputLook}
          >
            <option value="">{t.noRelease}</option>
            {releases.map((release) => (
              <option key={release.id} value={release.id}>
                {titleOf(release, model) || ui.untitled}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className="col-span-2">
        <SizeField id={id} />
      </div>
      <div className="col-span-2">
        <Labelled label={t.step}>
          {(field) => (
            <select
              id={field}
              disabled={!canEdit}
              value={steps.find((step) => step.id === story.step)?.id ?? ''}
              onChange={(event) => change(pen, 'story', id, { step: event.target.value || null })}
              className={inputLook}
            >
              <option value="">{t.noStep}</option>
              {activities.map((activity) => (
                <optgroup key={activity.id} label={titleOf(activity, model) || ui.untitled}>
                  {steps
                    .filter((step) => step.activity === activity.id)
                    .map((step) => (
                      <option key={step.id} value={step.id}>
                        {titleOf(step, model) || ui.untitled}
                      </option>
                    ))}
                </optgroup>
              ))}
              {loose.length > 0 && (
                <optgroup label={t.withoutActivity}>
                  {loose.map((step) => (
                    <option key={step.id} value={step.id}>
                      {titleOf(step, model) || ui.untitled}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
          )}
        </Labelled>
      </div>
      <div className="col-span-2">
        <LabelsField id={id} />
      </div>
    </div>
  );
}
