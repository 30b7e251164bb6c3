import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import type { Thanked } from './logo.ts';
import { LogoPicture } from './logo-picture.tsx';
import { partnerWords } from './words.ts';

/** The logos of a page's partners: shown, chosen, taken away. Nothing where nobody is thanked. */
export function LogoFields({
  path,
  partners,
  refused,
}: {
  path: string;
  partners: readonly Thanked[];
  refused: string | null;
}) {
  const t = useWords(partnerWords);
  if (partners.length === 0) return null;
  return (
    <section
      id="logos"
      aria-labelledby="logos-title"
      className="grid max-w-3xl gap-3 border-line border-t py-6"
    >
      <h2 id="logos-title" className="text-xl">
        {t.logos}
      </h2>
      <p className="text-pretty text-soft">{t.logosHint}</p>
      {refused !== null && (
        <p role="alert" className="rounded-card border border-thread bg-thread-wash px-4 py-3">
          {refused}
        </p>
      )}
      <ul className="grid gap-3">
        {partners.map(({ name, logo }) => (
          <li key={name} className="rounded-card border border-line bg-card p-4">
            <form method="post" action="#logos" encType="multipart/form-data" className="grid gap-3">
              <input type="hidden" name="partner" value={name} />
              {logo && <LogoPicture path={path} name={name} logo={logo} />}
              <label className="grid gap-1">
                <span className="font-[550]">{logo ? t.other(name) : t.choose(name)}</span>
                <input
                  type="file"
                  name="logo"
                  accept="image/png,image/jpeg,image/webp"
                  required
                  className={inputLook}
                />
              </label>
              <div className="flex flex-wrap gap-2">
                <button type="submit" name="do" value="show-logo" className={buttonLook('plain')}>
                  {t.keep}
                </button>
                {logo && (
                  <button
                    type="submit"
                    name="do"
                    value="remove-logo"
                    formNoValidate
                    className={buttonLook('quiet', true)}
                  >
                    {t.remove}
                  </button>
                )}
              </div>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
