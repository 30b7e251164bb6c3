import { baseContext, localeContext, visitorContext } from '#dojo/base.server.ts';
import { LocaleProvider } from '#ui/language.tsx';
import type { Route } from './+types/product.route.ts';
import { ProductShell } from './product-shell.tsx';
import { PublicFault } from './public-fault.tsx';

/** What opens the product for this person. Nothing of the document: that comes over the live connection. */
export const loader = async ({ params, context }: Route.LoaderArgs) => {
  const base = context.get(baseContext);
  const visitor = context.get(visitorContext);
  const access = await base.shares.access(params.id, { token: null, visitor: visitor?.id ?? null });
  if (!access.ok) throw new Response(null, { status: access.reason === 'no-such-product' ? 404 : 403 });
  const product = await base.products.find(params.id);
  if (!product) throw new Response(null, { status: 404 });
  return {
    id: params.id,
    title: product.title,
    right: access.value.right,
    name: visitor?.name ?? '',
    locale: context.get(localeContext),
  };
};

/** Going from board to board asks the server nothing: what changes comes over the live connection. */
export const shouldRevalidate = ({
  currentParams,
  nextParams,
  defaultShouldRevalidate,
  currentUrl,
  nextUrl,
}: {
  currentParams: { id?: string };
  nextParams: { id?: string };
  currentUrl: URL;
  nextUrl: URL;
  defaultShouldRevalidate: boolean;
}): boolean =>
  defaultShouldRevalidate && (currentParams.id !== nextParams.id || currentUrl.href === nextUrl.href);

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title || 'PO Dojo'} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function ProductRoute({ loaderData }: Route.ComponentProps) {
  const { locale, ...shell } = loaderData;
  return (
    <LocaleProvider locale={locale}>
      <ProductShell key={shell.id} {...shell} />
    </LocaleProvider>
  );
}

export { PublicFault as ErrorBoundary };
