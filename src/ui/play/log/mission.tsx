import { useMemo } from 'react';
import type { Words } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { GameKit } from '../kit.tsx';
import { FieldLog } from './field-log.tsx';
import type { LogForm } from './form.tsx';
import { LogResults } from './log-results.tsx';

interface Mission extends Pick<GameKit, 'technique' | 'teach' | 'example'> {
  readonly words: Words<{ readonly what: string; readonly why: string }>;
  readonly form: Omit<LogForm, 'what' | 'why' | 'targetsOf'> & Required<Pick<LogForm, 'sorts'>>;
  /** What an entry becomes in this mission, offered first; the same function while what it reads is the same. */
  readonly useTargets: (play: EntityOf<'play'>) => LogForm['targetsOf'];
}

/** A mission between sessions, as a game: a log kept in the field is its table, what was noted by sort its results. */
export const missionKit = ({ words: { fr, en }, form, useTargets, ...kit }: Mission): GameKit => ({
  ...kit,
  Table: function Table({ play }) {
    const targetsOf = useTargets(play);
    const whole = useMemo<LogForm>(
      () => ({
        ...form,
        what: { fr: fr.what, en: en.what },
        why: { fr: fr.why, en: en.why },
        targetsOf,
      }),
      [targetsOf],
    );
    return <FieldLog play={play.id} form={whole} />;
  },
  Results: ({ plays }) => <LogResults plays={plays} choices={form.sorts} />,
});
