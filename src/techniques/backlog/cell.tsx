import type { ReactNode } from 'react';

interface CellProps {
  className?: string;
  /** Holds the line's buttons: where its menu is found from the keyboard. */
  actions?: boolean;
  children?: ReactNode;
}

/** A cell of the grid. The grid keeps the focus and tells its active line, so that cells need none. */
export function Cell({ className = '', actions, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: lines are drawn where they stand, which no table allows
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div role="gridcell" data-actions={actions} className={className}>
      {children}
    </div>
  );
}
