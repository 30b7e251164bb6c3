import { useWords } from '#ui/language.tsx';
import type { Thanked } from './logo.ts';
import { LogoPicture } from './logo-picture.tsx';
import { partnerWords } from './words.ts';

/** Who is thanked, logos first; nothing when there is nobody. `path` is that of the page. */
export function Partners({ path, partners }: { path: string; partners: readonly Thanked[] }) {
  const t = useWords(partnerWords);
  if (partners.length === 0) return null;
  const shown = ({ name, logo }: Thanked) =>
    logo ? <LogoPicture path={path} name={name} logo={logo} /> : <span>{name}</span>;
  const inOrder = [...partners.filter(({ logo }) => logo), ...partners.filter(({ logo }) => !logo)];
  return (
    <section aria-labelledby="partners">
      <h2 id="partners" className="pb-3 text-2xl">
        {t.thanks}
      </h2>
      <ul className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {inOrder.map((partner) => (
          <li key={partner.name}>
            {partner.url === '' ? (
              shown(partner)
            ) : (
              <a
                href={partner.url}
                rel="noopener"
                className={partner.logo ? 'block rounded-card' : 'inline-flex min-h-6 underline'}
              >
                {shown(partner)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
