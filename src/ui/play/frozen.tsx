import type { ReactNode } from 'react';
import type { Entity } from '#product/kinds/index.ts';
import { isFrozen } from '#product/play/games.ts';
import { useWords } from '../language.tsx';
import { useEntity, useProduct } from '../product.tsx';
import { ReadOnly } from './kit.tsx';
import { playWords } from './words.ts';

/** What an entity says; of a game that was played, and of its cards, it can be read and not changed, and one reads why. */
export function UnlessFrozen({ entity, children }: { entity: Entity; children: ReactNode }) {
  const t = useWords(playWords);
  const { model } = useProduct();
  const game = entity.kind === 'game' ? entity.id : entity.kind === 'card' ? entity.game : null;
  useEntity(game);
  const frozen = game !== null && isFrozen(model, game);
  return (
    <ReadOnly when={frozen}>
      {frozen && <p className="mb-4 text-soft text-sm">{t.frozen}</p>}
      {children}
    </ReadOnly>
  );
}
