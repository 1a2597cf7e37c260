// A guide's page: it shows only what a situation needs, keeps the answers in the address and the ticks on the device.
// What few people ask for (codes, slips, reading aloud) is fetched when they do.
"use strict";

const page = document.getElementById("main");
const form = document.querySelector(".situations form");

// MARK: Answers

// The letters of a question, as the kiosk feed has them: a to z, then aa and on.
function questionCode(number) {
  return (number < 26 ? "" : questionCode(Math.floor(number / 26) - 1)) + String.fromCharCode(97 + number % 26);
}

// [question, option] of every answered question, in their order.
function answers() {
  if (!form) return [];
  return [...new FormData(form)].filter(([, option]) => option !== "")
    .map(([question, option]) => [Number(question.slice(1)), Number(option)]);
}

// The answers as one short code for addresses: a1b2.
function answerCode() {
  return answers().map(([question, option]) => questionCode(question) + (option + 1)).join("");
}

// The answers in words, in the order of the questions.
function answerWords() {
  return answers().map(([question, option]) =>
    document.getElementById(`s${question}-${option}`).parentElement.textContent.trim());
}

// The radio buttons that a code names; null if it is no code of this page. An anchor of the page is none.
function radiosOf(code) {
  if (!form || !/^(?:[a-z]{1,2}[1-9][0-9]?)+$/.test(code) || document.getElementById(code)) return null;
  const radios = [];
  const questions = form.querySelectorAll("fieldset").length;
  for (const [, letters, option] of code.matchAll(/([a-z]+)([0-9]+)/g)) {
    for (let question = 0; question < questions; question += 1) {
      if (questionCode(question) !== letters) continue;
      const radio = document.getElementById(`s${question}-${option - 1}`);
      if (radio) radios.push(radio);
    }
  }
  return radios.length ? radios : null;
}

function choose(radios) {
  form.querySelectorAll("input[value='']").forEach((radio) => { radio.checked = true; });
  for (const radio of radios) radio.checked = true;
  narrow();
}

// The answers stand in the address, so that it can be kept, sent on or drawn as a code.
function keepAnswers() {
  const code = answerCode();
  const address = code ? "#" + code : location.pathname + location.search;
  try { history.replaceState({ answers: code }, "", address); } catch { /* the page works without */ }
}

// An address that names a place on the page leaves the answers as they are, also when it is loaded again.
function readAddress() {
  if (!form) return;
  const written = decode(location.hash.slice(1));
  const radios = radiosOf(written);
  if (radios) {
    choose(radios);
  } else if (document.getElementById(written)) {
    if (answerCode()) history.replaceState({ answers: answerCode() }, "");
    else choose(radiosOf(history.state?.answers ?? "") ?? []);
  } else {
    choose([]);
  }
}

function decode(text) {
  try { return decodeURIComponent(text); } catch { return ""; }
}

// MARK: Narrowing

// An item says in `data-s0="1 3"` with which options of question 0 it applies.
function narrow() {
  const chosen = new Map(answers());
  for (const item of document.querySelectorAll("[data-if]")) {
    let isAnswered = true, isOut = false;
    for (const { name, value } of item.attributes) {
      const question = /^data-s(\d+)$/.exec(name)?.[1];
      if (question === undefined) continue;
      const option = chosen.get(Number(question));
      if (option === undefined) isAnswered = false;
      else if (!value.split(" ").includes(String(option))) isOut = true;
    }
    item.hidden = isOut;
    // Who said which situation it is need not read “如果……” at everything that is for it.
    const label = item.querySelector(".when");
    if (label?.closest("[data-if]") === item) label.hidden = isAnswered && !isOut;
  }
  hideEmpty();
  tellNarrowed(chosen.size > 0);
}

// A heading over nothing is left out with what it was for.
function hideEmpty() {
  for (const part of document.querySelectorAll(".glance > div, .facts > div, .provided")) {
    part.hidden = ![...part.querySelectorAll("dd, li")].some(hasShown);
  }
  for (const list of document.querySelectorAll("ol.steps")) {
    const isEmpty = !list.querySelector(":scope > li:not([hidden])");
    list.hidden = isEmpty;
    if (list.previousElementSibling?.tagName === "H3") list.previousElementSibling.hidden = isEmpty;
  }
  const documents = count("documents");
  for (const note of document.querySelectorAll("[data-none=documents]")) note.hidden = documents > 0;
}

// Whether an item is shown, and something of it where it consists of alternatives.
function hasShown(item) {
  const alternatives = [...item.children].filter((child) => child.hasAttribute("data-if"));
  return !item.hidden && (alternatives.length === 0 || alternatives.some((child) => !child.hidden));
}

function tellNarrowed(isNarrowed) {
  const status = document.getElementById("narrowed");
  if (!status) return;
  const words = [`要带 ${count("documents")} 样`, `分 ${count("steps")} 步`];
  for (const tile of tiles()) if (tile.values.length === 1) words.push(`${tile.label}：${tile.values[0]}`);
  status.textContent = isNarrowed ? `您这种情况：${words.join("，")}。` : "";
}

