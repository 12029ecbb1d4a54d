/* Service worker of /console/visits: the network first; without it, the pages of the inspector who was here last. */
'use strict';

const FILES = 'visits-files';
const WAIT = 6000;

const pagesOf = inspector => 'visits-' + inspector;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

/* Keeps pages for one inspector; those of another one who used this phone before go away. Drafts are not touched. */
async function keep({ inspector, day, pages, assets, spared }) {
  const mine = pagesOf(inspector);
  for (const name of await caches.keys()) {
    if (name.startsWith('visits-') && name !== FILES && name !== mine) { await caches.delete(name); }
  }
  const files = await caches.open(FILES);
  const there = await Promise.all(assets.map(async url => {
    if (await files.match(url)) { return true; }
    const answer = await fetch(url);
    if (answer.ok) { await files.put(url, answer); }
    return answer.ok;
  }));
  const kept = await caches.open(mine);
  const fresh = new Set();
  for (const page of new Set(pages)) {
    const answer = await fetch(page, { redirect: 'manual', credentials: 'same-origin' });
    if (answer.ok) {
      await kept.put(page, answer);
      fresh.add(new URL(page, self.location.origin).href);
    }
  }
  const all = fresh.size === new Set(pages).size && there.every(Boolean);
  if (day && all) {
    const used = new Set(assets);
    for (const request of await files.keys()) { if (!used.has(request.url)) { await files.delete(request); } }
    const stay = request => !spared || fresh.has(request.url) || spared.includes(request.url);
    for (const request of await kept.keys()) { if (!stay(request)) { await kept.delete(request); } }
  }
  return all;
}

self.addEventListener('message', event => {
  const told = event.data;
  const done = keep(told).catch(() => false);
  event.waitUntil(done.then(ok => event.source && event.source.postMessage({ kept: ok })));
});

async function keptPage(request) {
  for (const name of await caches.keys()) {
    if (name.startsWith('visits-') && name !== FILES) {
      const found = await (await caches.open(name)).match(request, { ignoreSearch: new URL(request.url).pathname === '/console/visits' });
      if (found) { return found; }
    }
  }
  return null;
}

async function page(request) {
  const kept = keptPage(request);
  const timer = new AbortController();
  const waiting = setTimeout(() => timer.abort(), WAIT);
  try {
    const answer = await fetch(request, await kept ? { signal: timer.signal } : {});
    return answer.status >= 502 && await kept || answer;
  } catch (noNetwork) {
    return await kept || Response.error();
  } finally {
    clearTimeout(waiting);
  }
}

async function file(request) {
  return await (await caches.open(FILES)).match(request) || fetch(request);
}

self.addEventListener('fetch', event => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) { return; }
  if (request.mode === 'navigate') {
    event.respondWith(page(request));
  } else if (/^\/(js|css|img|webjars)\//.test(url.pathname)) {
    event.respondWith(file(request));
  }
});
