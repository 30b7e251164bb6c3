import { type ComponentType, lazy } from 'react';

/** Boards come by their folder's name, each when it is first opened. */
const files = import.meta.glob<{ default: ComponentType }>('./*/board.tsx');

const boards = new Map<string, ComponentType>(
  Object.entries(files).map(([path, load]) => [path.split('/')[1]!, lazy(load)]),
);

/** The board of a technique; null for a technique nobody has. */
export const boardOf = (technique: string): ComponentType | null => boards.get(technique) ?? null;
