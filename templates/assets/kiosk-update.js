// Takes over a new release between two visitors, never during a visit.
//
// Over http a service worker keeps one whole release and fetches the next one beside it; here it is told when to
// switch. Without one (file://, or plain http from elsewhere) release.js names the release that lies on the server.
"use strict";
BaihuaKiosk.update = (() => {
  const mine = document.body.dataset.release;
  const often = 600000; // milliseconds between looks for a new release
  let registration = null;
  let registering = Promise.resolve();
  let lastPoll = 0;

  const isBetween = () => BaihuaKiosk.shell.isPristine();

  // Called with the release that lies on the server, or that the worker serves.
  function found(release) {
    if (release !== mine && isBetween()) location.reload();
  }

  // Asks the worker in charge which release it serves; nothing where it does not answer.
  function servedRelease() {
    return new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => resolve(event.data);
      setTimeout(() => resolve(mine), 2000);
      navigator.serviceWorker.controller.postMessage("release", [channel.port2]);
    });
  }

  async function between() {
    await registering;
    if (!isBetween()) return;
    if (registration?.waiting) return registration.waiting.postMessage("switch");
    BaihuaKiosk.notice.load();
    if (registration) {
      registration.update().catch(() => {});
      if (navigator.serviceWorker.controller) found(await servedRelease());
    } else if (!navigator.serviceWorker?.controller) {
      lastPoll = Math.max(lastPoll + 1, Date.now());
      BaihuaKiosk.run("release.js?" + lastPoll).catch(() => {});
    }
  }

  async function register() {
    navigator.serviceWorker.addEventListener("controllerchange", async () => {
      BaihuaKiosk.notice.load(); // through the worker, which keeps it
      if (navigator.serviceWorker.controller) found(await servedRelease());
    });
    try {
      registration = await navigator.serviceWorker.register(BaihuaKiosk.run.trusted("sw.js"), { scope: "./", updateViaCache: "none" });
      navigator.serviceWorker.controller?.postMessage("running");
    } catch {
      // The page works without, while the server does.
    }
  }

  function start() {
    const isPossible = location.protocol.startsWith("http") && "serviceWorker" in navigator;
    if (isPossible && BaihuaKiosk.settings.worker) registering = register();
    setInterval(() => registration?.update().catch(() => {}), often);
    BaihuaKiosk.data.loadAll();
  }

  return { start, between, found };
})();
