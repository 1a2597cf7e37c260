// The guides on a touch screen: the feed's own JSON, which the build wrote once more as scripts, because a page that
// was opened from a folder may read nothing else.
//
//   data.whenOpen        resolves when the catalogue is there
//   data.index           kiosk/v1/index.json
//   data.about           { events: [{ id, name, introduction, guides: [id] }], feed, published, expires, shards: [hash] }
//   data.entry(id)       the guide's entry of the catalogue, or undefined
//   data.listed()        the entries that are not withdrawn (kiosk-notice.js)
//   data.guide(id)       resolves to kiosk/v1/guides/<id>.json
//   data.loadAll()       reads ahead, so that a screen needs no server any more
//   BaihuaKiosk.settings       { idle, countdown: seconds; print, worker: boolean }; see docs/kiosk-page.md
//   BaihuaKiosk.run(address)   resolves when a script of the page's own folder has run
"use strict";
const BaihuaKiosk = {};

// The page's own settings, and what its address says instead: index.html?idle=90&print=off.
BaihuaKiosk.settings = (() => {
  const given = new URLSearchParams(location.search);
  const written = (name) => given.get(name) ?? document.body.dataset[name] ?? "";
  const seconds = (name, least, most) => {
    const number = Math.round(Number(written(name)));
    return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : least;
  };
  return {
    idle: seconds("idle", 60, 900),
    countdown: seconds("countdown", 20, 120),
    print: written("print") !== "off",
    worker: written("worker") !== "off",
  };
})();

BaihuaKiosk.run = (() => {
  const allowed = /^(data\/[0-9]+\.[0-9a-f]{16}\.js|release\.js\?[0-9]+|sw\.js)$/;

  function checkedAddress(address) {
    if (allowed.test(address)) return address;
    throw new TypeError("kiosk: no script of this page: " + address);
  }

  const policy =
    window.trustedTypes && window.trustedTypes.createPolicy("baihua-kiosk", { createScriptURL: checkedAddress });
  const trusted = (address) => (policy ? policy.createScriptURL(address) : checkedAddress(address));

  function run(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const end = (settle, value) => {
        script.remove();
        settle(value);
      };
      script.onload = () => end(resolve);
      script.onerror = () => end(reject, new Error("kiosk: cannot read " + address));
      script.src = trusted(address);
      document.head.append(script);
    });
  }
  run.trusted = trusted;
  return run;
})();

BaihuaKiosk.data = (() => {
  const guides = new Map();
  const entries = new Map();
  const loading = new Map();
  let opened;
  const data = { whenOpen: new Promise((resolve) => (opened = resolve)), index: null, about: null };

  data.open = (about, index) => {
    if (index.schemaVersion !== 1) throw new Error("kiosk: this catalogue is of another version");
    data.about = about;
    data.index = index;
    for (const entry of index.guides) entries.set(entry.id, entry);
    opened();
  };

  data.add = (shard) => {
    for (const id of Object.keys(shard)) guides.set(id, shard[id]);
  };

  data.entry = (id) => entries.get(id);

  data.listed = () => data.index.guides.filter((entry) => !BaihuaKiosk.notice.withdrawn(entry.id));

  // FNV-1a, 32 bits, as in KioskPageData.swift.
  function shardNumber(id) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
    return (hash & (data.about.shards.length - 1)) >>> 0;
  }

  function load(number) {
    if (!loading.has(number)) {
      const reading = BaihuaKiosk.run(`data/${number}.${data.about.shards[number]}.js`);
      reading.catch(() => loading.delete(number));
      loading.set(number, reading);
    }
    return loading.get(number);
  }

  data.guide = async (id) => {
    if (!entries.has(id)) throw new Error("kiosk: no guide " + id);
    if (!guides.has(id)) await load(shardNumber(id));
    if (!guides.has(id)) throw new Error("kiosk: no guide " + id);
    return guides.get(id);
  };

  const ahead = 64; // scripts; a larger site is read when it is asked for

  data.loadAll = async () => {
    if (data.about.shards.length > ahead) return;
    for (let number = 0; number < data.about.shards.length; number++) await load(number).catch(() => {});
  };
  return data;
})();
