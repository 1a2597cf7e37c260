// Reads a guide aloud, where the machine itself has a Chinese voice. Voices that would send the text elsewhere are not used.
"use strict";
BaihuaKiosk.speech = (() => {
  const engine = window.speechSynthesis;
  const longest = 120; // characters in one breath; some engines stop in longer ones
  let isSpeaking = false;
  let turn = 0;

  function voice() {
    const voices = engine ? engine.getVoices() : [];
    const chinese = voices.filter((one) => one.localService && /^(zh|cmn)/i.test(one.lang));
    return chinese.find((one) => /^(zh|cmn)[-_](Hans|CN)/i.test(one.lang)) ?? chinese[0];
  }

  function breaths(text) {
    const sentences = text.match(/[^。；！？]+[。；！？]?/g) ?? [];
    return sentences.flatMap((one) => (one.length > longest ? one.match(new RegExp(`.{1,${longest}}`, "gu")) : [one]));
  }

  function set(value) {
    if (isSpeaking === value) return;
    isSpeaking = value;
    BaihuaKiosk.shell.bar();
  }

  function stop() {
    turn++;
    if (engine) engine.cancel();
    set(false);
  }

  function speak(guide, chosen) {
    const chosenVoice = voice();
    if (!chosenVoice) return;
    stop();
    const mine = turn;
    const texts = BaihuaKiosk.words.holding(guide.speech, chosen).flatMap((block) => breaths(block.text));
    const next = () => {
      if (mine !== turn) return;
      const text = texts.shift();
      if (text === undefined) {
        set(false);
        BaihuaKiosk.idle.touched();
        return;
      }
      const saying = new SpeechSynthesisUtterance(text);
      saying.voice = chosenVoice;
      saying.lang = chosenVoice.lang;
      saying.rate = 0.9;
      saying.onend = next;
      saying.onerror = next;
      engine.speak(saying);
    };
    set(true);
    next();
  }

  if (engine && engine.addEventListener) engine.addEventListener("voiceschanged", () => BaihuaKiosk.shell?.bar());
  addEventListener("pagehide", stop);
  return { isAvailable: () => Boolean(voice()), isSpeaking: () => isSpeaking, speak, stop };
})();
