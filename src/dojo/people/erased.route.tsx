import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { localeContext } from '../base.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/erased.route.ts';
import { Door } from './door.tsx';
import { doorWords } from './door-words.ts';
import { meWords } from './me-words.ts';

export const loader = ({ context }: Route.LoaderArgs) => ({ locale: context.get(localeContext) });

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${meWords[loaderData?.locale ?? 'fr'].erasedTitle} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function Erased() {
  const t = useWords(meWords);
  return (
    <Door path="/" title={t.erasedTitle} lead={t.erasedLead}>
      <a href="/" className={buttonLook('plain')}>
        {useWords(doorWords).home}
      </a>
    </Door>
  );
}

export { PublicFault as ErrorBoundary };
