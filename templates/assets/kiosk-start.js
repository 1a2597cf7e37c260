// Keeps the plain list of guides out of sight while the screen is being made, and shows it again if that fails.
"use strict";
{
  const root = document.documentElement;
  const patience = 10000; // milliseconds
  root.classList.add("starting");
  const giveUp = () => root.classList.remove("starting");
  addEventListener("error", giveUp, { capture: true, once: true });
  addEventListener("unhandledrejection", giveUp, { once: true });
  setTimeout(giveUp, patience);
}
