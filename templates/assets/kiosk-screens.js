// The start screen and lists of guides.
"use strict";
BaihuaKiosk.screens = (() => {
  const { element, button, icon, list } = BaihuaKiosk.dom;
  const words = BaihuaKiosk.words;

  const stamp = (text) => {
    const made = element("span", "stamp", text.slice(0, 1));
    made.setAttribute("aria-hidden", "true");
    return made;
  };

  function tile(name, note, act) {
    return button("tile", act, stamp(name), element("span", "tile-words", element("strong", "", name), element("span", "note", note)));
  }

  function guideTile(entry, query) {
    const title = element("strong", "");
    const pieces = query ? BaihuaKiosk.find.marks(entry.title, query) : [{ text: entry.title, isMatch: false }];
    title.append(...pieces.map((piece) => (piece.isMatch ? element("mark", "", piece.text) : piece.text)));
    const known = [words.visits(entry.visits), words.brief(entry.timeLimit.text), words.price(entry.fee)];
    const note = known.filter(Boolean).join(" · ");
    return button("guide-tile", () => BaihuaKiosk.shell.go("guide", entry.id), title, element("span", "note", note));
  }

  // By sound, the order in which people look names up.
  const bySound = (entries) =>
    [...entries].sort((a, b) => (a.pinyin < b.pinyin ? -1 : a.pinyin > b.pinyin ? 1 : a.id < b.id ? -1 : 1));

  function home() {
    const { index, about, listed } = BaihuaKiosk.data;
    const { shell } = BaihuaKiosk;
    const search = button("search-entry", () => shell.go("search"), icon("find"),
      element("span", "", element("strong", "", "找事项"), element("span", "note", "按拼音首字母，比如：身份证按 S F Z")));
    const tiles = index.domains.map((domain) => {
      const count = listed().filter((entry) => entry.domain === domain.id).length;
      return tile(domain.name, `${count} 件事`, () => shell.go("domain", domain.id));
    });
    if (about.events.length === 1) tiles.push(eventTile(about.events[0]));
    if (about.events.length > 1) {
      const some = about.events.slice(0, 3).map((event) => event.name).join("、");
      tiles.push(tile("人生大事", some, () => shell.go("events")));
    }
    return {
      title: "您想办什么事？",
      isHome: true,
      content: [
        element("ol", "how", ...["点一件事", "答一两个问题", "打小票带走"].map((text) => element("li", "", text))),
        element("p", "lead", "点一点，就知道要带什么、去哪办、跑几趟。"),
        search,
        element("h2", "", "按事情找"),
        list("tiles", tiles),
      ],
    };
  }

  function domain(id) {
    const { index, listed } = BaihuaKiosk.data;
    const one = index.domains.find((domain) => domain.id === id);
    const entries = bySound(listed().filter((entry) => entry.domain === id));
    return {
      title: one.name,
      content: [element("p", "lead", `${entries.length} 件事。${one.introduction}`), list("guides", entries.map((entry) => guideTile(entry)))],
    };
  }

  const guidesOf = (event) => {
    const listed = new Set(BaihuaKiosk.data.listed());
    return event.guides.map(BaihuaKiosk.data.entry).filter((entry) => listed.has(entry));
  };

  const eventTile = (event) =>
    tile(event.name, `${guidesOf(event).length} 件事`, () => BaihuaKiosk.shell.go("event", event.id));

  const events = () => ({
    title: "人生大事",
    content: [
      element("p", "lead", "一辈子就那么几回的事，要办的都在一起。"),
      list("tiles", BaihuaKiosk.data.about.events.map(eventTile)),
    ],
  });

  // In the order in which people meet them.
  function event(id) {
    const one = BaihuaKiosk.data.about.events.find((event) => event.id === id);
    return {
      title: one.name,
      content: [element("p", "lead", one.introduction), list("guides", guidesOf(one).map((entry) => guideTile(entry)))],
    };
  }

  return { home, domain, events, event, guideTile };
})();
