import { change } from '#product/pen.ts';
import { makeSegment, personasOf, switchPersona } from '#product/segments.ts';
import { Button } from '#ui/button.tsx';
import { Face } from '#ui/face.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { Menu } from '#ui/menu.tsx';
import { useEntity, useList, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import type { Fit } from './fit.ts';
import { valueWords } from './words.ts';

/** Whom the profile is about: the segment's name and its faces; or one persona, who may become a segment. */
export function People({ fit, onChoose }: { fit: Fit; onChoose: () => void }) {
  const t = useWords(valueWords);
  const ui = useWords(uiWords);
  const { model, pen, canEdit } = useProduct();
  const everybody = useList('persona');
  const { proposition } = fit;
  const whom = useEntity(proposition.segment);
  if (whom?.kind !== 'segment' && whom?.kind !== 'persona')
    return (
      <div role="status" className="grid justify-items-start gap-2">
        <p className="font-[650] font-heading text-lg">{t.forNobody}</p>
        <p className="text-soft text-sm">{t.forNobodyHint}</p>
        {canEdit && (
          <Button small tone="primary" icon="users" onClick={onChoose}>
            {t.begin}
          </Button>
        )}
      </div>
    );
  if (whom.kind === 'persona')
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="font-[650] font-heading text-lg">{whom.name || whom.role || ui.untitled}</p>
        {canEdit && (
          <Button
            small
            icon="users"
            onClick={() =>
              change(pen, 'proposition', proposition.id, {
                segment: makeSegment(pen, whom.name || whom.role, [whom.id]),
              })
            }
          >
            {t.makeSegment}
          </Button>
        )}
      </div>
    );
  const personas = personasOf(model, whom.id);
  return (
    <div className="min-w-0 grow">
      <LiveText
        kind="segment"
        id={whom.id}
        field="title"
        label={t.segmentName}
        placeholder={t.segmentNamePlace}
        className="font-[650] font-heading text-lg leading-tight"
      />
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-sm">
        {personas.map((persona) => (
          <span key={persona.id} className="inline-flex items-center gap-1.5">
            <Face id={persona.id} picture={persona.portrait} size={20} />
            {persona.name || persona.role || ui.untitled}
          </span>
        ))}
        {canEdit && everybody.length > 0 && (
          <Menu
            label={t.people}
            className="no-print size-6 rounded-full border border-line"
            items={everybody.map((persona) => ({
              label: persona.name || persona.role || ui.untitled,
              checked: personas.some(({ id }) => id === persona.id),
              onSelect: () => switchPersona(pen, whom.id, persona.id),
            }))}
          >
            <Icon name="users" size={14} />
          </Menu>
        )}
      </div>
    </div>
  );
}
