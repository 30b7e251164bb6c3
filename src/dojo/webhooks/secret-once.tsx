import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { webhookWords } from './words.ts';

/** A secret, in the one answer that has it. */
export function SecretOnce({ secret }: { readonly secret: string | null }) {
  const t = useWords(webhookWords);
  if (secret === null) return null;
  return (
    <label className="mb-6 grid max-w-3xl gap-1 rounded-card border border-line bg-sheet p-4">
      <span className="font-[550]">{t.secret}</span>
      <input readOnly value={secret} className={`${inputLook} font-mono text-sm`} />
      <span role="status" className="text-soft text-sm">
        {t.secretOnce}
      </span>
    </label>
  );
}
