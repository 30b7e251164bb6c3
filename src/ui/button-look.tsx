/** What a button looks like, also where a link or a plain form wears it. */
export type Tone = 'primary' | 'plain' | 'quiet' | 'danger';

const TONES: Record<Tone, string> = {
  primary: 'bg-thread text-thread-ink border-thread hover:[filter:brightness(1.1)]',
  plain: 'bg-card text-ink border-edge hover:bg-sheet',
  quiet: 'bg-transparent text-ink border-transparent hover:bg-sheet',
  danger: 'bg-card text-thread border-thread hover:bg-thread-wash',
};

export const buttonLook = (tone: Tone = 'plain', small = false): string =>
  `inline-flex items-center justify-center gap-2 rounded-control border font-[550] whitespace-nowrap select-none transition-colors disabled:opacity-50 ${
    small ? 'min-h-7 px-2 text-sm' : 'min-h-9 px-3.5'
  } ${TONES[tone]}`;
