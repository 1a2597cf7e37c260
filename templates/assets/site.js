// What a page does beyond its markup: the size of the type, and showing only what a situation needs.
"use strict";

// The size of the type is set before the page is drawn, so that nothing jumps.
const sizes = [["", "标准"], ["large", "大"], ["huge", "特大"]];
const root = document.documentElement;
root.classList.add("scripted");

function storedSize() {
  try { return localStorage.getItem("type-size") ?? ""; } catch { return ""; }
}

function showSize(size) {
  const known = sizes.find(([name]) => name === size) ?? sizes[0];
  if (known[0]) root.dataset.type = known[0]; else delete root.dataset.type;
  const button = document.getElementById("type-size");
  if (button) button.textContent = `字号：${known[1]}`;
}

function nextSize() {
  const index = sizes.findIndex(([name]) => name === (root.dataset.type ?? ""));
  const [size] = sizes[(index + 1) % sizes.length];
  try { localStorage.setItem("type-size", size); } catch { /* a page that may store nothing forgets it */ }
  showSize(size);
}

// An item says in `data-s0="1 3"` with which options of question 0 it applies.
function narrow(form) {
  const choices = [...new FormData(form)].filter(([, option]) => option !== "");
  for (const item of document.querySelectorAll("[data-if]")) {
    item.hidden = choices.some(([question, option]) => {
      const options = item.getAttribute(`data-${question}`);
      return options !== null && !options.split(" ").includes(option);
    });
  }
  const documents = count("documents"), steps = count("steps");
  for (const note of document.querySelectorAll("[data-none=documents]")) note.hidden = documents > 0;
  document.getElementById("narrowed").textContent =
    choices.length ? `您这种情况：要带 ${documents} 样，分 ${steps} 步。` : "";
}

function count(kind) {
  return document.querySelectorAll(`[data-count=${kind}] > li:not([hidden])`).length;
}

showSize(storedSize());
document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("type-size");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", nextSize);
    showSize(root.dataset.type ?? "");
  }
  for (const tools of document.querySelectorAll("[data-tools]")) tools.hidden = false;
  document.getElementById("print")?.addEventListener("click", () => print());
  const form = document.querySelector(".situations form");
  if (form) {
    form.addEventListener("change", () => narrow(form));
    form.addEventListener("reset", () => setTimeout(() => narrow(form)));
    form.addEventListener("submit", (event) => event.preventDefault());
    narrow(form);
  }
});
addEventListener("storage", (event) => { if (event.key === "type-size") showSize(event.newValue ?? ""); });
