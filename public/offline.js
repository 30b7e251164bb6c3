/**
 * Without a network, what was opened on this device opens again: pages of products, guides, and all that boards are made
 * of. What people write is kept by the page itself; nothing of the API and nothing of the dojo's people passes here.
 */
const FILES = 'po-dojo/files';
const PAGES = 'po-dojo/pages';
/** Written by the build: every file that pages load. */
const LIST = '/offline.json';
/** Shown where nothing was kept. */
const NOWHERE = '/offline';
/** The oldest go beyond this many. */
const MOST_PAGES = 80;
/** A network that has not answered by then counts as none, where what is asked for is kept. Milliseconds. */
const PATIENCE = 5_000;

const isPage = ({ pathname }) => /^\/(p|guides)(\/|$)/.test(pathname);
const isBuilt = (path) => path.startsWith('/assets/');
// All places of a product are one page, which finds by its address where one is.
const keyOf = ({ pathname }) => /^\/p\/[^/]+/.exec(pathname)?.[0] ?? pathname;

// A device that keeps nothing any more (blocked, or full) has a network all the same.
const nothing = () => undefined;
const keptPage = async (key) =>
  caches.open(PAGES).then((pages) => pages.match(key, { ignoreVary: true }), nothing);

const keepPage = async (key, response) => {
  const pages = await caches.open(PAGES);
  await pages.put(key, response);
  const keys = await pages.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST_PAGES))) await pages.delete(old);
};

const isAway = ({ status }) => status >= 502 && status <= 504;
// A place that a product does not have is not the end of the product.
const isGone = ({ status, url }, key) =>
  [401, 403, 410].includes(status) || (status === 404 && new URL(url).pathname === key);

/** Asks the server for a page, and keeps what it says: a page that is closed to us by now is forgotten. */
const askFor = async (request, key) => {
  const response = await fetch(request);
  if (response.status === 200 && response.type === 'basic' && !response.redirected)
    await keepPage(key, response.clone()).catch(nothing);
  else if (isGone(response, key)) await (await caches.open(PAGES)).delete(key, { ignoreVary: true });
  return response;
};

const nowhere = async (request) => {
  const page = request.mode === 'navigate' ? await keptPage(NOWHERE) : undefined;
  return page ?? Response.error();
};

/** What is asked for, or what is kept once that takes too long: a network may swallow a question and never answer. */
const inTime = (asked, kept) =>
  kept ? Promise.race([asked, new Promise((late) => setTimeout(() => late(kept), PATIENCE))]) : asked;

const page = async (request, key, isToBeKept) => {
  const kept = await keptPage(key);
  const asked = (isToBeKept ? askFor(request, key) : fetch(request)).then(
    (response) => (kept && isAway(response) ? kept : response),
    () => kept ?? nowhere(request),
  );
  return inTime(asked, kept);
};

/** A file of the build never changes; the few others are asked for again where there is a network. */
const file = async (request, { pathname }) => {
  const kept = await caches.open(FILES).then((files) => files.match(pathname, { ignoreVary: true }), nothing);
  if (kept && isBuilt(pathname)) return kept;
  return inTime(
    fetch(request).catch(() => kept ?? Response.error()),
    kept,
  );
};

/** Keeps every file of the build, one after the other; of the build before, what its open pages may still ask for. */
const keepFiles = async () => {
  const answer = await fetch(LIST, { cache: 'no-cache' });
  if (!answer.ok) return;
  const list = answer.clone();
  const files = await caches.open(FILES);
  const before = await files.match(LIST).then((known) => known?.json());
  const now = await answer.json();
  if (before?.version === now.version) return;
  for (const path of now.files)
    if (!isBuilt(path) || !(await files.match(path, { ignoreVary: true }))) await files.add(path);
  await keepPage(NOWHERE, await fetch(NOWHERE));
  if (before) await renewPages();
  await files.put(LIST, list);
  const stay = new Set([LIST, ...now.files, ...(before?.files ?? [])]);
  for (const request of await files.keys())
    if (!stay.has(new URL(request.url).pathname)) await files.delete(request);
};

// A kept page names the files of the build that made it.
const renewPages = async () => {
  for (const { url } of await (await caches.open(PAGES)).keys()) {
    const key = keyOf(new URL(url));
    if (key !== NOWHERE) await askFor(key, key);
  }
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (isPage(url)) event.respondWith(page(request, keyOf(url), !url.searchParams.has('token')));
  else if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => nowhere(request)));
  else if (isBuilt(url.pathname) || /^\/[\w-]+\.(js|svg|webmanifest)$/.test(url.pathname))
    event.respondWith(file(request, url));
});

/** A page says that it is open, and whether all that boards are made of may travel now. */
self.addEventListener('message', (event) => {
  const { page: path, files } = event.data ?? {};
  const url = new URL(String(path), self.location.origin);
  if (url.origin !== self.location.origin || !isPage(url)) return;
  const key = keyOf(url);
  const work = async () => {
    if (!(await keptPage(key))) await askFor(key, key);
    if (files) await keepFiles();
  };
  // Without a network there is nothing to keep: the next page that opens says so again.
  event.waitUntil(work().catch(() => {}));
});
