import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { placeOf, preparePlace } from '#dojo/products/places.tsx';
import { ProductPage, type ProductPageData } from '#dojo/products/product-page.tsx';

if (import.meta.env.DEV) {
  // React Router's refresh of components asks for its router, which is not in the page: there is nothing to load anew.
  Object.assign(window, {
    __reactRouterDataRouter: { revalidate: async () => {} },
    __reactRouterClearCriticalCss: () => {},
  });
}

/** Only products wake in a browser: all other pages are complete as they are sent. */
const page = document.getElementById('product');
if (page) {
  const told: ProductPageData = JSON.parse(page.dataset.told!);
  preparePlace(placeOf(location.pathname));
  startTransition(() => {
    hydrateRoot(
      page,
      <StrictMode>
        <ProductPage {...told} at={location} />
      </StrictMode>,
    );
  });
}
