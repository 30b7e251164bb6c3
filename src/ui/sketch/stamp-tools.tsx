import { change, remove } from '#product/pen.ts';
import { IconButton } from '../button.tsx';
import { useWords } from '../language.tsx';
import { LiveText } from '../live-text.tsx';
import { useProduct } from '../product.tsx';
import { uiWords } from '../words.ts';
import type { Stamp } from './drawing.ts';
import { MOODS, type Mood } from './figures.ts';
import { bringToFront, flipStamp, growStamp } from './stamp-hands.ts';
import { useStampName } from './stamp-layer.tsx';
import { hasWords, isFigure } from './stamps.ts';
import { sketchWords } from './words.ts';

/** A face alone, as on the figures. */
export function MoodFace({ mood, size = 24 }: { mood: Mood; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-25 -25 50 50"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="3.5"
      strokeLinecap="round"
    >
      <path d="M2 -21C-14 -22 -22 -11 -21 2C-20 14 -10 21 1 21C13 20 21 11 21 -2C20 -13 11 -21 -2 -21" />
      {MOODS[mood].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}

/** What can be done with the chosen stamp: all that keys and dragging do, and its words and mood. */
export function StampTools({ stamp, done }: { stamp: Stamp; done: () => void }) {
  const t = useWords(sketchWords);
  const ui = useWords(uiWords);
  const { pen } = useProduct();
  const name = useStampName()(stamp);
  return (
    <div role="toolbar" aria-label={t.chosen(name)} className="flex flex-wrap items-center gap-1">
      {hasWords(stamp.shape) && (
        <LiveText
          kind="stamp"
          id={stamp.id}
          field="text"
          label={t.text}
          placeholder={t.text}
          multiline
          className="min-h-8 w-56! grow rounded-control border border-edge bg-card! px-2 py-1"
        />
      )}
      {isFigure(stamp.shape) && (
        <fieldset className="flex items-center">
          <legend className="sr-only">{t.mood}</legend>
          {(Object.keys(MOODS) as Mood[]).map((mood) => (
            <label
              key={mood}
              title={t.moods[mood]}
              className="inline-flex size-8 items-center justify-center rounded-control text-soft hover:bg-sheet has-checked:bg-sheet has-checked:text-thread has-focus-visible:outline-2 has-focus-visible:outline-thread"
            >
              <input
                type="radio"
                name={`mood-${stamp.id}`}
                checked={stamp.mood === mood}
                onChange={() => change(pen, 'stamp', stamp.id, { mood })}
                aria-label={t.moods[mood]}
                className="sr-only"
              />
              <MoodFace mood={mood} />
            </label>
          ))}
        </fieldset>
      )}
      <IconButton icon="minus" label={t.smaller} onClick={() => growStamp(pen, stamp, -1)} />
      <IconButton icon="plus" label={t.bigger} onClick={() => growStamp(pen, stamp, 1)} />
      <IconButton icon="flip" label={t.flip} onClick={() => flipStamp(pen, stamp)} />
      <IconButton icon="layers" label={t.front} onClick={() => bringToFront(pen, stamp)} />
      <IconButton
        icon="trash"
        label={ui.remove}
        onClick={() => {
          remove(pen, [stamp.id]);
          done();
        }}
      />
    </div>
  );
}
