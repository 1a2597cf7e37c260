// Urgent notices (docs/kiosk-feed.md, notice.json): a guide that is withdrawn, or a warning, before the next version.
//
//   notice.load()        asks the server; where there is none, what was read before stays
//   notice.read(file)    takes what a notice.json says; from the next visitor on it is shown
//   notice.apply()       shows it; called while nobody is in front of the screen
//   notice.of(id)        the warnings above a guide
//   notice.general()     the warnings above every screen
//   notice.withdrawn(id) the words instead of a guide, or undefined: it is not listed and not found
//
// Who signed it is not looked at here: it comes from where the page itself comes from, and whoever can change one can
// change the other. A kiosk that takes the feed from elsewhere checks it with a reader (baihua kiosk pull).
"use strict";
BaihuaKiosk.notice = (() => {
  const patience = 10000; // milliseconds
  let held = { version: 0, items: [] };
  let shown = held;

  function read(file) {
    const notice = file?.signed;
    const isKnown = notice?.kind === "notice" && notice.schemaVersion === 1 && notice.feed === BaihuaKiosk.data.about.feed;
    if (isKnown && Number.isInteger(notice.version) && notice.version > held.version && Array.isArray(notice.items)) held = notice;
  }

  function apply() {
    const isNew = shown !== held;
    shown = held;
    return isNew;
  }

  async function load() {
    if (!location.protocol.startsWith("http")) return;
    try {
      const response = await fetch("v1/notice.json", { cache: "no-store", signal: AbortSignal.timeout(patience) });
      if (response.ok) read(await response.json());
    } catch {
      // Without a server the last notice stands.
    }
    if (BaihuaKiosk.shell.isPristine() && apply()) BaihuaKiosk.shell.reset();
  }

  const valid = (action) =>
    shown.items.filter((item) => item.action === action && typeof item.text === "string" && !(item.until < BaihuaKiosk.words.today()));

  return {
    load, read, apply,
    of: (id) => valid("warn").filter((item) => item.guide === id).map((item) => item.text),
    general: () => valid("warn").filter((item) => item.guide === undefined).map((item) => item.text),
    withdrawn: (id) => valid("withdraw").find((item) => item.guide === id)?.text,
  };
})();
