import { data, useLocation } from 'react-router';
import { baseContext, localeContext, signedInContext, visitorContext } from '#dojo/base.server.ts';
import type { Route } from './+types/product.route.ts';
import { becomeVisitor } from './enter-page.server.ts';
import { isPlace } from './places.tsx';
import { ProductPage, type ProductPageData } from './product-page.tsx';
import { PublicFault } from './public-fault.tsx';

/** What opens the product for this person. */
export const loader = async ({ params, request, context }: Route.LoaderArgs) => {
  const base = context.get(baseContext);
  const visitor = context.get(visitorContext);
  const person = context.get(signedInContext)?.person;
  const access = await base.shares.access(params.id, {
    token: null,
    visitor: visitor?.id ?? null,
    person: person?.id,
  });
  if (!access.ok) throw new Response(null, { status: access.reason === 'no-such-product' ? 404 : 403 });
  const product = await base.products.find(params.id);
  if (!product || !isPlace(params.place ?? 'home')) throw new Response(null, { status: 404 });
  const page: ProductPageData = {
    id: params.id,
    title: product.title,
    right: access.value.right,
    name: visitor?.name || (person?.name ?? ''),
    locale: context.get(localeContext),
  };
  const headers = new Headers();
  // Whoever is signed in on a new device is a visitor there from now on: plays know people as such.
  if (person && !visitor) await becomeVisitor(request, base, headers);
  return data(page, { headers });
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: [loaderData?.title, 'PO Dojo'].filter(Boolean).join(' · ') },
  { name: 'robots', content: 'noindex' },
];

export default function ProductRoute({ loaderData }: Route.ComponentProps) {
  return (
    <div id="product" data-told={JSON.stringify(loaderData)}>
      <ProductPage {...loaderData} at={useLocation()} />
    </div>
  );
}

export { PublicFault as ErrorBoundary };
