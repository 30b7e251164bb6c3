import './box.css';
import { useCallback, useMemo, useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { change } from '#product/pen.ts';
import { type Area, type AreaHands, AreaList, Areas } from '#ui/areas.tsx';
import { useWords } from '#ui/language.tsx';
import { Became } from '#ui/play/became.tsx';
import { useDerived, useProduct } from '#ui/product.tsx';
import {
  BESIDE,
  boxOf,
  FACES,
  type FaceName,
  faceToDraw,
  type Piece,
  SORTS,
  sortOf,
  stick,
  write,
} from './box.ts';
import { ClosedBox } from './closed-box.tsx';
import { FaceDialog } from './face-dialog.tsx';
import { FaceDrawing } from './face-drawing.tsx';
import { Sceptic } from './sceptic.tsx';
import { SortMark } from './sort-mark.tsx';
import { boxWords } from './words.ts';

const idsOf = (pieces: readonly { readonly id: string }[]): readonly string[] => pieces.map(({ id }) => id);

/** The box unfolded, its faces beside one another as they fold; under it the sale to the sceptic. */
export function Table({ play }: { play: EntityOf<'play'> }) {
  const t = useWords(boxWords);
  const { pen, model, canEdit } = useProduct();
  const [drawn, draw] = useState<{ face: FaceName; on: string } | null>(null);
  const box = useDerived(useCallback((read: LiveModel) => boxOf(read, play.id), [play.id]));
  const hands = useMemo<AreaHands>(
    () => ({
      add: (area, text, place) => write(pen, play.id, area, text, place),
      put: (ids, area, place) => stick(pen, ids, area, place),
      items: (id) => {
        const piece = canEdit ? model.find('piece', id) : undefined;
        if (!piece) return [];
        return SORTS.map((sort, at) => ({
          label: t.sort[sort],
          keys: String(at + 1),
          group: t.isA,
          checked: sortOf(piece) === sort,
          onSelect: () => void change(pen, 'piece', id, { sort }),
        }));
      },
      onKey: (event, id) => {
        const sort = SORTS[Number(event.key) - 1];
        if (!sort || !canEdit) return false;
        change(pen, 'piece', id, { sort });
        return true;
      },
      mark: (entity) => <SortMark sort={sortOf(entity as Piece)} />,
      meta: (entity) => (
        <>
          <span className="no-print">{t.sort[sortOf(entity as Piece)]}</span>
          <Became id={entity.id} />
        </>
      ),
      says: (entity, title) => t.says(t.sort[sortOf(entity as Piece)], title),
    }),
    [pen, model, canEdit, play.id, t],
  );
  const areas = [
    ...FACES.map((face): Area => ({ id: face, name: t.face[face], ids: idsOf(box.sides[face].messages) })),
    { id: BESIDE, name: t.beside, ids: idsOf(box.beside) },
  ];
  const open = (face: FaceName) => {
    const on = canEdit ? faceToDraw(pen, play.id, face, t.face[face]) : box.sides[face].piece?.id;
    if (on) draw({ face, on });
  };
  return (
    <div className="product-box grid gap-6">
      <p className="hidden text-soft text-sm print:block">{t.print}</p>
      <Areas areas={areas} hands={hands} className="box-net">
        <ClosedBox />
        {FACES.map((face, at) => (
          <section key={face} data-face={face} aria-label={t.face[face]} className="box-face">
            <h3 className="box-face-name">{t.face[face]}</h3>
            <AreaList area={areas[at]!} empty={t.faceAsk[face]} />
            <FaceDrawing side={box.sides[face]} onOpen={() => open(face)} />
          </section>
        ))}
        {(canEdit || box.beside.length > 0) && (
          <section
            aria-label={t.beside}
            className="box-beside rounded-card border border-edge border-dashed p-2.5"
          >
            <h3 className="mb-1 text-base">{t.beside}</h3>
            <AreaList area={areas.at(-1)!} empty={t.besideAsk} />
          </section>
        )}
      </Areas>
      <Sceptic play={play.id} objections={box.objections} />
      {drawn && <FaceDialog {...drawn} onClose={() => draw(null)} />}
    </div>
  );
}
