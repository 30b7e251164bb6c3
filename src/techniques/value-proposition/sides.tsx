import './value-proposition.css';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Entity, FieldsOf, KindName } from '#product/kinds/index.ts';
import { change } from '#product/pen.ts';
import { type Area, AreaList, Areas } from '#ui/areas.tsx';
import { BringIn } from '#ui/bring-in.tsx';
import { Button } from '#ui/button.tsx';
import { Face } from '#ui/face.tsx';
import { hueOf, KindIcon } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { BRINGS } from './brings.ts';
import type { Fit } from './fit.ts';
import { FitLine } from './fit-line.tsx';
import { listOf } from './hand.ts';
import { ANSWERS, ASKED, type ListKind } from './lists.ts';
import { People } from './people.tsx';
import { Threads } from './threads.tsx';
import { TieDialog } from './tie-dialog.tsx';
import { useHands } from './use-hands.tsx';
import { valueWords } from './words.ts';

function List({ area, kind, children }: { area: Area; kind: ListKind; children?: React.ReactNode }) {
  const t = useWords(valueWords);
  return (
    <section aria-label={t.lists[kind]} style={hueOf(kind)} className="min-w-0">
      <div className="flex items-center gap-2 px-1.5 pb-1.5">
        <KindIcon kind={kind} size={18} />
        <h3 className="text-base">{t.lists[kind]}</h3>
        <span className="tabular text-soft text-sm">{area.ids.length || ''}</span>
        <span className="no-print ml-auto">{children}</span>
      </div>
      <AreaList area={area} empty={t.listHints[kind]} />
    </section>
  );
}

/** The side of what we bring, while the profile comes first. */
function Veil({ fit }: { fit: Fit }) {
  const t = useWords(valueWords);
  const locale = useLocale();
  const { pen, canEdit } = useProduct();
  const missing = ASKED.filter((kind) => fit.profile[kind].length === 0).map((kind) => t.some[kind]);
  return (
    <div className="grid content-center justify-items-center gap-3 border border-edge border-dashed px-6 py-12 text-center @3xl:row-span-3">
      <h3 className="text-lg">{t.veilTitle}</h3>
      <p className="max-w-sm text-pretty text-soft">{t.veil(new Intl.ListFormat(locale).format(missing))}</p>
      {canEdit && (
        <Button small onClick={() => change(pen, 'proposition', fit.proposition.id, { opens: 'open' })}>
          {t.veilOpen}
        </Button>
      )}
    </div>
  );
}

const SIDE =
  'relative grid min-w-0 content-start gap-5 border border-line p-3 md:p-5 @3xl:row-span-4 @3xl:grid-rows-subgrid';

/** Profile and value map face to face, with the threads between them. */
export function Sides({ fit, onChoose }: { fit: Fit; onChoose: () => void }) {
  const t = useWords(valueWords);
  const { canEdit } = useProduct();
  const ground = useRef<HTMLDivElement>(null);
  const [tied, setTied] = useState<string | null>(null);
  const tie = useCallback((id: string) => setTied(id), []);
  const { proposition, subjects, veiled } = fit;
  const hands = useHands(proposition.id, tie);
  const area = (kind: ListKind): Area => ({
    id: kind,
    name: t.lists[kind],
    ids: listOf(fit, kind).map(({ id }) => id),
  });
  const asked = ASKED.map(area);
  const answers = ANSWERS.map(area);
  const { segment } = proposition;
  const about = subjects.join(' ');
  const fields = useMemo(
    () =>
      (from: Entity): FieldsOf<KindName> =>
        'subject' in from && from.subject && about.split(' ').includes(from.subject)
          ? {}
          : { subject: segment },
    [about, segment],
  );
  const { id: here } = proposition;
  const answering = useCallback((): FieldsOf<KindName> => ({ proposition: here }), [here]);
  const personas = useList('persona');
  const faces = subjects.flatMap((id) => personas.find((one) => one.id === id) ?? []).slice(0, 3);
  return (
    <div className="value-proposition @container grid gap-4">
      <FitLine fit={fit} />
      <Areas areas={veiled ? asked : [...asked, ...answers]} hands={hands}>
        <div
          ref={ground}
          className="relative grid gap-6 @3xl:grid-cols-2 @3xl:grid-rows-[repeat(4,auto)] @3xl:gap-x-24 @3xl:gap-y-5"
        >
          <section
            aria-label={t.profile}
            className={`${SIDE} rounded-[28px] bg-paper @3xl:rounded-[56px] @3xl:px-8`}
          >
            <header className="flex items-center gap-4">
              <div className="min-w-0 grow">
                <p className="text-soft text-sm">
                  {t.profile}. {t.profileHint}
                </p>
                <People fit={fit} onChoose={onChoose} />
              </div>
              <span
                data-ring
                aria-hidden="true"
                className="flex size-20 shrink-0 items-center justify-center -space-x-3 rounded-full border-2 border-thread bg-card"
              >
                {faces.map((persona) => (
                  <Face
                    key={persona.id}
                    id={persona.id}
                    picture={persona.portrait}
                    size={faces.length === 1 ? 60 : 36}
                  />
                ))}
                {faces.length === 0 && <KindIcon kind="segment" size={32} />}
              </span>
            </header>
            {ASKED.map((kind, at) => (
              <List key={kind} kind={kind} area={asked[at]!}>
                {canEdit && subjects.length > 0 && <Bring kind={kind} fields={fields} />}
              </List>
            ))}
          </section>
          <section aria-label={t.map} className={`${SIDE} bg-paper`}>
            <header className="flex items-center gap-4">
              <span
                data-square
                aria-hidden="true"
                className="grid size-16 shrink-0 place-items-center border-2 border-thread bg-card"
              >
                <KindIcon kind="proposition" size={30} />
              </span>
              <p className="text-soft text-sm">
                <span className="block font-[650] font-heading text-ink text-lg">{t.map}</span>
                {t.mapHint}
              </p>
            </header>
            {veiled ? (
              <Veil fit={fit} />
            ) : (
              ANSWERS.map((kind, at) => (
                <List key={kind} kind={kind} area={answers[at]!}>
                  {canEdit && <Bring kind={kind} fields={answering} />}
                </List>
              ))
            )}
          </section>
          <Threads fit={fit} ground={ground} />
        </div>
      </Areas>
      {tied && <TieDialog fit={fit} id={tied} onClose={() => setTied(null)} />}
    </div>
  );
}

function Bring({ kind, fields }: { kind: ListKind; fields: (from: Entity) => FieldsOf<KindName> }) {
  const from = BRINGS[kind];
  return from ? <BringIn small to={kind} from={from} fields={fields} /> : null;
}
