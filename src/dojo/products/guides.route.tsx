import { localeContext } from '#dojo/base.server.ts';
import { useWords } from '#ui/language.tsx';
import type { Route } from './+types/guides.route.ts';
import { gamesWords } from './games-words.ts';
import { GuideLine } from './guide-line.tsx';
import { guideWords } from './guide-words.ts';
import { PublicFault } from './public-fault.tsx';
import { PublicFrame } from './public-frame.tsx';
import { STOPS } from './stations.ts';

export const loader = ({ context }: Route.LoaderArgs) => ({ locale: context.get(localeContext) });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const t = guideWords[loaderData?.locale ?? 'fr'];
  return [{ title: `${t.all} · PO Dojo` }, { name: 'description', content: t.allLead }];
};

/** All guides, in the order of the thread; the games by themselves, where they stand on it. */
export default function Guides() {
  const t = useWords(guideWords);
  const games = useWords(gamesWords);
  return (
    <PublicFrame path="/guides">
      <header className="grid max-w-3xl gap-2 py-8">
        <h1 className="text-4xl">{t.all}</h1>
        <p className="text-lg text-pretty text-soft">{t.allLead}</p>
      </header>
      <ol className="grid max-w-3xl pb-12">
        {STOPS.map(({ id, techniques }) =>
          techniques.length === 1 ? (
            <GuideLine key={id} technique={techniques[0]!} time={t.minutesOf(techniques[0]!.minutes)} />
          ) : (
            <li key={id} id={id} className="border-line border-b py-4">
              <h2 className="text-xl">{games.title}</h2>
              <p className="text-pretty text-soft">{games.lead}</p>
              <ul className="mt-2 border-line border-l-2 pl-5">
                {techniques.map((technique) => (
                  <GuideLine key={technique.id} technique={technique} time={t.minutesOf(technique.minutes)} />
                ))}
              </ul>
              <p className="pt-3 text-soft text-sm">{games.credit}</p>
            </li>
          ),
        )}
      </ol>
    </PublicFrame>
  );
}

export { PublicFault as ErrorBoundary };
