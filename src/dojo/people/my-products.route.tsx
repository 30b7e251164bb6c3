import { DATE_TAGS } from '#core/words.ts';
import { buttonLook } from '#ui/button.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { baseContext, localeContext, visitorContext } from '../base.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/my-products.route.ts';
import { MeFrame } from './me-frame.tsx';
import { meWords } from './me-words.ts';
import { leadOn, mustBeSignedIn, ownForm } from './signed-in.server.ts';

/** As many of this device's products as are offered. */
const OFFERED = 50;

export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { person } = mustBeSignedIn(request, context);
  const base = context.get(baseContext);
  const visitor = context.get(visitorContext);
  const kept = await base.keptProducts.of(person.id);
  const known = new Set(kept.map(({ id }) => id));
  const opened = visitor ? await base.shares.openedBy(visitor.id) : [];
  const others = opened
    .filter((id) => !known.has(id))
    .slice(-OFFERED)
    .reverse();
  const found = await Promise.all(
    others.map(async (id) => {
      const access = await base.shares.access(id, { token: null, visitor: visitor!.id });
      if (!access.ok || access.value.right !== 'edit') return [];
      const product = await base.products.find(id);
      return product ? [{ id, title: product.title }] : [];
    }),
  );
  return {
    kept: kept.map(({ id, title, changedAt }) => ({ id, title, changedAt: changedAt.toISOString() })),
    onDevice: found.flat(),
    timeZone: person.timeZone,
    isAdmin: person.isAdmin,
    locale: context.get(localeContext),
  };
};

export const action = async ({ request, context }: Route.ActionArgs) => {
  const { person } = mustBeSignedIn(request, context);
  const form = await ownForm(request, context);
  const base = context.get(baseContext);
  const id = String(form.get('id') ?? '');
  if (form.get('do') === 'let-go') {
    await base.keptProducts.letGo(person.id, id);
    // Whoever has another way in comes back at once by that.
    base.rooms.closePeople(id, ({ account }) => account === person.id, 'rights-changed');
    return leadOn('/me/products');
  }
  // Only what one may change by a link that one holds.
  const visitor = context.get(visitorContext);
  const access = visitor && (await base.shares.access(id, { token: null, visitor: visitor.id }));
  if (!visitor || !access?.ok || access.value.right !== 'edit') throw new Response(null, { status: 403 });
  // Who began it as a guest, in this browser, takes it as theirs; who came by a link has it as long as the link stands.
  const began = await base.shares.began(visitor.id, id);
  await base.keptProducts.keep(person.id, id, began ? null : access.value.link);
  return leadOn('/me/products');
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${meWords[loaderData?.locale ?? 'fr'].productsTitle} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function MyProducts({ loaderData }: Route.ComponentProps) {
  const t = useWords(meWords);
  const locale = useLocale();
  const { kept, onDevice, timeZone, isAdmin } = loaderData;
  const format = new Intl.DateTimeFormat(DATE_TAGS[locale], { dateStyle: 'medium', timeZone });
  return (
    <MeFrame tab="products" title={t.productsTitle} lead={t.productsLead} isAdmin={isAdmin}>
      {kept.length === 0 ? (
        <p className="max-w-xl text-pretty rounded-card border border-edge border-dashed p-6 text-soft">
          {t.noProducts}
        </p>
      ) : (
        <ul className="grid max-w-3xl">
          {kept.map(({ id, title, changedAt }) => (
            <li key={id} className="flex items-center gap-4 border-line border-b py-1">
              <a href={`/p/${id}`} className="group grid min-w-0 grow rounded-control py-2">
                <span className="truncate font-[650] font-heading text-lg group-hover:text-thread">
                  {title}
                </span>
                <span className="text-soft text-sm">{t.changed(format.format(new Date(changedAt)))}</span>
              </a>
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <button
                  type="submit"
                  name="do"
                  value="let-go"
                  title={t.letGoHint}
                  aria-label={`${t.letGo} : ${title}`}
                  className={buttonLook('quiet', true)}
                >
                  {t.letGo}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/" className={`${buttonLook('primary')} min-h-11 px-6`}>
          {t.begin}
        </a>
      </p>
      {onDevice.length > 0 && (
        <section aria-labelledby="device" className="grid max-w-3xl gap-2 border-line border-t pt-6">
          <h2 id="device" className="text-xl">
            {t.onDevice}
          </h2>
          <ul>
            {onDevice.map(({ id, title }) => (
              <li key={id} className="flex items-center gap-4 border-line border-b py-1">
                <a
                  href={`/p/${id}`}
                  className="min-w-0 grow truncate rounded-control py-2.5 hover:text-thread"
                >
                  {title}
                </a>
                <form method="post">
                  <input type="hidden" name="id" value={id} />
                  <button
                    type="submit"
                    name="do"
                    value="keep"
                    aria-label={`${t.keep} : ${title}`}
                    className={buttonLook('plain', true)}
                  >
                    {t.keep}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </MeFrame>
  );
}

export { PublicFault as ErrorBoundary };
