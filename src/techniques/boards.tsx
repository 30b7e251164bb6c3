import type { ComponentType } from 'react';
import { arriving } from '#ui/arriving.tsx';

const files = import.meta.glob<{ default: ComponentType }>('./*/board.tsx');

/** Boards come by their folder's name. */
export const boards = arriving(
  Object.fromEntries(Object.entries(files).map(([path, load]) => [path.split('/')[1]!, load])),
);
