import type { CSSProperties } from 'react';
import type { KindName } from '#product/kinds/index.ts';
import { Icon, type IconName } from './icon.tsx';

const KIND_ICONS: Record<KindName, IconName> = {
  idea: 'lightbulb',
  pitch: 'megaphone',
  persona: 'user',
  note: 'sticky-note',
  empathyMap: 'ear',
  pain: 'frown',
  gain: 'smile',
  job: 'briefcase',
  storyboard: 'film',
  frame: 'image',
  game: 'dices',
  card: 'square',
  play: 'play',
  piece: 'puzzle',
  evidence: 'scale',
  segment: 'users',
  proposition: 'gift',
  offer: 'package',
  reliever: 'pill',
  creator: 'sprout',
  canvas: 'layout-grid',
  canvasItem: 'square',
  stroke: 'pencil',
  stamp: 'image',
  goal: 'target',
  actor: 'users',
  impact: 'zap',
  deliverable: 'package',
  activity: 'footprints',
  step: 'corner-down-right',
  release: 'flag',
  story: 'file-text',
  criterion: 'circle-check',
  board: 'map',
  link: 'link',
  comment: 'message-circle',
};

/** Sets `--hue` to the colour of a kind for everything inside. */
export const hueOf = (kind: KindName): CSSProperties => ({ '--hue': `var(--hue-${kind})` }) as CSSProperties;

/** The icon of a kind in its colour. */
export function KindIcon({ kind, size = 16 }: { kind: KindName; size?: number }) {
  return (
    <span style={{ color: `var(--hue-${kind})` }} className="inline-flex">
      <Icon name={KIND_ICONS[kind]} size={size} />
    </span>
  );
}
