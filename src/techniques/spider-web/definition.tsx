import { useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { change } from '#product/pen.ts';
import { inputLook, Labelled } from '#ui/field.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { relationsOf } from './relations.ts';
import { webWords } from './words.ts';

/** Which kinds of relation the players draw. */
export function Definition({ game }: { game: EntityOf<'game'> }) {
  const t = useWords(webWords);
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const [typed, setTyped] = useState<string | null>(null);
  const said = relationsOf(game.sorts, locale).join(', ');
  return (
    <Labelled label={t.relations} hint={t.relationsHint}>
      {(id) => (
        <input
          id={id}
          readOnly={!canEdit}
          value={typed ?? said}
          maxLength={600}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => {
            if (typed !== null && typed !== said)
              change(pen, 'game', game.id, {
                sorts: typed
                  .split(',')
                  .map((one) => one.trim())
                  .filter((one) => one !== ''),
              });
            setTyped(null);
          }}
          className={inputLook}
        />
      )}
    </Labelled>
  );
}
