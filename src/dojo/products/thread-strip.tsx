import { useEffect, useRef } from 'react';
import { Link, useLocation } from '#ui/address.tsx';
import { Icon, isIcon } from '#ui/icon.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useCalm, useProduct } from '#ui/product.tsx';
import { placeOf } from './places.tsx';
import { stationsOf, stopAt } from './stations.ts';
import { productWords } from './words.ts';

/** The thread beside every board: where one is, what comes before and after, what waits there. */
export function ThreadStrip() {
  const t = useWords(productWords);
  const locale = useLocale();
  const { id } = useProduct();
  const here = placeOf(useLocation().pathname);
  const stations = useCalm(stationsOf);
  const nav = useRef<HTMLElement>(null);
  // On a phone the strip is longer than the screen is wide.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another station in sight
  useEffect(() => {
    nav.current
      ?.querySelector('[aria-current=page]')
      ?.scrollIntoView({ inline: 'center', block: 'nearest', behavior: 'instant' });
  }, [here]);
  // Ten stations and their names fit a laptop's window, standing closer; in a lower one the names go first.
  const close = stations.length > 7;
  const look = `group relative z-10 grid place-items-center rounded-card max-md:size-10 max-md:shrink-0 md:w-full md:justify-items-center md:py-1 ${
    close ? '[@media(max-height:840px)]:md:py-0' : ''
  }`;
  const named = `bg-paper text-center font-[550] text-2xs leading-tight max-md:hidden [@media(max-height:580px)]:hidden`;
  return (
    <nav
      ref={nav}
      aria-label={t.strip}
      className="no-print flex shrink-0 border-line bg-paper max-md:order-last max-md:justify-between max-md:overflow-x-auto max-md:border-t max-md:px-1 md:w-20 md:flex-col md:overflow-y-auto md:border-r md:py-2"
    >
      <Link
        to={`/p/${id}`}
        aria-current={here === 'home' ? 'page' : undefined}
        aria-label={t.home}
        title={t.home}
        className={`${look} text-soft hover:text-thread aria-[current=page]:text-thread`}
      >
        <Icon name="house" size={20} />
        <span aria-hidden="true" className={named}>
          {t.home}
        </span>
      </Link>
      {stations.map(({ id: stop, name: names, icon, kind, holds, taut, waiting }, at) => {
        const name = names[locale];
        const says = waiting && waiting.count > 0 ? waiting.say[locale](waiting.count) : null;
        return (
          <div key={stop} className="relative md:pb-1.5" style={hueOf(kind)}>
            {at < stations.length - 1 && (
              <span
                aria-hidden="true"
                className={`absolute max-md:top-1/2 max-md:left-1/2 max-md:h-0.5 max-md:w-full md:top-5 md:left-1/2 md:h-full md:w-0.5 md:-translate-x-1/2 ${taut ? 'bg-thread' : 'bg-line'}`}
              />
            )}
            <Link
              to={`/p/${id}/${stop}`}
              aria-current={stopAt(here)?.id === stop ? 'page' : undefined}
              aria-label={says ? `${name}. ${says}` : name}
              title={says ? `${name} · ${says}` : name}
              className={look}
            >
              <span
                className={`grid size-8 ${close ? '[@media(max-height:840px)]:md:size-7' : ''} place-items-center rounded-full border-2 bg-paper group-hover:border-thread group-aria-[current=page]:border-thread group-aria-[current=page]:bg-thread group-aria-[current=page]:text-thread-ink ${
                  holds > 0 ? 'border-thread text-hue' : 'border-edge border-dashed text-soft'
                }`}
              >
                <Icon name={isIcon(icon) ? icon : 'map'} size={17} />
              </span>
              {says && (
                <span
                  aria-hidden="true"
                  className="absolute top-0.5 right-0.5 size-2.5 rounded-full border-2 border-paper bg-thread md:right-5"
                />
              )}
              <span
                aria-hidden="true"
                className={`${named} px-0.5 pt-0.5 group-hover:text-thread group-aria-[current=page]:text-thread ${holds > 0 ? '' : 'text-soft'}`}
              >
                {name}
              </span>
            </Link>
          </div>
        );
      })}
      <Link
        to={`/p/${id}/thread`}
        aria-current={here === 'thread' ? 'page' : undefined}
        aria-label={t.weave}
        title={`${t.weave} · ${t.weaveHint}`}
        className={`${look} text-soft hover:text-thread aria-[current=page]:text-thread md:mt-auto`}
      >
        <Icon name="network" size={20} />
        <span aria-hidden="true" className={named}>
          {t.weave}
        </span>
      </Link>
    </nav>
  );
}
