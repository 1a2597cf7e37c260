// The search box: shows what BaihuaSearch finds while a person types.
//
// It works on any page with <input type="search" id="q">, an element with the id search-results and the attributes
// data-root (the site's root), data-index (the entry of the index) and data-hotline, and one with the id search-status.
// An element with the id search-filters takes the choice of domain and audience, search-catalogue is the list of all
// guides. What is asked is written to the address only when a person sends the form, and is kept nowhere.
"use strict";
(() => {
  const PAGE = 20;
  const PAUSE = 80; // milliseconds without a key before a search

  const box = document.getElementById("q");
  const results = document.getElementById("search-results");
  const status = document.getElementById("search-status");
  const filters = document.getElementById("search-filters");
  if (!box || !results || !window.BaihuaSearch) return;
  if (status && !status.hasAttribute("role") && !status.hasAttribute("aria-live")) {
    status.setAttribute("aria-live", "polite");
  }

  let isComposing = false;
  let timer = 0;
  let asked = 0;
  const filter = { domain: "", audience: "" };

  function say(text) {
    if (status && status.textContent !== text) status.textContent = text;
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function hotline() {
    const number = results.dataset.hotline || "";
    if (!number) return [];
    const link = element("a", "tel", number);
    link.href = "tel:" + number.replace(/[^0-9+]/g, "");
    return ["也可以打 ", link, " 问。"];
  }

  function marked(text, query) {
    return window.BaihuaSearch.marks(text, query).map((piece) => (piece.isMatch ? element("mark", "", piece.text) : piece.text));
  }

  function item(hit, query) {
    // One span, so that a link laid out as a box keeps its text in one piece.
    const link = element("a", "", element("span", "", ...marked(hit.title, query)));
    link.href = (results.dataset.root || "") + hit.path + (location.protocol === "file:" ? "index.html" : "");
    const parts = [element("h3", "", link)];
    if (hit.summary) parts.push(element("p", "", ...marked(hit.summary, query)));
    parts.push(element("p", "hit-domain", hit.domainName));
    return element("li", "", ...parts);
  }

  function list(title, hits, query) {
    return hits.length ? [element("h2", "", title), element("ol", "guide-list", ...hits.map((hit) => item(hit, query)))] : [];
  }

  function moreButton(query, limit) {
    const button = element("button", "", "再看一些");
    button.type = "button";
    button.addEventListener("click", async () => {
      await show(query, limit + PAGE);
      const links = results.querySelectorAll("li a");
      if (links[limit]) links[limit].focus();
    });
    return element("p", "search-more", button);
  }

  function showNothing(query, nearest) {
    results.classList.add("nothing");
    const isNarrowed = filter.domain || filter.audience;
    const catalogue = document.getElementById("search-catalogue");
    const link = element("a", "", "看全部事项");
    link.href = "#search-catalogue";
    results.replaceChildren(
      element(
        "div",
        "search-empty",
        element("p", "", "没有找到“" + query + "”。" + (isNarrowed ? "您选了领域或者对象，改成“全部”再试试。" : "")),
        element("p", "", "换个说法再试试，字少一点也行，比如只写“身份证”。", ...hotline()),
        ...(catalogue ? [element("p", "", link)] : [])
      ),
      ...list("只沾一点边的，您看看是不是", nearest, query)
    );
    say("没有找到");
  }

  // ---- Filters: one choice of domain, one of audience.

  function choice(label, name, options) {
    const select = element("select", "");
    select.id = "search-" + name;
    for (const [value, text] of [["", "全部"], ...options]) {
      const option = element("option", "", text);
      option.value = value;
      select.append(option);
    }
    select.value = filter[name];
    if (select.selectedIndex < 0) select.value = filter[name] = "";
    select.addEventListener("change", () => {
      filter[name] = select.value;
      searchNow();
    });
    const title = element("label", "", label);
    title.htmlFor = select.id;
    return element("span", "search-filter", title, select);
  }

  function showFilters() {
    if (!filters || filters.childElementCount > 0) return;
    const { domains, audiences } = window.BaihuaSearch.facets();
    const choices = [];
    if (domains.length > 1) choices.push(choice("领域", "domain", domains.map(({ id, name }) => [id, name])));
    if (audiences.length > 1) choices.push(choice("给谁办", "audience", audiences.map((name) => [name, name])));
    filters.append(...choices);
    filters.hidden = choices.length === 0;
  }

  function showTrouble() {
    results.replaceChildren(element("p", "search-empty", "搜索的数据没有读到，请刷新页面再试。", ...hotline()));
    say("搜索暂时用不了");
  }

  async function show(query, limit) {
    const ticket = ++asked;
    results.classList.remove("nothing");
    if (!query) {
      results.replaceChildren();
      return say("");
    }
    let hits;
    try {
      hits = await window.BaihuaSearch.search(query, limit, filter);
    } catch {
      if (ticket === asked) showTrouble();
      return;
    }
    if (ticket !== asked) return;
    showFilters();
    if (hits.length > 0 && hits[0].score === 0) {
      results.replaceChildren();
      return say("请写您想办的事");
    }
    if (hits.length === 0) return showNothing(query, hits.nearest);
    const end = hits.map((hit) => hit.isWhole).lastIndexOf(true) + 1;
    const whole = hits.slice(0, end);
    const close = hits.slice(end);
    const closeTitle = whole.length ? "这些也接近" : "没有完全对上的，这些最接近";
    results.replaceChildren(
      ...list("找到的事项", whole, query),
      ...list(closeTitle, close, query),
      ...(hits.total > hits.length ? [moreButton(query, limit)] : [])
    );
    say(hits.wholeCount ? "找到 " + hits.wholeCount + " 件事" : "没有完全对上的，有 " + hits.total + " 件接近的");
  }

  function searchNow() {
    clearTimeout(timer);
    if (!isComposing) show(box.value.trim(), PAGE);
  }

  function searchSoon() {
    clearTimeout(timer);
    timer = setTimeout(searchNow, PAUSE);
  }

  box.addEventListener("compositionstart", () => {
    isComposing = true;
    clearTimeout(timer);
  });
  box.addEventListener("compositionend", () => {
    isComposing = false;
    searchSoon();
  });
  box.addEventListener("input", (event) => {
    if (!isComposing && !event.isComposing) searchSoon();
  });
  if (box.form) {
    box.form.addEventListener("submit", (event) => {
      event.preventDefault();
      searchNow();
      keepInAddress();
    });
  }

  // So that a search can be sent to somebody, and found again when one comes back from a guide.
  function keepInAddress() {
    const asks = new URLSearchParams();
    if (box.value.trim()) asks.set("q", box.value.trim());
    for (const name of ["domain", "audience"]) if (filter[name]) asks.set(name, filter[name]);
    const address = asks.toString() ? "?" + asks : location.pathname;
    try {
      history.replaceState(null, "", address);
    } catch {
      // A page that was opened as a file may not change its address.
    }
  }

  // ---- Keys: arrows go through the results, Escape goes back to the box.

  document.addEventListener("keydown", (event) => {
    if (isComposing || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const isInResults = results.contains(document.activeElement);
    if (document.activeElement !== box && !isInResults) return;
    const links = [...results.querySelectorAll("li a")];
    const place = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && place + 1 < links.length) links[place + 1].focus();
    else if (event.key === "ArrowUp" && place > 0) links[place - 1].focus();
    else if ((event.key === "ArrowUp" && place === 0) || (event.key === "Escape" && isInResults)) box.focus();
    else return;
    event.preventDefault();
  });
  box.addEventListener("focus", () => window.BaihuaSearch.prepare().catch(() => {}), { once: true });

  const asking = new URLSearchParams(location.search);
  if (asking.get("q")) box.value = asking.get("q");
  for (const name of ["domain", "audience"]) filter[name] = asking.get(name) || "";
  if (box.value.trim()) searchNow();
})();
