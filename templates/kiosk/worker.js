// The service worker of the page for touch screens. The build writes RELEASE above: { id, files: { path: sha256 } },
// paths from the page's folder. One cache holds one whole release; what is in it was checked byte for byte.
//
// A new worker fetches its release beside the old one and then waits. It takes over when the page says that nobody is
// in front of it ("switch"). A fetch that fails or is cut off leaves the old cache as it was.
"use strict";
const PREFIX = "baihua-kiosk-";
const OWN = PREFIX + RELEASE.id;
const NOTICES = PREFIX + "notices";
const PAGE = "index.html";
const NOTICE = "v1/notice.json";
const AT_ONCE = 6;

const address = (path) => new URL(path, self.registration.scope).href;
const pathByAddress = new Map(Object.keys(RELEASE.files).map((path) => [address(path), path]));

async function isWhole(bytes, path) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === RELEASE.files[path];
}

// From an older release's cache if the bytes are the same, else from the server.
async function take(path, older) {
  for (const cache of older) {
    const kept = await cache.match(address(path));
    if (kept && await isWhole(await kept.clone().arrayBuffer(), path)) return kept;
  }
  const response = await fetch(address(path), { cache: "no-store", credentials: "same-origin" });
  const bytes = await response.arrayBuffer();
  if (!response.ok || !await isWhole(bytes, path)) throw new Error("kiosk: " + path + " is not of release " + RELEASE.id);
  return new Response(bytes, { headers: response.headers });
}

async function install() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN && name !== NOTICES);
  const older = await Promise.all(names.map((name) => caches.open(name)));
  await caches.delete(OWN); // what an interrupted attempt left
  const own = await caches.open(OWN);
  const paths = Object.keys(RELEASE.files);
  const work = async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) await own.put(address(path), await take(path, older));
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } catch (error) {
    paths.length = 0;
    await caches.delete(OWN);
    throw error;
  }
}

// Nothing is deleted while another release may still be on a screen or on its way.
async function tidy() {
  const { installing, waiting } = self.registration;
  const screens = await self.clients.matchAll({ type: "window" });
  if (installing || waiting || screens.length > 1) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== OWN && name !== NOTICES) await caches.delete(name);
  }
}

// A page of an older release may still ask for its own files; their names tell them apart.
async function answer(request, path) {
  const own = await caches.open(OWN);
  const kept = await own.match(address(path));
  return kept ?? fetch(request);
}

async function older(request) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === NOTICES) continue;
    const kept = await (await caches.open(name)).match(request.url);
    if (kept) return kept;
  }
  return fetch(request);
}

// An urgent notice is asked for each time; without a server the last one stands.
async function notice(request) {
  const last = () => caches.match(request.url, { cacheName: NOTICES });
  try {
    const response = await fetch(request);
    if (!response.ok) return (await last()) ?? response;
    await (await caches.open(NOTICES)).put(request.url, response.clone());
    return response;
  } catch (error) {
    const kept = await last();
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data === "switch") event.waitUntil(self.skipWaiting());
  if (event.data === "release") event.ports[0].postMessage(RELEASE.id);
  if (event.data === "running") event.waitUntil(tidy());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const plain = url.origin + url.pathname;
  if (request.mode === "navigate") {
    if (plain === self.registration.scope || plain === address(PAGE)) event.respondWith(answer(request, PAGE));
  } else if (plain === address(NOTICE)) {
    event.respondWith(notice(request));
  } else if (pathByAddress.has(plain)) {
    event.respondWith(answer(request, pathByAddress.get(plain)));
  } else if (/\.[0-9a-f]{16}\.|\/[0-9a-f]{16}\//.test(url.pathname)) {
    event.respondWith(older(request));
  }
});
