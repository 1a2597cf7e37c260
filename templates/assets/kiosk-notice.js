// Urgent notices: a guide that is withdrawn, or that carries a warning, before the next release of the feed.
//
//   notice.read(envelope)   takes over what kiosk/v1/notice.json says
//   notice.of(id)           the items about a guide: [{ guide, action: "withdraw" | "warn", text }]
//   notice.load()           asks the server; where there is none, what was read before stays
"use strict";
BaihuaKiosk.notice = (() => {
  const patience = 10000; // milliseconds
  let items = [];

  // The one place that knows the envelope's shape.
  function itemsOf(envelope) {
    const found = (envelope?.signed ?? envelope)?.items;
    return Array.isArray(found) ? found : [];
  }

  function read(envelope) {
    items = itemsOf(envelope).filter(
      (item) => typeof item.guide === "string" && typeof item.text === "string" && ["withdraw", "warn"].includes(item.action));
  }

  async function load() {
    if (!location.protocol.startsWith("http")) return;
    try {
      const response = await fetch("v1/notice.json", { cache: "no-store", signal: AbortSignal.timeout(patience) });
      if (response.ok) read(await response.json());
    } catch {
      // Without a server the last notice stands.
    }
  }

  return { of: (id) => items.filter((item) => item.guide === id), read, load };
})();
