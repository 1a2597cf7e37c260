// Reads a guide's page aloud in the visitor's situation, with the device's own Chinese voice.
"use strict";

const readButton = document.getElementById("read-aloud");
const stopButton = document.getElementById("read-stop");
let isReading = false, isPaused = false;

// Begins, pauses or goes on: one button for the three.
function readOrPause() {
  if (!isReading) return startReading();
  isPaused = !isPaused;
  if (isPaused) speechSynthesis.pause(); else speechSynthesis.resume();
  showReading();
}

// One utterance a sentence: long ones are cut off by some voices.
function startReading() {
  const sentences = wordsToRead().flatMap((text) => text.match(/[^。！？；\n]+[。！？；]?/g) ?? [])
    .map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
  if (!sentences.length) return;
  speechSynthesis.cancel();
  isReading = true;
  isPaused = false;
  const voice = chineseVoice();
  sentences.forEach((sentence, index) => {
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.lang = voice?.lang.replace("_", "-") ?? "zh-CN";
    if (voice) utterance.voice = voice;
    utterance.rate = 0.9;
    if (index === sentences.length - 1) utterance.onend = stopReading;
    utterance.onerror = ({ error }) => { if (error !== "interrupted" && error !== "canceled") stopReading(); };
    speechSynthesis.speak(utterance);
  });
  showReading();
}

function stopReading() {
  const hadFocus = document.activeElement === stopButton;
  isReading = isPaused = false;
  speechSynthesis.cancel();
  showReading();
  if (hadFocus) readButton.focus();
}

function showReading() {
  readButton.textContent = !isReading ? "读给我听" : isPaused ? "接着读" : "先停一下";
  stopButton.hidden = !isReading;
}

// The page's own words, as far as they are shown: answer, what to bring, what to do, where to go.
function wordsToRead() {
  const words = [document.querySelector("h1").textContent + "。", text(document.querySelector(".short-answer"))];
  if (answerWords().length) words.push(`您的情况：${answerWords().join("，")}。`);
  for (const tile of tiles()) words.push(`${tile.label}：${tile.values.join("，或者")}。`);
  for (const id of ["documents", "steps", "oneWindow"]) {
    const heading = document.getElementById(id);
    words.push(heading.textContent + "。");
    for (const item of heading.parentElement.querySelectorAll("li, .facts > .on-paper, .nothing, h3")) {
      if (!item.closest("[hidden]") && !item.parentElement.closest("li")) words.push(text(item) + "。");
    }
  }
  return words;
}

// What an element shows, with a comma where the page has a gap.
function text(element) {
  return element.innerText.replace(/。?\n+/g, "。").replace(/\s+/g, "，").replace(/。+/g, "。");
}

stopButton.addEventListener("click", stopReading);
document.querySelector(".situations form")?.addEventListener("change", () => { if (isReading) stopReading(); });
addEventListener("pagehide", () => speechSynthesis.cancel());
