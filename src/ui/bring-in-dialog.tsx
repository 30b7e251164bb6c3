import { use, useMemo } from 'react';
import { unusedFor } from '#product/bring-in.ts';
import type { Entity } from '#product/kinds/index.ts';
import { change, together } from '#product/pen.ts';
import { promote } from '#product/promote.ts';
import { sendToMap } from '#product/storyboard-steps.ts';
import { BringDialog } from './bring-dialog.tsx';
import type { BringInProps } from './bring-in-props.ts';
import { bringInWords } from './bring-in-words.ts';
import { useKindGroups } from './kind-groups.tsx';
import { useLocale, useWords } from './language.tsx';
import { type Played, PlayedContext } from './played.tsx';
import { useProduct } from './product.tsx';

/** What earlier techniques left unused, by kind, to be chosen and brought in as one change. */
export default function BringInDialog({
  to,
  from,
  area,
  fields,
  yields,
  onClose,
}: BringInProps & { yields: Played['yields']; onClose: () => void }) {
  const t = useWords(bringInWords);
  const locale = useLocale();
  const { model, pen } = useProduct();
  const load = use(PlayedContext);
  const harvestAs = load && yields.size > 0 ? use(load()).harvestAs : null;
  const groups = useKindGroups(
    useMemo(
      () => unusedFor(model, { to, from, yields, ...(area ? { area } : {}) }),
      [model, to, from, area, yields],
    ),
  );
  const bring = (entity: Entity): string | null => {
    // A told story comes with its frames as steps.
    const laid = entity.kind === 'storyboard' && to === 'activity' ? sendToMap(pen, entity.id) : null;
    if (laid) return laid.activity;
    if (entity.kind !== 'piece' || !harvestAs) return promote(pen, entity.id, to, fields?.(entity));
    const harvested = harvestAs(pen, entity.id, to, locale);
    if (harvested && fields) change(pen, to, harvested, fields(entity) as never);
    return harvested;
  };
  const take = (ids: readonly string[]) =>
    together(pen, () => ids.flatMap((id) => model.get(id) ?? []).flatMap((entity) => bring(entity) ?? []));
  return <BringDialog title={t.title} intro={t.intro} groups={groups} take={take} onClose={onClose} />;
}
