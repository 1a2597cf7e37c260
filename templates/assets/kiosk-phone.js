// Takes a guide along: the address of its page with the chosen answers, drawn as a QR code (qrcode.js).
"use strict";
BaihuaKiosk.phone = (() => {
  const quiet = 4; // modules around the code, as ISO/IEC 18004 asks

  function address(guide, chosen) {
    const code = BaihuaKiosk.words.code(guide, chosen);
    return `${document.body.dataset.base}guides/${guide.header.id}/${code ? "#" + code : ""}`;
  }

  function drawing(text) {
    const code = qrcode(0, "M");
    code.addData(text);
    code.make();
    const count = code.getModuleCount();
    const side = count + 2 * quiet;
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    const paper = document.createElementNS(space, "rect");
    const ink = document.createElementNS(space, "path");
    let strokes = "";
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < count; column++) {
        if (code.isDark(row, column)) strokes += `M${column + quiet} ${row + quiet}h1v1h-1z`;
      }
    }
    svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
    svg.setAttribute("class", "qr");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", "二维码，用手机扫");
    svg.setAttribute("shape-rendering", "crispEdges");
    paper.setAttribute("width", String(side));
    paper.setAttribute("height", String(side));
    paper.setAttribute("class", "qr-paper");
    ink.setAttribute("class", "qr-ink");
    ink.setAttribute("d", strokes);
    svg.append(paper, ink);
    return svg;
  }

  function show(guide, chosen) {
    const { element } = BaihuaKiosk.dom;
    const answers = BaihuaKiosk.words.answers(guide, chosen);
    BaihuaKiosk.shell.dialog("带到手机上看",
      element("p", "", "打开手机，用微信或者相机扫一扫。"),
      drawing(address(guide, chosen)),
      element("p", "", guide.header.title),
      answers.length ? element("p", "note", "您选的：" + answers.join("，")) : null);
  }

  return { address, drawing, show };
})();
