import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { inputLook, Labelled } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { uiWords } from '#ui/words.ts';
import { useFault } from './fault.tsx';
import { nameWords } from './name-words.ts';
import { changeVisitor } from './product-api.tsx';

/** Asks a guest for a first name: enough to work together, no account. */
export default function NameDialog({
  name,
  onNamed,
  onClose,
}: {
  name: string;
  onNamed: (name: string) => void;
  onClose: () => void;
}) {
  const t = useWords(nameWords);
  const ui = useWords(uiWords);
  const [typed, setTyped] = useState(name);
  const { fault, attempt } = useFault();
  return (
    <Dialog title={t.yourName} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) attempt(async () => onNamed((await changeVisitor({ name: typed.trim() })).name));
        }}
      >
        <Labelled label={t.firstName} hint={t.yourNameHint}>
          {(id) => (
            <input
              id={id}
              autoFocus
              autoComplete="given-name"
              maxLength={40}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              className={inputLook}
            />
          )}
        </Labelled>
        {fault}
        <div className="flex justify-end gap-2">
          <Button tone="quiet" onClick={onClose}>
            {name ? ui.cancel : t.later}
          </Button>
          <Button type="submit" tone="primary" disabled={!typed.trim()}>
            {t.yourNameGo}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
