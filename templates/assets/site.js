// What every page does beyond its markup: the size of the type, and staying on a shared screen.
"use strict";

// The size of the type is set before the page is drawn, so that nothing jumps.
const sizes = [["", "标准"], ["large", "大"], ["huge", "特大"]];
const root = document.documentElement;
root.classList.add("scripted");

// `?kiosk` marks a screen that many people use: nothing of a visit is kept on it, and links carry the mark on.
const isShared = new URLSearchParams(location.search).has("kiosk");

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

function staysShared(event) {
  const link = event.target.closest?.("a[href]");
  if (!link || link.protocol !== location.protocol || link.host !== location.host) return;
  if (link.pathname === location.pathname && link.hash) return;
  if (!new URLSearchParams(link.search).has("kiosk")) link.search += link.search ? "&kiosk" : "?kiosk";
}

function staysSharedInForms() {
  for (const form of document.querySelectorAll("form[action]")) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "kiosk";
    form.append(field);
  }
}

showSize(storedSize());
document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("type-size");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", nextSize);
    showSize(root.dataset.type ?? "");
  }
  if (isShared) {
    document.addEventListener("click", staysShared, true);
    staysSharedInForms();
  }
});
addEventListener("storage", (event) => { if (event.key === "type-size") showSize(event.newValue ?? ""); });
