/**
 * What pages weigh for somebody whose browser has kept nothing: JavaScript and CSS as they travel (brotli, without
 * headers and fonts), of the public page, a product's home and each board. Two figures: what is asked for until the
 * page can be used, and all of it once the page has had five seconds to fetch what it will want next.
 */
import type { Browser } from '@playwright/test';
import { exampleFile } from '#techniques/example.ts';
import { techniques } from '#techniques/index.ts';
import { openBrowser, visitor } from './browser.ts';
import { report } from './report.ts';
import { begin, serveBuild } from './served.ts';

/** What one comes to a home for: the stations of the thread. */
const STATIONS = '#content a[href]';
/** What one comes to a board for: something to type into, or something that was typed. */
const USABLE = '#content :is(textarea, input, button, article, [role=row], [role=treeitem])';

interface Weight {
  readonly js: number;
  readonly css: number;
}

/** Each page in a browser of its own; `usable` is the selector of what makes it so. */
const weigh = async (
  browser: Browser,
  link: string,
  address: string,
  usable: string,
): Promise<{ first: Weight; all: Weight }> => {
  const context = await visitor(browser, link, 'Awa', {
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  await page.addInitScript((selector) => {
    performance.setResourceTimingBufferSize(1_000);
    const seen = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      performance.mark('usable');
      seen.disconnect();
    });
    seen.observe(document, { childList: true, subtree: true });
  }, usable);
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
  await page.waitForTimeout(5_000);
  const sizes = await page.evaluate(() => {
    const at = performance.getEntriesByName('usable')[0]!.startTime;
    return (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((one) => ({
      kind: /\.(js|css)$/.exec(new URL(one.name).pathname)?.[1],
      bytes: one.encodedBodySize,
      first: one.startTime <= at,
    }));
  });
  await context.close();
  const sum = (those: typeof sizes): Weight => {
    const of = (kind: string) =>
      those.filter((one) => one.kind === kind).reduce((bytes, one) => bytes + one.bytes, 0);
    return { js: of('js'), css: of('css') };
  };
  return { first: sum(sizes.filter(({ first }) => first)), all: sum(sizes) };
};

/** The aims are in kB of 1,000 bytes; who compares with tools that count 1,024 finds that as well. */
const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
const tell = ({ js, css }: Weight): string =>
  `${kB(js + css)} kB (JS ${kB(js)}, CSS ${kB(css)}) = ${((js + css) / 1024).toFixed(1)} KiB`;

const served = await serveBuild();
const browser = await openBrowser();
try {
  const { origin } = served;
  const { id, editUrl } = await begin(served, await exampleFile('fr'), '/products/import');
  const pages = [
    { what: 'the public page', path: '/', usable: '#need', aim: '5 kB' },
    { what: 'a product’s home', path: `/p/${id}`, usable: STATIONS, aim: '130 kB' },
    ...techniques.map((technique) => ({
      what: `the board « ${technique.name.fr} »`,
      path: `/p/${id}/${technique.id}`,
      usable: USABLE,
      aim: '180 kB',
    })),
  ];
  const rows = [];
  for (const { what, path, usable, aim } of pages) {
    const { first, all } = await weigh(browser, editUrl, `${origin}${path}`, usable);
    rows.push({ what: `${what}, until it can be used`, figure: tell(first), aim });
    rows.push({ what: `${what}, in all after 5 s`, figure: tell(all), aim: '' });
  }
  report({
    name: 'weight',
    title: 'What pages weigh',
    rows,
    how: [
      'Bytes that travel (brotli), without headers and fonts, to a browser that has kept nothing; each page of the example product is opened by its address. What is asked for before a field, a card or a row stands on the page counts as « until it can be used »; the rest is fetched when the page is idle. docs/decisions/014-what-wakes-in-a-browser.md says why it is so.',
    ],
  });
} finally {
  await browser.close();
  await served.stop();
}
