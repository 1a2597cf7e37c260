// The search screen: a keypad for first letters and whole pinyin, and a box for those who have another keyboard.
"use strict";
BaihuaKiosk.screens.search = (() => {
  const { element, button, labelled, list } = BaihuaKiosk.dom;
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const digits = [..."1234567890"];
  const pause = 60; // milliseconds without a key before a search

  function screen() {
    const { shell, find } = BaihuaKiosk;
    const box = element("input", "");
    const results = element("div", "results");
    const said = element("p", "lead found");
    let asked = 0;
    let timer = 0;
    let isComposing = false;

    box.type = "search";
    box.maxLength = find.longest;
    box.placeholder = "请按下面的字母";
    box.setAttribute("aria-label", "您想办什么事");
    for (const name of ["autocomplete", "autocapitalize", "autocorrect"]) box.setAttribute(name, "off");
    box.spellcheck = false;

    async function show() {
      const query = box.value.trim();
      const turn = ++asked;
      if (!query) {
        said.textContent = "每个字按拼音的第一个字母。办身份证，就按 S F Z。全拼也行。";
        results.replaceChildren();
        return;
      }
      const found = await find.find(query);
      if (turn !== asked) return;
      const hotline = BaihuaKiosk.data.index.hotline;
      said.textContent = found.entries.length === 0 ? `没有找到。少按几个字母再试试，或者打 ${hotline} 问。`
        : found.isNear ? "没有完全对上，您是不是要找："
        : found.total > found.entries.length ? `找到 ${found.total} 件事，再按几个字母就更准。` : `找到 ${found.total} 件事。`;
      results.replaceChildren(list("guides", found.entries.map((entry) => BaihuaKiosk.screens.guideTile(entry, query))));
      shell.scrolled();
      shell.toTop();
      shell.say(said.textContent);
    }

    function changed() {
      clearTimeout(timer);
      if (!isComposing) timer = setTimeout(show, pause);
    }

    function type(text) {
      if (box.value.length < find.longest) box.value += text;
      changed();
    }

    function erase(all) {
      box.value = all ? "" : [...box.value].slice(0, -1).join("");
      changed();
    }

    box.addEventListener("input", changed);
    box.addEventListener("compositionstart", () => (isComposing = true));
    box.addEventListener("compositionend", () => {
      isComposing = false;
      changed();
    });

    const key = (letter) => button("key", () => type(letter), letter);
    const pad = element("div", "keypad",
      ...letters.map(key),
      labelled("key wide", "erase", "删除", () => erase(false)),
      labelled("key wide", "close", "清空", () => erase(true)));
    pad.setAttribute("role", "group");
    pad.setAttribute("aria-label", "字母键盘");
    const numbers = element("div", "keypad digits", ...digits.map(key));
    numbers.setAttribute("role", "group");
    numbers.setAttribute("aria-label", "数字键盘");

    show();
    return {
      title: "找事项",
      content: [said, results],
      dock: [box, pad, numbers],
      // A real keyboard types into the box wherever the focus is.
      key(event) {
        if (event.target === box || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
        if (/^[a-zA-Z0-9]$/.test(event.key)) type(event.key.toUpperCase());
        else if (event.key === "Backspace") erase(false);
        else return;
        event.preventDefault();
      },
      forget() {
        clearTimeout(timer);
        asked++;
        box.value = "";
        results.replaceChildren();
      },
    };
  }
  return screen;
})();
