import { useWords } from '#ui/language.tsx';
import { editionWords } from './words.ts';

/** Who is thanked; nothing when there is nobody. */
export function Partners({
  partners,
}: {
  partners: readonly { readonly name: string; readonly url: string }[];
}) {
  const t = useWords(editionWords);
  if (partners.length === 0) return null;
  return (
    <section aria-labelledby="partners">
      <h2 id="partners" className="pb-3 text-2xl">
        {t.partners}
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {partners.map(({ name, url }) => (
          <li key={name}>
            {url === '' ? (
              name
            ) : (
              <a href={url} rel="noopener" className="underline">
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
