import { localeContext } from '#dojo/base.server.ts';
import { buttonLook } from '#ui/button-look.tsx';
import { useWords } from '#ui/language.tsx';
import { PublicFault } from '../products/public-fault.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import type { Route } from './+types/offline.route.ts';
import { offlineWords } from './words.ts';

export const loader = ({ context }: Route.LoaderArgs) => ({ locale: context.get(localeContext) });

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${offlineWords[loaderData?.locale ?? 'fr'].title} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

/** Shown by the worker of this device instead of a page that was never opened here, when there is no network. */
export default function Offline() {
  const t = useWords(offlineWords);
  return (
    <PublicFrame path="/">
      <section className="grid max-w-xl justify-items-start gap-4 py-16">
        <h1 className="text-3xl">{t.title}</h1>
        <p className="text-pretty text-lg text-soft">{t.text}</p>
        <div hidden>
          <h2 className="pb-2 text-xl">{t.kept}</h2>
          <ul id="kept" className="grid gap-2" />
        </div>
        <button id="again" type="button" className={buttonLook('primary')}>
          {t.again}
        </button>
        <script src="/offline-list.js" defer />
      </section>
    </PublicFrame>
  );
}

export { PublicFault as ErrorBoundary };
