import { Component, type ReactNode, useEffect, useState } from 'react';
import type { Locale } from '#core/words.ts';
import { type Address, AddressProvider } from '#ui/address.tsx';
import { buttonLook } from '#ui/button.tsx';
import { LocaleProvider, useWords } from '#ui/language.tsx';
import { brokenWords } from './broken-words.ts';
import { placeOf, preparePlace } from './places.tsx';
import { ProductShell, type ShellData } from './product-shell.tsx';

/** What the server tells the page. Nothing of the document: that comes over the live connection. */
export interface ProductPageData extends ShellData {
  readonly locale: Locale;
}

function Broken() {
  const t = useWords(brokenWords);
  return (
    <main className="mx-auto grid h-dvh max-w-xl place-content-center justify-items-start gap-4 p-6">
      <h1 className="text-3xl">{t.broken}</h1>
      <p className="text-pretty text-lg text-soft">{t.brokenText}</p>
      <button type="button" className={buttonLook('primary')} onClick={() => location.reload()}>
        {t.reload}
      </button>
    </main>
  );
}

/** Holds what breaks while it is drawn: a sentence and a way on, instead of an empty page. */
class Held extends Component<{ children: ReactNode }, { broke: boolean }> {
  override state = { broke: false };
  static getDerivedStateFromError() {
    return { broke: true };
  }
  override render() {
    return this.state.broke ? <Broken /> : this.props.children;
  }
}

const prepare = (to: string) => preparePlace(placeOf(to));

/** A product's page, as the server sends it and as it wakes in the browser. */
export function ProductPage({ locale: known, at, ...shell }: ProductPageData & { at: Address }) {
  const [locale, setLocale] = useState(known);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <LocaleProvider locale={locale}>
      <Held>
        <AddressProvider at={at} prepare={prepare}>
          <ProductShell {...shell} setLocale={setLocale} />
        </AddressProvider>
      </Held>
    </LocaleProvider>
  );
}
