import type { ReactNode } from 'react';
import { titleOf } from '#product/title.ts';
import { IconButton } from '#ui/button.tsx';
import { EntityMenu } from '#ui/entity-menu.tsx';
import { hueOf, KindIcon } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { UnlessFrozen } from '#ui/play/frozen.tsx';
import { useEntity, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { kindWords, uiWords } from '#ui/words.ts';
import { Drawer } from './drawer.tsx';
import { EntityComments } from './entity-comments.tsx';
import { EntityEvidence, useEvidence } from './entity-evidence.tsx';
import { EntityFields } from './entity-fields.tsx';
import { EntityOutcomes, EntityWay } from './entity-thread.tsx';
import { entityWords } from './entity-words.ts';
import { evidenceWords } from './evidence-words.ts';
import { sayWhen } from './when.ts';

function Section({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="border-line border-t py-2">
      <summary className="min-h-8 py-1 font-[650] font-heading">{title}</summary>
      <div className="pt-1 pb-2">{children}</div>
    </details>
  );
}

/** The opened entity: what it says, its thread, comments, history. */
export default function EntityDrawer({ id }: { id: string }) {
  const t = useWords(entityWords);
  const said = useWords(evidenceWords);
  const ui = useWords(uiWords);
  const kinds = useWords(kindWords);
  const locale = useLocale();
  const { model, pen } = useProduct();
  const { open } = useSelection();
  const entity = useEntity(id);
  const evidence = useEvidence(id);
  const close = () => open(null);
  const now = Date.parse(pen.now());
  return (
    <Drawer label={t.sheet} onClose={close}>
      <header className="sticky top-0 z-10 flex items-start gap-2 border-line border-b bg-paper px-4 py-2.5">
        {entity && (
          <div className="min-w-0 grow" style={hueOf(entity.kind)}>
            <p className="flex items-center gap-1.5 text-soft text-sm first-letter:uppercase">
              <KindIcon kind={entity.kind} /> {kinds[entity.kind]}
            </p>
            <h2 className="mt-0.5 line-clamp-3 wrap-anywhere text-lg">
              {titleOf(entity, model) || ui.untitled}
            </h2>
          </div>
        )}
        {entity && <EntityMenu id={id} />}
        <IconButton icon="x" label={ui.close} onClick={close} className="ml-auto -mt-1" />
      </header>
      {entity ? (
        <div key={id} className="px-4 pb-8">
          {/* What a story says fills a screen, its tests included: why it exists must not wait below. */}
          {entity.kind === 'story' && (
            <div className="py-3">
              <h3 className="text-base">{t.whyStory}</h3>
              <EntityWay id={id} />
              <EntityOutcomes id={id} without="criterion" />
            </div>
          )}
          <div className={entity.kind === 'story' ? 'border-line border-t py-4' : 'py-4'}>
            <UnlessFrozen entity={entity}>
              <EntityFields entity={entity} />
            </UnlessFrozen>
          </div>
          {entity.kind !== 'story' && (
            <Section title={t.itsThread} open>
              <EntityWay id={id} />
              <EntityOutcomes id={id} />
            </Section>
          )}
          {evidence.length > 0 && (
            <Section title={said.title} open>
              <EntityEvidence id={id} />
            </Section>
          )}
          <Section title={t.comments} open>
            <EntityComments id={id} />
          </Section>
          <Section title={t.history}>
            <ul className="grid gap-1 text-sm">
              {entity.changedAt && (
                <li>{t.changedBy(entity.changedBy, sayWhen(entity.changedAt, now, locale))}</li>
              )}
              <li>{t.createdBy(entity.createdBy, sayWhen(entity.createdAt, now, locale))}</li>
            </ul>
          </Section>
        </div>
      ) : (
        <p className="p-4 text-soft">{t.entityGone}</p>
      )}
    </Drawer>
  );
}
