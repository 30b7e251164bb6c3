import { type ComponentType, lazy } from 'react';

export interface Arriving<Props> {
  /** To be asked once for each place it stands at: what was awaited there stays. Null for a name nobody has. */
  readonly of: (name: string) => ComponentType<Props> | null;
  readonly prepare: (name: string) => Promise<unknown>;
}

/**
 * Views that come by their name, each when it is first shown. One that has come already stands there at once: even a
 * moment of waiting would cost it the third of a second for which React holds back what follows a gap.
 */
export const arriving = <Props extends object>(
  files: Readonly<Record<string, () => Promise<{ default: ComponentType<Props> }>>>,
): Arriving<Props> => {
  const here = new Map<string, ComponentType<Props>>();
  const load = async (name: string) => {
    const file = await files[name]!();
    here.set(name, file.default);
    return file;
  };
  const awaited = new Map(Object.keys(files).map((name) => [name, lazy(() => load(name))]));
  return {
    of: (name) => here.get(name) ?? awaited.get(name) ?? null,
    prepare: async (name) => Object.hasOwn(files, name) && load(name),
  };
};
