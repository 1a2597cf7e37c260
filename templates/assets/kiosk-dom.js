// Makes elements. Text is only ever text here: nothing of a guide or of what a visitor typed becomes markup.
"use strict";
BaihuaKiosk.dom = (() => {
  // Strokes in a square of 24.
  const icons = {
    home: "M3 11 12 4l9 7M6 9.5V20h12V9.5M10 20v-6h4v6",
    back: "M20 12H5M11 5l-7 7 7 7",
    up: "M12 20V5M5 11l7-7 7 7",
    down: "M12 4v15M5 13l7 7 7-7",
    type: "M3 19 8.5 5 14 19M5 14.5h7M15.5 19l3-8 3 8M16.7 16.5h3.7",
    lower: "M4 4h16v16H4zM4 11h16M12 13v5M9.5 15.5 12 18l2.5-2.5",
    help: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.3 9.3a2.8 2.8 0 1 1 4 2.6c-.9.5-1.3 1-1.3 2M12 17v.4",
    speak: "M4 9v6h4l5 4V5L8 9zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11",
    stop: "M6 6h12v12H6z",
    print: "M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z",
    phone: "M7 3h10v18H7zM10.5 18h3",
    find: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 21 21",
    erase: "M9 5h12v14H9l-6-7zM12 9l6 6M18 9l-6 6",
    close: "M5 5l14 14M19 5 5 19",
    redo: "M4 12a8 8 0 1 0 2.5-5.8M4 4v4.5h4.5",
  };

  function icon(name) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    const path = document.createElementNS(space, "path");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", icons[name]);
    svg.append(path);
    return svg;
  }

  // element("p", "hint", "text", child …); what is missing (null, false) is left out.
  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
    return made;
  }

  function button(className, act, ...children) {
    const made = element("button", className, ...children);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  // A button with an icon and its word.
  const labelled = (className, name, word, act) => button(className, act, icon(name), element("span", "", word));

  const list = (className, items) => element("ul", className, ...items.map((item) => element("li", "", item)));

  return { element, button, labelled, icon, list };
})();
