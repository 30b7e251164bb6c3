import { shorten } from '#core/text.ts';
import type { ModelFile } from '#product/file.ts';
import { modelOfFile } from '#product/file-model.ts';
import { type Entity, KINDS } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { titleOf } from '#product/title.ts';
import { compareFiles } from '#product/versions.ts';
import { KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { uiWords } from '#ui/words.ts';
import { fieldWords } from './field-words.ts';
import { versionsWords } from './versions-words.ts';

/** As many of a kind of difference as are listed. */
const MOST = 200;

/** What a field says, in so few words that before and after stand on a line; null for what words do not tell. */
const saidIn = (entity: Entity, field: string, model: Model): string | null => {
  const about = KINDS[entity.kind].fields[field as never] as
    | (typeof KINDS)['story']['fields']['title']
    | undefined;
  const value = (entity as unknown as Record<string, unknown>)[field];
  switch (about?.form.is) {
    case 'id': {
      const named = typeof value === 'string' ? model.get(value) : undefined;
      return named ? shorten(titleOf(named, model), 60) : '';
    }
    case 'string':
    case 'day':
      return shorten(String(value), 60);
    case 'number':
      return value === null ? '' : String(value);
    case 'words':
      return field === 'labels' && Array.isArray(value) ? value.join(', ') : null;
    default:
      return null;
  }
};

interface Row {
  readonly entity: Entity;
  readonly model: Model;
  /** How it was, and which of its fields differ. */
  readonly was?: Entity;
  readonly past?: Model;
  readonly fields?: readonly string[];
}

function Fields({ entity, model, was, past, fields }: Required<Row>) {
  const t = useWords(versionsWords);
  const labels = useWords(fieldWords) as unknown as Record<string, Record<string, string>>;
  const told = fields.flatMap((field) => {
    const label = labels[entity.kind]?.[field];
    if (!label) return [];
    const [before, after] = [saidIn(was, field, past), saidIn(entity, field, model)];
    return [{ field, label, change: before === null || after === null ? '' : t.becomes(before, after) }];
  });
  // Only its rank, or what no sheet shows.
  if (told.length === 0)
    return fields.includes('order') ? <span className="text-soft"> · {t.moved}</span> : null;
  return (
    <ul className="text-soft">
      {told.map(({ field, label, change }) => (
        <li key={field} className="wrap-anywhere">
          {change ? t.fieldChange(label, change) : label}
        </li>
      ))}
    </ul>
  );
}

function Rows({ heading, rows }: { heading: string; rows: readonly Row[] }) {
  const ui = useWords(uiWords);
  if (rows.length === 0) return null;
  return (
    <div>
      <h4 className="mt-2 pb-1 font-[650] text-sm">{heading}</h4>
      <ul className="grid max-h-64 gap-1 overflow-y-auto">
        {rows.slice(0, MOST).map((row) => (
          <li key={row.entity.id} className="flex items-start gap-2 text-sm">
            <span className="mt-0.5">
              <KindIcon kind={row.entity.kind} size={14} />
            </span>
            <div className="min-w-0">
              {titleOf(row.entity, row.model) || ui.untitled}
              {row.fields && <Fields {...(row as Required<Row>)} />}
            </div>
          </li>
        ))}
      </ul>
      {rows.length > MOST && <p className="text-soft text-xs">{ui.andOthers(rows.length - MOST)}</p>}
    </div>
  );
}

/** What has become of a version: what came, what changed and how, what went. */
export function Difference({ version, now }: { version: ModelFile; now: ModelFile }) {
  const t = useWords(versionsWords);
  const { added, changed, removed } = compareFiles(version, now);
  const [past, model] = [modelOfFile(version), modelOfFile(now)];
  const rowsOf = (of: Model, ids: readonly string[]): readonly Row[] =>
    ids.flatMap((id) => {
      const entity = of.get(id);
      return entity && entity.kind !== 'link' ? [{ entity, model: of }] : [];
    });
  const altered = changed.flatMap(({ id, fields }): readonly Row[] => {
    const [was, entity] = [past.get(id), model.get(id)];
    return was && entity && entity.kind !== 'link' ? [{ entity, model, was, past, fields }] : [];
  });
  const [came, went] = [rowsOf(model, added), rowsOf(past, removed)];
  if (came.length + altered.length + went.length === 0)
    return <p className="text-soft text-sm">{t.noDifference}</p>;
  return (
    <>
      <Rows heading={t.added(came.length)} rows={came} />
      <Rows heading={t.changedSince(altered.length)} rows={altered} />
      <Rows heading={t.removedSince(went.length)} rows={went} />
    </>
  );
}
