import { clamp } from '#core/text.ts';
import { pastedLines } from '#product/paste.ts';

/** Drafts one may keep, and UTF-16 units of each. */
export const DRAFT_BOUNDS = { drafts: 100, length: 1000 } as const;

/** Drafts as a browser keeps them; what makes no sense is no draft. */
export const readDrafts = (kept: string | null): readonly string[] => {
  try {
    const read: unknown = JSON.parse(kept ?? '[]');
    if (!Array.isArray(read)) return [];
    return read
      .flatMap((draft) =>
        typeof draft === 'string' && draft.trim() ? [clamp(draft, DRAFT_BOUNDS.length)] : [],
      )
      .slice(0, DRAFT_BOUNDS.drafts);
  } catch {
    return [];
  }
};

/** The drafts with what was written or pasted behind them, one a line. */
export const withDrafts = (drafts: readonly string[], written: string): readonly string[] =>
  [...drafts, ...pastedLines(written).lines.map((line) => clamp(line, DRAFT_BOUNDS.length))].slice(
    0,
    DRAFT_BOUNDS.drafts,
  );
