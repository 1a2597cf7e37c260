// The switch for emergencies: put these lines in place of worker.js (or, on a server, of kiosk/sw.js). Every screen that
// fetches them once drops its worker and its caches, and from then on loads each file from the server.
"use strict";
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("baihua-kiosk-")) await caches.delete(name);
  await self.registration.unregister();
})()));