function count(kind) {
  return document.querySelectorAll(`[data-count=${kind}] > li:not([hidden])`).length;
}

// MARK: What the page says now

// The answers in few words: each tile's label and the values that are shown, each once.
function tiles() {
  return [...document.querySelectorAll(".glance > div:not([hidden])")].map((tile) => {
    const several = [...tile.querySelectorAll("dd > span:not([hidden])")];
    const values = several.length ? several.map((value) => value.lastChild) : [...tile.querySelectorAll("dd")];
    return {
      label: tile.querySelector("dt").textContent,
      values: [...new Set(values.map((value) => value.textContent.trim()))],
    };
  });
}

// The guide's public address with the answers: what codes carry and people send on.
function publicAddress() {
  const code = answerCode();
  return document.querySelector("link[rel=canonical]").href + (code ? "#" + code : "");
}

// MARK: Ticks

const boxes = [...document.querySelectorAll(".checklist input")];
const ticksKey = `ticks:${page.dataset.guide}`;

function storedTicks() {
  try {
    const stored = JSON.parse(localStorage.getItem(ticksKey) ?? "{}");
    return Array.isArray(stored.ticked) ? stored : {};
  } catch { return {}; }
}

// Keeps the ticks until they are cleared; on a shared screen, and where a browser refuses, nothing is kept.
function keepTicks() {
  const ticked = boxes.flatMap((box, index) => (box.checked ? [index] : []));
  document.getElementById("clear-ticks").hidden = ticked.length === 0;
  if (isShared) return;
  try {
    if (ticked.length) localStorage.setItem(ticksKey, JSON.stringify({ content: page.dataset.content, ticked }));
    else localStorage.removeItem(ticksKey);
  } catch { /* the note says so */ }
}

function canStore() {
  try {
    localStorage.setItem("try", "");
    localStorage.removeItem("try");
    return true;
  } catch { return false; }
}

function setUpTicks() {
  if (!boxes.length) return;
  const note = document.getElementById("ticks-note");
  const stored = isShared ? {} : storedTicks();
  const isSame = stored.content === page.dataset.content;
  boxes.forEach((box, index) => { box.checked = isSame && stored.ticked.includes(index); });
  note.textContent = isShared ? "这台机器大家用，您勾的不会留下。"
    : !canStore() ? "这个浏览器不让记，再打开要重新勾。"
    : stored.content && !isSame ? "要带的东西改过了，请重新勾一遍。"
    : "带齐一样，勾一样。勾过的只记在这台手机或电脑上，别人看不到。";
  document.getElementById("ticks").hidden = false;
  document.querySelector(".checklist").parentElement.addEventListener("change", keepTicks);
  document.getElementById("clear-ticks").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    keepTicks();
    boxes.find((box) => box.offsetParent)?.focus();
  });
  keepTicks();
}

// MARK: Fetched on demand

// The addresses of scripts go through one policy, which lets those pass that this page names.
const scripts = globalThis.trustedTypes?.createPolicy("baihua", {
  createScriptURL(address) {
    if ([...document.querySelectorAll("[data-script], [data-code]")]
      .some(({ dataset }) => address === dataset.script || address === dataset.code)) return address;
    throw new TypeError("not a script of this page");
  },
});
const fetched = new Map();

// Runs a script of the site once; the promise fails where it could not be had.
function fetchScript(address) {
  if (!fetched.has(address)) {
    fetched.set(address, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = scripts ? scripts.createScriptURL(address) : address;
      script.onload = resolve;
      script.onerror = () => { fetched.delete(address); reject(new Error(address)); };
      document.head.append(script);
    }));
  }
  return fetched.get(address);
}

// A voice that speaks Chinese, one on the device before one elsewhere.
function chineseVoice() {
  const voices = (globalThis.speechSynthesis?.getVoices() ?? []).filter(({ lang }) => /^(zh|cmn)/i.test(lang));
  const rank = ({ lang, localService }) => (/^(zh[-_]CN|cmn)/i.test(lang) ? 0 : 2) + (localService ? 0 : 1);
  return voices.sort((one, other) => rank(one) - rank(other))[0];
}

function setUpTools() {
  for (const tools of document.querySelectorAll("[data-tools]")) tools.hidden = false;
  document.getElementById("print").addEventListener("click", () => print());
  const takeAlong = document.getElementById("take-along");
  takeAlong.addEventListener("click", async () => {
    await fetchScript(takeAlong.dataset.script);
    openTakeAlong();
  });
  const readAloud = document.getElementById("read-aloud");
  const offer = () => { readAloud.hidden = !chineseVoice(); };
  offer();
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", offer);
  readAloud.addEventListener("click", async () => {
    await fetchScript(readAloud.dataset.script);
    readOrPause();
  });
}

setUpTools();
setUpTicks();
if (form) {
  form.addEventListener("change", () => { narrow(); keepAnswers(); });
  form.addEventListener("reset", () => setTimeout(() => { narrow(); keepAnswers(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  readAddress();
  addEventListener("hashchange", readAddress);
}
