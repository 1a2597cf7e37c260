// The frame of the screen: which screen is shown, the way back, the buttons below, dialogs, and the full reset.
"use strict";
BaihuaKiosk.tools = (guide, chosen) => {
  const { labelled } = BaihuaKiosk.dom;
  const { speech, slip, phone, settings } = BaihuaKiosk;
  return [
    speech.isAvailable() && (speech.isSpeaking()
      ? labelled("", "stop", "不念了", speech.stop)
      : labelled("", "speak", "念给我听", () => speech.speak(guide, chosen))),
    settings.print && labelled("", "print", "打印小票", () => slip.print(guide, chosen)),
    labelled("", "phone", "带到手机", () => phone.show(guide, chosen)),
  ].filter(Boolean);
};

BaihuaKiosk.shell = (() => {
  const { element, labelled } = BaihuaKiosk.dom;
  const root = document.documentElement;
  const at = (id) => document.getElementById(id);
  const place = { kiosk: at("kiosk"), banners: at("banners"), screen: at("screen"), dock: at("dock"), tools: at("tools"), bar: at("bar"), said: at("said") };
  let stack = [];
  let going = 0;
  let hasEntry = false; // whether the browser's Back button has something to take

  const current = () => stack[stack.length - 1];

  // ---- Showing -----------------------------------------------------------------------------------------------------

  function draw() {
    const { screen } = current();
    const heading = element("h1", "", screen.title);
    heading.tabIndex = -1;
    place.kiosk.classList.toggle("at-home", Boolean(screen.isHome));
    place.kiosk.classList.toggle("docked", Boolean(screen.dock));
    place.screen.replaceChildren(heading, ...screen.content.filter(Boolean));
    place.dock.replaceChildren(...(screen.dock ?? []));
    place.dock.hidden = !screen.dock;
    bar();
  }

  function focus() {
    const target = place.dock.querySelector("h2[tabindex]") ?? place.screen.querySelector("h1");
    target?.focus({ preventScroll: true });
  }

  function show(scroll = 0) {
    draw();
    place.screen.scrollTop = scroll;
    place.dock.scrollTop = 0;
    focus();
    scrolled();
  }

  function refresh(screen) {
    BaihuaKiosk.speech.stop();
    if (current().screen === screen) show();
  }

  function bar() {
    if (!stack.length) return;
    const { screen } = current();
    const away = screen.isHome ? [] : [labelled("", "home", "首页", home), labelled("", "back", "返回", back)];
    const toggle = (name, icon, word, other) => {
      const made = labelled("", icon, root.classList.contains(name) ? other : word, () => {
        root.classList.toggle(name);
        bar();
        at("bar").querySelector("." + name)?.focus();
      });
      made.classList.add(name);
      return made;
    };
    const up = labelled("scroll-up", "up", "往上", () => pageBy(-1));
    const down = labelled("scroll-down", "down", "往下", () => pageBy(1));
    place.tools.replaceChildren(...(screen.tools?.() ?? []));
    place.tools.hidden = !place.tools.childElementCount;
    place.bar.replaceChildren(...away, up, down, toggle("large", "type", "大字", "小字"), toggle("low", "lower", "放低", "还原"),
      labelled("", "help", "帮忙", help));
    scrolled();
  }

  // ---- Scrolling without a gesture ---------------------------------------------------------------------------------

  const canScroll = (box, way) =>
    !box.hidden && (way < 0 ? box.scrollTop > 1 : box.scrollTop + box.clientHeight < box.scrollHeight - 1);

  function pageBy(way) {
    const box = canScroll(place.dock, way) ? place.dock : place.screen;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.scrollBy({ top: way * box.clientHeight * 0.8, behavior: calm ? "auto" : "smooth" });
  }

  function scrolled() {
    for (const [name, way] of [["scroll-up", -1], ["scroll-down", 1]]) {
      const button = place.bar.querySelector("." + name);
      const isUseful = canScroll(place.screen, way) || canScroll(place.dock, way);
      button?.setAttribute("aria-disabled", String(!isUseful));
    }
    // By keyboard, a text to scroll must be reachable where nothing in it is.
    const isText = place.screen.scrollHeight > place.screen.clientHeight && !place.screen.querySelector("button, summary");
    place.screen.tabIndex = isText ? 0 : -1;
  }

  // ---- Going -------------------------------------------------------------------------------------------------------

  function unreadable() {
    const hotline = BaihuaKiosk.data.index.hotline;
    return { title: "这份指南暂时打不开", content: [element("p", "answer", `请回首页再试一次，或者打 ${hotline} 问。`)] };
  }

  async function go(name, argument) {
    const turn = ++going;
    BaihuaKiosk.speech.stop();
    const screen = await Promise.resolve(BaihuaKiosk.screens[name](argument)).catch(unreadable);
    if (turn !== going) return;
    if (current()) current().scroll = place.screen.scrollTop;
    stack.push({ screen, scroll: 0 });
    if (stack.length > 1) keepBack();
    show();
  }

  // One entry of the browser's history for all screens: its Back button is the screen's own, and keeps nothing.
  function keepBack() {
    if (hasEntry) return;
    history.pushState({ kiosk: "entry" }, "");
    hasEntry = true;
  }

  function back() {
    going++;
    BaihuaKiosk.speech.stop();
    if (stack.length > 1) stack.pop().screen.forget?.();
    show(current().scroll);
  }

  // The start screen as after a reset, but with the type as large and as low as the visitor has set it.
  function home() {
    going++;
    BaihuaKiosk.speech.stop();
    for (const one of stack) one.screen.forget?.();
    stack = [{ screen: BaihuaKiosk.screens.home(), scroll: 0 }];
    show();
  }

  function reset() {
    for (const dialog of document.querySelectorAll("dialog")) dialog.remove();
    BaihuaKiosk.slip.clear();
    root.classList.remove("large", "low");
    place.said.textContent = "";
    getSelection()?.removeAllRanges();
    BaihuaKiosk.notice.apply();
    banners();
    home();
  }

  const isPristine = () =>
    stack.length === 1 && current().screen.isHome && place.screen.scrollTop === 0
    && !root.classList.contains("large") && !root.classList.contains("low") && !document.querySelector("dialog");

  // ---- Words beside the screen -------------------------------------------------------------------------------------

  // An old or a wrong clock adds a sentence and takes nothing away.
  function banners() {
    const { about, index } = BaihuaKiosk.data;
    const { day, today } = BaihuaKiosk.words;
    const old = today() > about.expires
      ? element("p", "banner", `这些内容是${day(about.published)}发布的。按这台机器的日期，已经很久没有更新，办之前打 ${index.hotline} 问一问。`) : null;
    const warnings = BaihuaKiosk.notice.general().map((text) => element("p", "banner", text));
    place.banners.replaceChildren(...[...warnings, old].filter(Boolean));
  }

  function say(text) {
    place.said.textContent = text;
  }

  function dialog(title, ...children) {
    const heading = element("h2", "", title);
    const made = element("dialog", "", heading, ...children,
      element("div", "buttons", labelled("main", "close", "关上", () => made.close())));
    heading.id = "dialog-title";
    made.setAttribute("aria-labelledby", "dialog-title");
    made.addEventListener("close", () => made.remove());
    document.body.append(made);
    made.showModal();
    made.querySelector("button").focus();
  }

  function help() {
    const { hotline } = BaihuaKiosk.data.index;
    dialog("找人帮忙",
      element("p", "", "请大厅里的工作人员过来帮您，也可以打电话问："),
      element("p", "number", hotline));
  }

  // ---- Start -------------------------------------------------------------------------------------------------------

  function start() {
    at("plain").remove();
    place.kiosk.hidden = false;
    if (history.state?.kiosk === "entry") hasEntry = true;
    else history.replaceState({ kiosk: "start" }, "");
    addEventListener("popstate", () => {
      hasEntry = false;
      for (const dialog of document.querySelectorAll("dialog:not(#idle)")) dialog.remove();
      if (stack.length > 1) back();
      if (stack.length > 1) keepBack();
    });
    addEventListener("pageshow", (event) => {
      if (event.persisted) reset();
    });
    addEventListener("keydown", (event) => current().screen.key?.(event));
    addEventListener("contextmenu", (event) => event.preventDefault());
    for (const box of [place.screen, place.dock]) box.addEventListener("scroll", scrolled, { passive: true });
    addEventListener("resize", scrolled);
    at("updated").textContent = `内容更新到${BaihuaKiosk.words.day(BaihuaKiosk.data.index.generated)}`;
    banners();
    home();
    root.classList.remove("starting");
    BaihuaKiosk.idle.start();
    BaihuaKiosk.notice.load();
    BaihuaKiosk.update.start();
  }

  return { start, go, back, home, reset, refresh, bar, focus, dialog, say, scrolled, isPristine, toTop: () => (place.screen.scrollTop = 0) };
})();

BaihuaKiosk.data.whenOpen.then(BaihuaKiosk.shell.start);
