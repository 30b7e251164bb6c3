import { useEffect, useState } from 'react';
import { type ModelFile, writeFile } from '#product/file.ts';
import { restoreVersion } from '#product/versions.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { inputLook } from '#ui/field.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { useFault } from './fault.tsx';
import { getVersion, listVersions, saveVersion, type Version } from './product-api.tsx';
import { Difference } from './version-difference.tsx';
import { versionsWords } from './versions-words.ts';
import { sayWhen } from './when.ts';

/** Named versions of the product: save, compare with now, come back to one as a new change. */
export default function VersionsDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(versionsWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { id, model, pen, undo, canEdit } = useProduct();
  const { fault, attempt } = useFault();
  const say = useSay();
  const [versions, setVersions] = useState<readonly Version[] | null>(null);
  const [compared, setCompared] = useState<{ id: string; file: ModelFile } | null>(null);
  const [name, setName] = useState('');
  const present = () => writeFile(model.doc, id, pen.now());

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once per opening
  useEffect(() => attempt(async () => setVersions(await listVersions(id))), [id]);

  const save = (named: string) =>
    saveVersion(id, named).then((version) => setVersions((all) => [version, ...(all ?? [])]));
  const goBack = (version: Version) =>
    attempt(async () => {
      const file = await getVersion(id, version.id);
      await save(t.beforeRestore(version.name).slice(0, 120));
      undo.stopCapturing();
      restoreVersion(pen, file);
      undo.stopCapturing();
      say(t.restored, { label: ui.undo, run: () => undo.undo() });
    });

  return (
    <Dialog title={t.versionsTitle} onClose={onClose}>
      {canEdit && (
        <form
          className="flex flex-wrap gap-2 pb-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim())
              attempt(async () => {
                await save(name.trim());
                setName('');
                say(t.versionSaved);
              });
          }}
        >
          <input
            aria-label={t.versionName}
            placeholder={t.versionName}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
            className={`${inputLook} min-w-48 flex-1`}
          />
          <Button type="submit" tone="primary" disabled={!name.trim()}>
            {t.versionSave}
          </Button>
        </form>
      )}
      {fault}
      {versions?.length === 0 && <p className="text-soft">{t.versionNone}</p>}
      <ul>
        {versions?.map((version) => (
          <li key={version.id} className="border-line border-t py-3">
            <div className="flex flex-wrap items-center gap-2">
              <div className="min-w-40 flex-1">
                <h3 className="text-pretty wrap-anywhere text-base">{version.name}</h3>
                <p className="text-soft text-sm">
                  {t.versionBy(version.by, sayWhen(version.at, Date.parse(pen.now()), locale))}
                </p>
              </div>
              <Button
                small
                aria-expanded={compared?.id === version.id}
                onClick={() =>
                  compared?.id === version.id
                    ? setCompared(null)
                    : attempt(async () =>
                        setCompared({ id: version.id, file: await getVersion(id, version.id) }),
                      )
                }
              >
                {t.compare}
              </Button>
              {canEdit && (
                <Button small icon="rotate-ccw" title={t.restoreHint} onClick={() => goBack(version)}>
                  {t.restore}
                </Button>
              )}
            </div>
            {compared?.id === version.id && <Difference version={compared.file} now={present()} />}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
