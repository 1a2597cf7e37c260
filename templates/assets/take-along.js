// Takes a guide's page along: as a code for a telephone, as an address to send on, as a slip of 80 mm.
"use strict";

const takeAlongButton = document.getElementById("take-along");
const takeAlongDialog = document.getElementById("take-along-dialog");
const svgNames = "http://www.w3.org/2000/svg";

async function openTakeAlong() {
  say("");
  const words = answerWords();
  const chosen = document.getElementById("take-along-chosen");
  chosen.hidden = words.length === 0;
  chosen.textContent = `您选的也带上：${words.join("、")}。`;
  document.getElementById("share").hidden = isShared || typeof navigator.share !== "function";
  document.getElementById("copy").hidden = isShared;
  takeAlongDialog.showModal();
  document.getElementById("take-along-title").focus();
  document.getElementById("take-along-code").replaceChildren(await codePicture());
}

// The public address as a QR code, or a sentence where it cannot be drawn.
async function codePicture() {
  try {
    await fetchScript(takeAlongButton.dataset.code);
    return drawCode(publicAddress());
  } catch {
    return document.createTextNode("二维码没画出来，可以复制网址。");
  }
}

// Draws with elements alone; four modules of white around it, as the standard asks.
function drawCode(address) {
  const code = qrcode(0, "M");
  code.addData(address);
  code.make();
  const size = code.getModuleCount();
  let path = "";
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (code.isDark(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`;
    }
  }
  const picture = element("svg", { viewBox: `0 0 ${size + 8} ${size + 8}`, role: "img", "shape-rendering": "crispEdges",
    "aria-label": "这一页的二维码" });
  picture.append(element("rect", { width: size + 8, height: size + 8, fill: "#fff" }), element("path", { d: path, fill: "#000" }));
  return picture;
}

function element(name, attributes) {
  const made = document.createElementNS(svgNames, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function say(words) { document.getElementById("take-along-status").textContent = words; }

async function share() {
  try {
    await navigator.share({ title: document.querySelector("h1").textContent, url: publicAddress() });
  } catch (error) {
    if (error.name !== "AbortError") await copy();
  }
}

async function copy() {
  try {
    await navigator.clipboard.writeText(publicAddress());
    say("网址复制好了，粘贴给家人就行。");
  } catch {
    say(`没复制成。网址是：${publicAddress()}`);
  }
}

// MARK: The slip

async function printSlip() {
  takeAlongDialog.close();
  endSlip();
  try {
    await fetchStyle(takeAlongButton.dataset.slip);
  } catch {
    return print();
  }
  const slip = document.createElement("div");
  slip.id = "slip";
  slip.append(...slipLines(), await slipCode());
  document.body.append(slip);
  root.classList.add("slip");
  fitPaper(slip);
  addEventListener("afterprint", endSlip, { once: true });
  print();
}

// The next sheet of paper is an ordinary one again.
function endSlip() {
  root.classList.remove("slip");
  document.getElementById("slip")?.remove();
  document.getElementById("slip-style")?.remove();
  document.adoptedStyleSheets = [];
}

function fetchStyle(address) {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.id = "slip-style";
    link.rel = "stylesheet";
    link.href = address;
    link.onload = resolve;
    link.onerror = () => { link.remove(); reject(new Error(address)); };
    document.head.append(link);
  });
}

// A roll has no pages: one sheet as long as what stands on it.
function fitPaper(slip) {
  const millimetres = Math.ceil(slip.getBoundingClientRect().height / 96 * 25.4) + 8;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@page { size: 80mm ${millimetres}mm; margin: 0 }`);
    document.adoptedStyleSheets = [sheet];
  } catch { /* the sheet's own length will do */ }
}

// What the page says now, in the order in which it is needed on the way.
function slipLines() {
  const lines = [line("h1", document.querySelector("h1").textContent)];
  const words = answerWords();
  if (words.length) lines.push(line("p", `您的情况：${words.join("、")}`));
  for (const tile of tiles()) lines.push(line("p", `${tile.label}：${tile.values.join("，或")}`));
  lines.push(line("h2", "要带什么"));
  const documents = shown("[data-count=documents] > li");
  if (!documents.length) lines.push(line("p", "不用带材料。"));
  for (const item of documents) {
    const alternatives = [...item.querySelectorAll(".ways > li:not([hidden])")];
    lines.push(line("p", (alternatives.length ? "" : "□ ") + named(item) + (alternatives.length ? "，带一样就行：" : ""), "item"));
    for (const way of alternatives) lines.push(line("p", "□ " + named(way), "item way"));
  }
  lines.push(line("h2", "怎么办"));
  shown("[data-count=steps] > li").forEach((step, index) => {
    const ways = [...step.querySelectorAll(".ways > li:not([hidden])")].map(named);
    lines.push(line("p", `${index + 1}. ${named(step)}${ways.length ? "：" + ways.join("，或") : ""}`, "item"));
  });
  const places = shown(".facts > .on-paper");
  if (places.length) lines.push(line("h2", "去哪、问谁"));
  for (const place of places) {
    lines.push(line("p", place.querySelector("dt").textContent, "label"));
    for (const value of place.querySelectorAll("dd:not([hidden])")) {
      const parts = [...value.querySelectorAll("p")];
      for (const part of parts.length ? parts : [value]) lines.push(line("p", part.innerText.trim()));
    }
  }
  for (const note of document.querySelectorAll(".banner, .checked p:not(.paper-only)")) lines.push(line("p", note.textContent.trim(), "note"));
  return lines;
}

function shown(selector) {
  return [...document.querySelectorAll(selector)].filter((item) => !item.hidden && !item.closest("[hidden]"));
}

// An item's situation, where it is still open, its name and its points.
function named(item) {
  const when = item.querySelector(".when:not([hidden])");
  const marks = [...(item.querySelector(".marks")?.children ?? [])].map((mark) => mark.textContent);
  return (when && when.closest("li") === item ? `${when.textContent}：` : "") + item.querySelector(".name").textContent
    + (marks.length && item.querySelector(".marks").closest("li") === item ? `（${marks.join("，")}）` : "");
}

function line(tag, text, className = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

async function slipCode() {
  const block = line("div", "", "code");
  block.append(await codePicture(), line("p", "手机扫一扫，看这一页"));
  return block;
}

document.getElementById("take-along-close").addEventListener("click", () => takeAlongDialog.close());
document.getElementById("share").addEventListener("click", share);
document.getElementById("copy").addEventListener("click", copy);
document.getElementById("print-slip").addEventListener("click", printSlip);
takeAlongDialog.addEventListener("close", () => takeAlongButton.focus());
