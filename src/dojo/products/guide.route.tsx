import { localeContext } from '#dojo/base.server.ts';
import { guideOf } from '#techniques/guides.server.ts';
import { techniques } from '#techniques/index.ts';
import { PICTURE, pictureOf } from '#techniques/pictures.server.ts';
import type { Route } from './+types/guide.route.ts';
import { GuidePage } from './guide-page.tsx';
import { PublicFault } from './public-fault.tsx';

export const loader = ({ params, context }: Route.LoaderArgs) => {
  const locale = context.get(localeContext);
  const guide = guideOf(params.technique, locale);
  if (!guide) throw new Response(null, { status: 404 });
  const technique = techniques.find(({ id }) => id === params.technique)!;
  const address = pictureOf(params.technique, locale);
  const picture = address === null ? null : { address, ...PICTURE };
  return { guide, picture, title: technique.name[locale], purpose: technique.purpose[locale] };
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · PO Dojo` },
  { name: 'description', content: loaderData?.purpose ?? '' },
];

export default function GuideRoute({ params, loaderData }: Route.ComponentProps) {
  const technique = techniques.find(({ id }) => id === params.technique);
  return (
    technique && <GuidePage technique={technique} guide={loaderData.guide} picture={loaderData.picture} />
  );
}

export { PublicFault as ErrorBoundary };
