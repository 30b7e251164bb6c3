import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { baseContext, localeContext } from '../base.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/my-data.route.ts';
import { MeFrame } from './me-frame.tsx';
import { meWords } from './me-words.ts';
import { mustBeSignedIn } from './signed-in.server.ts';
import { Told } from './told-view.tsx';

export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { person } = mustBeSignedIn(request, context);
  const locale = context.get(localeContext);
  const parts = await context.get(baseContext).personalData.export(person);
  return {
    parts: parts.map(({ name, title, labels, told }) => ({
      ...{ name, told },
      title: title[locale],
      labels: labels[locale],
    })),
    isAdmin: person.isAdmin,
    timeZone: person.timeZone,
    locale,
  };
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${meWords[loaderData?.locale ?? 'fr'].dataTitle} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function MyData({ loaderData }: Route.ComponentProps) {
  const t = useWords(meWords);
  return (
    <MeFrame tab="data" title={t.dataTitle} lead={t.dataLead} isAdmin={loaderData.isAdmin}>
      <p>
        <a href="/me/data.json" download className={`${buttonLook('primary')} min-h-11 px-6`}>
          {t.download}
        </a>
      </p>
      {loaderData.parts.map(({ name, title, labels, told }) => (
        <section
          key={name}
          aria-labelledby={`part-${name}`}
          className="grid gap-4 border-line border-t pt-6 md:grid-cols-[minmax(0,16rem)_minmax(0,1fr)] md:gap-10"
        >
          <h2 id={`part-${name}`} className="text-xl">
            {title}
          </h2>
          <Told told={told} labels={labels} timeZone={loaderData.timeZone} />
        </section>
      ))}
      <section aria-labelledby="erase" className="grid max-w-2xl gap-3 border-line border-t pt-6">
        <h2 id="erase" className="text-xl">
          {t.eraseTitle}
        </h2>
        <p className="text-pretty text-soft">{t.eraseLead}</p>
        <p>
          <a href="/me/erase" className={buttonLook('danger')}>
            {t.eraseAsk}
          </a>
        </p>
      </section>
    </MeFrame>
  );
}

export { PublicFault as ErrorBoundary };
