import { useMemo } from 'react';
import type { Entity } from '#product/kinds/index.ts';
import { BringDialog as Choose } from '#ui/bring-dialog.tsx';
import { Icon } from '#ui/icon.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { type Bringable, becomesOnMap, bringable, bringOnto } from './bringing.ts';
import { empathyWords } from './words.ts';

/** Chooses among what is known of the persona elsewhere, and brings it onto the map. */
export default function BringDialog({
  map,
  open,
  onClose,
}: {
  map: string;
  open: boolean;
  onClose: () => void;
}) {
  const t = useWords(empathyWords);
  const { model, pen } = useProduct();
  const waiting = useMemo(() => bringable(model, map, open), [model, map, open]);
  const becomes = (entity: Entity) => {
    const { kind, area } = becomesOnMap(entity as Bringable[keyof Bringable][number]);
    return (
      <span className="flex shrink-0 items-center gap-1 text-soft text-sm">
        <Icon name="arrow-right" size={14} />
        <KindIcon kind={kind} />
        {t.areas[area]}
      </span>
    );
  };
  return (
    <Choose
      title={t.bringTitle}
      intro={t.bringIntro}
      groups={[
        { title: t.fromField, entities: waiting.seen },
        { title: t.fromFiche, entities: waiting.fiche },
        { title: t.fromElsewhere, entities: waiting.elsewhere },
      ]}
      becomes={becomes}
      take={(ids) => bringOnto(pen, map, ids)}
      onClose={onClose}
    />
  );
}
