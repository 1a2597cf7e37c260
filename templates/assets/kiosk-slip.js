// Prints what to bring and where to go on 80 mm paper: the feed's own lines, whose conditions hold, and the code for
// the phone. Nothing about the visitor is on it. The paper is as long as the text.
"use strict";
BaihuaKiosk.slip = (() => {
  const { element } = BaihuaKiosk.dom;
  const lineHeight = 5; // mm, as in kiosk-slip.css
  const edges = 58; // mm: above, below, the code and its words

  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const lines = (guide, chosen) => BaihuaKiosk.words.holding(guide.slip, chosen).flatMap((block) => block.lines);

  // Half-width characters take half a cell of 3 mm, also where the font has them wider.
  function narrowing() {
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.font = "100px " + getComputedStyle(document.getElementById("slip")).fontFamily;
    return Math.min(1, 50 / canvas.measureText("0").width);
  }

  function line(text, scale) {
    const pieces = text.match(/[ -~]+|[^ -~]+/g) ?? [];
    return element("p", "slip-line", ...pieces.map((piece) => {
      if (!/^[ -~]/.test(piece) || scale === 1) return piece;
      const half = element("span", "half", piece);
      half.style.fontSize = scale + "em";
      return half;
    }));
  }

  function print(guide, chosen) {
    const paper = document.getElementById("slip");
    const text = lines(guide, chosen);
    const scale = narrowing();
    const address = BaihuaKiosk.phone.address(guide, chosen);
    paper.replaceChildren(
      ...text.map((one) => line(one, scale)),
      BaihuaKiosk.phone.drawing(address),
      element("p", "slip-line middle", "手机扫一扫，随时再看"));
    sheet.replaceSync(`@page { size: 80mm ${text.length * lineHeight + edges}mm; margin: 0; }`);
    document.documentElement.classList.add("printing");
    window.print();
  }

  function clear() {
    document.documentElement.classList.remove("printing");
    document.getElementById("slip").replaceChildren();
  }

  addEventListener("afterprint", clear);
  return { lines, print, clear };
})();
