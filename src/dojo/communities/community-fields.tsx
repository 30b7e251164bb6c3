import { LOCALES, type Locale } from '#core/words.ts';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import type { CommunityForm } from './community-form.ts';
import { communityWords } from './words.ts';

export interface CommunityFieldsProps {
  /** What somebody wrote, or what is there. */
  readonly fields: CommunityForm | undefined;
  readonly zones: readonly string[];
  /** Until somebody says otherwise. */
  readonly zone: string;
  readonly locale: Locale;
}

/** What is said of a community, its address aside. */
export function CommunityFields({ fields, zones, zone, locale }: CommunityFieldsProps) {
  const t = useWords(communityWords);
  const box = (name: 'about' | 'partners', rows: number) => (
    <label className="grid gap-1">
      <span className="font-[550]">{t[name]}</span>
      <textarea
        name={name}
        rows={rows}
        maxLength={10_000}
        defaultValue={fields?.[name]}
        className={inputLook}
      />
    </label>
  );
  return (
    <>
      <label className="grid gap-1">
        <span className="font-[550]">{t.name}</span>
        <input name="name" required maxLength={80} defaultValue={fields?.name} className={inputLook} />
      </label>
      {box('about', 6)}
      <div className="grid gap-4 sm:grid-cols-2">
        <label className="grid gap-1">
          <span className="font-[550]">{t.region}</span>
          <input name="region" maxLength={80} defaultValue={fields?.region} className={inputLook} />
        </label>
        <label className="grid gap-1">
          <span className="font-[550]">{t.locale}</span>
          <select name="locale" defaultValue={fields?.locale ?? locale} className={inputLook}>
            {LOCALES.map((one) => (
              <option key={one} value={one}>
                {t.locales[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="grid gap-1">
        <span className="font-[550]">{t.zone}</span>
        <select name="zone" defaultValue={fields?.zone || zone} className={inputLook}>
          {zones.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {box('partners', 3)}
    </>
  );
}
