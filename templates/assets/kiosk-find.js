// Finds guides for what was typed: by the first letters of title or other names, which the catalogue holds, and by the
// site's own search (BaihuaSearch.ready, .search and .marks; docs/search.md).
"use strict";
BaihuaKiosk.find = (() => {
  const limit = 24;
  const longest = 60;

  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

  // 0 where the letters begin the title, 1 where they begin another name, 2 and 3 within; undefined where nowhere.
  function rank(entry, letters) {
    const others = entry.aliases.map((alias) => alias.initials);
    if (entry.initials.startsWith(letters)) return 0;
    if (others.some((initials) => initials.startsWith(letters))) return 1;
    if (entry.initials.includes(letters)) return 2;
    return others.some((initials) => initials.includes(letters)) ? 3 : undefined;
  }

  // Guides whose names begin with the letters, then those that hold them; shorter names first, because more of them
  // was typed.
  function byInitials(text) {
    const letters = plain(text);
    if (!/^[a-z0-9]+$/.test(letters)) return { begun: [], held: [] };
    const found = BaihuaKiosk.data.listed()
      .map((entry) => ({ entry, rank: rank(entry, letters) }))
      .filter((one) => one.rank !== undefined)
      .sort((a, b) => a.rank - b.rank || a.entry.initials.length - b.entry.initials.length);
    const entries = (some) => some.map((one) => one.entry);
    return { begun: entries(found.filter((one) => one.rank < 2)), held: entries(found.filter((one) => one.rank >= 2)) };
  }

  async function bySearch(text) {
    await BaihuaSearch.ready();
    const hits = await BaihuaSearch.search(text, limit, { domain: "", audience: "" });
    const found = hits.length ? hits : hits.nearest || [];
    const isListed = (entry) => entry && !BaihuaKiosk.notice.withdrawn(entry.id);
    return { entries: found.map((hit) => BaihuaKiosk.data.entry(hit.id)).filter(isListed), isNear: !hits.length };
  }

  // Resolves to { entries, total, isNear }; where the search cannot be read, the first letters still find.
  async function find(text) {
    const { begun, held } = byInitials(text);
    const more = await bySearch(text).catch(() => ({ entries: [], isNear: false }));
    const isKnown = begun.length + held.length > 0;
    const all = [...new Set([...begun, ...(isKnown && more.isNear ? [] : more.entries), ...held])];
    return { entries: all.slice(0, limit), total: all.length, isNear: !isKnown && more.isNear };
  }

  function marks(text, query) {
    try {
      return BaihuaSearch.marks(text, query);
    } catch {
      return [{ text, isMatch: false }];
    }
  }

  return { find, marks, longest };
})();
