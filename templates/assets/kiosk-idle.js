// After a minute without a touch: a question, twenty seconds to answer it, then everything back to the start.
"use strict";
BaihuaKiosk.idle = (() => {
  const { element, labelled } = BaihuaKiosk.dom;
  const longestSpeech = 600000; // milliseconds; an engine may never say that it has ended
  const seconds = (name) => BaihuaKiosk.settings[name] * 1000;
  let last = 0;
  let timer = 0;
  let ticking = 0;
  let warning = null;

  const now = () => performance.now();

  function touched() {
    last = now();
    if (warning) stay();
  }

  function watch(wait) {
    clearTimeout(timer);
    timer = setTimeout(look, wait);
  }

  function look() {
    const quiet = now() - last;
    const idle = seconds("idle");
    if (quiet < idle) return watch(idle - quiet);
    if (BaihuaKiosk.speech.isSpeaking() && quiet < longestSpeech) return watch(1000);
    if (BaihuaKiosk.shell.isPristine()) {
      last = now();
      BaihuaKiosk.update.between();
      return watch(idle);
    }
    warn();
  }

  function warn() {
    const began = now();
    const total = BaihuaKiosk.settings.countdown;
    const count = element("strong", "count", String(total));
    const said = element("p", "unseen");
    const title = element("h2", "", "您还在用吗？");
    title.id = "idle-title";
    said.setAttribute("aria-live", "assertive");
    warning = element("dialog", "", title,
      element("p", "", "还有 ", count, " 秒回到首页，选过的、输过的都会清掉。"),
      said,
      element("div", "buttons",
        labelled("main", "redo", "我还在用", stay),
        labelled("", "home", "清掉，回首页", end)));
    warning.id = "idle";
    warning.setAttribute("role", "alertdialog");
    warning.setAttribute("aria-labelledby", "idle-title");
    warning.addEventListener("cancel", (event) => {
      event.preventDefault();
      stay();
    });
    document.body.append(warning);
    warning.showModal();
    warning.querySelector("button").focus();
    said.textContent = `${total} 秒后回到首页。`;
    ticking = setInterval(() => {
      const left = total - Math.floor((now() - began) / 1000);
      if (left <= 0) return end();
      count.textContent = String(left);
      if (left === 10 || left === 5) said.textContent = `还有 ${left} 秒。`;
    }, 1000);
  }

  function dismiss() {
    clearInterval(ticking);
    if (warning) warning.remove();
    warning = null;
    last = now();
    watch(seconds("idle"));
  }

  function stay() {
    dismiss();
    BaihuaKiosk.shell.focus();
  }

  function end() {
    dismiss();
    BaihuaKiosk.shell.reset();
    BaihuaKiosk.update.between();
  }

  function start() {
    const isButton = (target) => target instanceof Element && target.closest("#idle button");
    for (const kind of ["pointerdown", "keydown", "wheel", "touchmove", "input"]) {
      addEventListener(kind, (event) => {
        if (!isButton(event.target)) touched();
      }, { capture: true, passive: true });
    }
    last = now();
    watch(seconds("idle"));
  }

  return { start, touched };
})();
