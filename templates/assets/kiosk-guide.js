// One guide: the answer in short, then its questions one at a time, then what holds for the answers.
"use strict";
BaihuaKiosk.screens.guide = (() => {
  const { element, button, labelled, list } = BaihuaKiosk.dom;
  const words = BaihuaKiosk.words;

  const note = (text) => element("p", "banner", text);

  // What a reader has to know before all else.
  function banners(guide) {
    const { header } = guide;
    const today = words.today();
    const found = BaihuaKiosk.notice.of(header.id).map(note);
    if (header.status === "demonstration") found.push(note("这是示范内容：地址、电话只是例子，办事前先问清楚。"));
    if (header.effective && header.effective > today) found.push(note(`这份指南从${words.day(header.effective)}起才用。按这台机器的日期，还没到。`));
    if (header.expires && header.expires < today) found.push(note(`这份指南用到${words.day(header.expires)}为止。按这台机器的日期，已经过了，办之前先问一问。`));
    return found;
  }

  function glance(guide, chosen) {
    const rows = words.glance.map(([key, label]) => {
      const facts = words.holding(guide.facts[key], chosen);
      if (!facts.length) return null;
      const say = key === "fee" ? words.briefFee : (fact) => words.brief(fact.text);
      const texts = facts.map((fact) => ({ when: words.when(guide, fact.conditions, chosen), text: say(fact) }));
      return element("div", "", element("dt", "", label), ...texts.map((one) =>
        element("dd", "", one.when ? element("span", "when", one.when) : null, one.text)));
    });
    return element("dl", "glance", ...rows);
  }

  function top(guide, chosen) {
    const badges = guide.header.badges.map((id) => words.badge(id)).filter(Boolean);
    return [
      ...banners(guide),
      element("p", "answer", guide.shortAnswer),
      badges.length ? list("badges", badges) : null,
      glance(guide, chosen),
    ];
  }

  function question(state, turn) {
    const { guide, chosen } = state;
    const all = words.asked(guide, chosen);
    const one = all[state.number];
    const next = () => {
      state.number++;
      turn();
    };
    const options = one.options.map((option) =>
      button("option", () => {
        chosen.set(one.id, option.id);
        next();
      }, option.text));
    const skip = button("option unsure", () => {
      chosen.delete(one.id);
      next();
    }, "说不准，都给我看");
    const heading = element("h2", "", one.question + "？");
    heading.tabIndex = -1;
    const box = element("div", "question",
      element("p", "note", `第 ${state.number + 1} 题，共 ${all.length} 题`),
      heading,
      one.explanation ? element("p", "", one.explanation) : null,
      element("div", one.options.length > 3 ? "options two" : "options", ...options, skip));
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", "先答几个问题");
    return [box];
  }

  function chosenBar(state, again) {
    if (!state.guide.situations.length) return null;
    const answers = words.answers(state.guide, state.chosen);
    return element("div", "chosen",
      element("p", "", answers.length ? "您选的：" + answers.join("，") : "您没有选情况，下面都列出来了。"),
      labelled("small", "redo", "重新选", again));
  }

  // A withdrawn guide says so, and nothing that may be wrong.
  const withdrawn = (entry, text) => ({
    title: entry.title,
    content: [
      note(text),
      element("p", "answer", `这份指南暂停使用。请问窗口，或者打 ${BaihuaKiosk.data.index.hotline}。`),
    ],
  });

  async function screen(id) {
    const stopped = BaihuaKiosk.notice.withdrawn(id);
    if (stopped !== undefined) return withdrawn(BaihuaKiosk.data.entry(id), stopped);
    const guide = await BaihuaKiosk.data.guide(id);
    const state = { guide, chosen: new Map(), number: 0 };
    const made = {
      title: guide.header.title,
      tools: () => BaihuaKiosk.tools(guide, state.chosen),
      forget: () => state.chosen.clear(),
    };

    function make() {
      // An earlier answer may have made a later question pointless.
      const asked = words.asked(guide, state.chosen);
      for (const one of state.chosen.keys()) if (!asked.some((other) => other.id === one)) state.chosen.delete(one);
      const isAsking = state.number < asked.length;
      made.content = isAsking ? top(guide, state.chosen)
        : [...top(guide, state.chosen), chosenBar(state, again), BaihuaKiosk.sections(guide, state.chosen)];
      made.dock = isAsking ? question(state, turn) : null;
    }
    function turn() {
      make();
      BaihuaKiosk.shell.refresh(made);
    }
    function again() {
      state.number = 0;
      state.chosen.clear();
      turn();
    }
    make();
    return made;
  }
  return screen;
})();
