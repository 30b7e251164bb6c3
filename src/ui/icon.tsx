import type { LucideIcon } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { FIRST_ICONS } from './icons-first.tsx';
import type { MORE_ICONS } from './icons-more.tsx';

export type IconName = keyof typeof FIRST_ICONS | keyof typeof MORE_ICONS;

/** The one set of icons, 1.75 px strokes, as far as it has come. */
const here: Partial<Record<IconName, LucideIcon>> = { ...FIRST_ICONS };
const waiting = new Set<() => void>();

export const addIcons = (more: typeof MORE_ICONS): void => {
  Object.assign(here, more);
  for (const arrived of [...waiting]) arrived();
};

export const isIcon = (name: string): name is IconName => Object.hasOwn(here, name);

interface IconProps {
  name: IconName;
  size?: number;
  className?: string;
}

const subscribe = (arrived: () => void) => {
  waiting.add(arrived);
  return () => void waiting.delete(arrived);
};

/** Keeps the place of an icon that is still to come. */
function Awaited({ name, size, className }: Required<IconProps>) {
  const has = () => here[name] !== undefined;
  const come = useSyncExternalStore(subscribe, has, has);
  return come ? (
    <Icon name={name} size={size} className={className} />
  ) : (
    <svg width={size} height={size} aria-hidden="true" className={`shrink-0 ${className}`} />
  );
}

/** An icon beside words; it says nothing by itself (hidden from screen readers). */
export function Icon({ name, size = 18, className = '' }: IconProps) {
  const Drawn = here[name];
  if (!Drawn) return <Awaited name={name} size={size} className={className} />;
  return <Drawn size={size} strokeWidth={1.75} aria-hidden="true" className={`shrink-0 ${className}`} />;
}
