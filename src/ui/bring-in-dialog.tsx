import { useMemo } from 'react';
import { unusedFor } from '#product/bring-in.ts';
import { together } from '#product/pen.ts';
import { promote } from '#product/promote.ts';
import { BringDialog } from './bring-dialog.tsx';
import type { BringInProps } from './bring-in-props.ts';
import { bringInWords } from './bring-in-words.ts';
import { useKindGroups } from './kind-groups.tsx';
import { useWords } from './language.tsx';
import { useProduct } from './product.tsx';

/** What earlier techniques left unused, by kind, to be chosen and brought in as one change. */
export default function BringInDialog({
  to,
  from,
  fields,
  onBrought,
  onClose,
}: BringInProps & { onClose: () => void }) {
  const t = useWords(bringInWords);
  const { model, pen } = useProduct();
  const groups = useKindGroups(useMemo(() => unusedFor(model, to, from), [model, to, from]));
  const take = (ids: readonly string[]) => {
    const made = together(pen, () =>
      ids.flatMap((id) => {
        const entity = model.get(id);
        return (entity && promote(pen, id, to, fields?.(entity))) ?? [];
      }),
    );
    onBrought?.(made);
    return made;
  };
  return <BringDialog title={t.title} intro={t.intro} groups={groups} take={take} onClose={onClose} />;
}
