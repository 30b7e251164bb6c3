/**
 * Parts of an ARIA grid made of blocks. A table could not hold cards in bands whose heads stay in view. The grid is
 * one tab stop and hands the focus on; its rows never take it. Columns count from 1, as screen readers do.
 */
export const gridOf = (label: string, columns: number, canEdit: boolean) =>
  ({
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-multiselectable': true,
    'aria-readonly': !canEdit,
    'aria-colcount': columns,
  }) as const;

export const rowGroup = { role: 'rowgroup' } as const;
export const row = { role: 'row' } as const;

export const cellAt = (column: number, label?: string, selected?: boolean) =>
  ({ role: 'gridcell', 'aria-colindex': column, 'aria-label': label, 'aria-selected': selected }) as const;

export const headAt = (
  role: 'columnheader' | 'rowheader',
  column: number,
  label: string | undefined,
  span?: number,
) => ({ role, 'aria-colindex': column, 'aria-colspan': span, 'aria-label': label }) as const;
