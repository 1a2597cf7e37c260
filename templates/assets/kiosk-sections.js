// The body of a guide for the answers given: documents, steps, facts, questions, the rest.
"use strict";
BaihuaKiosk.sections = (() => {
  const { element, button, list } = BaihuaKiosk.dom;
  const words = BaihuaKiosk.words;

  function section(kind, title, ...children) {
    const heading = element("h2", "", title);
    return element("section", kind, heading, ...children);
  }

  function block(one) {
    if (one.kind === "list") {
      return element(one.ordered ? "ol" : "ul", "plain", ...one.items.map((text) => element("li", "", text)));
    }
    return element("p", "", one.text);
  }

  // A button to another guide, if it is among those of this feed.
  function leadTo(id, text) {
    const entry = BaihuaKiosk.data.entry(id);
    return entry ? button("lead-to", () => BaihuaKiosk.shell.go("guide", id), text ?? entry.shortTitle) : null;
  }

  const named = (guide, item, chosen) => {
    const when = words.when(guide, item.conditions, chosen);
    return [when ? element("span", "when", when) : null, element("strong", "", item.name)];
  };

  function documentItem(guide, document, chosen) {
    const alternatives = words.holding(document.alternatives, chosen);
    return element("li", document.alternatives.length ? "group" : "",
      element("div", "item", ...named(guide, document, chosen), document.details ? element("p", "note", words.plainDetails(document.details)) : null,
        document.explanation ? element("p", "", document.explanation) : null,
        document.guide ? leadTo(document.guide, `没有${document.name}，怎么办`) : null),
      alternatives.length ? element("ul", "choices", ...alternatives.map((one) => documentItem(guide, one, chosen))) : null);
  }

  function documents(guide, chosen) {
    const all = words.holding(guide.documents, chosen);
    const brought = all.filter((one) => !words.isProvided(one));
    const provided = all.filter(words.isProvided);
    const items = (some, kind) => element("ul", kind, ...some.map((one) => documentItem(guide, one, chosen)));
    return section("documents", "要带什么",
      brought.length ? items(brought, "checklist") : element("p", "answer", all.length ? "什么都不用带。" : "不用带材料。"),
      provided.length ? element("h3", "", "这些不用您准备") : null,
      provided.length ? items(provided, "provided") : null);
  }

  function stepItem(guide, step, chosen) {
    const ways = words.holding(step.alternatives, chosen);
    const parts = words.holding(step.subSteps, chosen);
    const inner = (kind, name, some) => some.length ? element(name, kind, ...some.map((one) => stepItem(guide, one, chosen))) : null;
    return element("li", "",
      element("div", "item", ...named(guide, step, chosen), step.details ? element("p", "note", words.plainDetails(step.details)) : null,
        step.explanation ? element("p", "", step.explanation) : null),
      inner("ways", "ul", ways), inner("parts", "ol", parts));
  }

  // In a bundle under the title of each part; numbered anew among those that hold.
  function steps(guide, chosen) {
    const all = words.holding(guide.steps, chosen);
    if (!all.length) return null;
    const runs = [];
    for (const step of all) {
      const last = runs[runs.length - 1];
      if (last && last.part === step.part) last.steps.push(step);
      else runs.push({ part: step.part, steps: [step] });
    }
    return section("steps", "怎么办", ...runs.flatMap((run) => [
      run.part ? element("h3", "", BaihuaKiosk.data.entry(run.part)?.title ?? run.part) : null,
      element("ol", "steps", ...run.steps.map((step) => stepItem(guide, step, chosen))),
    ]));
  }

  function windows(fact) {
    return fact.value.windows.map((one) => element("div", "place",
      element("strong", "", one.window ? `${one.hall} · ${one.window}` : one.hall),
      element("p", "", "地址：" + one.address), element("p", "", "时间：" + one.hours), element("p", "", "电话：" + one.phone)));
  }

  function facts(guide, chosen) {
    const rows = words.facts.map(([key, label]) => {
      const held = words.holding(guide.facts[key] ?? [], chosen);
      if (!held.length) return null;
      return element("div", "", element("dt", "", label), ...held.map((fact) => {
        const when = words.when(guide, fact.conditions, chosen);
        const isPlace = key === "window" && fact.value?.windows?.length;
        return element("dd", "", when ? element("span", "when", when) : null, ...(isPlace ? windows(fact) : [fact.text]));
      }));
    });
    return section("facts", "去哪办、多久、多少钱", element("dl", "", ...rows));
  }

  function questions(guide) {
    if (!guide.questions.length) return null;
    return section("questions", "常见问题", ...guide.questions.map((one) =>
      element("details", "", element("summary", "", one.question), ...one.answer.map(block))));
  }

  const others = (guide, kinds) =>
    guide.sections.filter((one) => kinds.includes(one.kind)).map((one) => section("other", one.title, ...one.blocks.map(block)));

  function basis({ header, legalBasis, relatedGuides }) {
    const related = [...header.parts, ...relatedGuides].map((id) => leadTo(id)).filter(Boolean);
    return [
      related.length ? section("related", "您可能还要办", list("related", related)) : null,
      section("basis", "依据和核对",
        element("p", "", "正式名称：" + header.officialName),
        legalBasis.length ? element("p", "", "依据：" + legalBasis.map((one) => one.law + (one.article ?? "")).join("；")) : null,
        element("p", "checked", `${words.day(header.updated)}由${header.checkedBy}核对。`)),
    ];
  }

  // Two halves: one under the other on a tall screen, side by side on a wide one.
  return (guide, chosen) => element("div", "sections",
    element("div", "", ...others(guide, ["eligibility"]), documents(guide, chosen), steps(guide, chosen)),
    element("div", "", facts(guide, chosen), ...others(guide, ["commitment", "other"]), questions(guide),
      ...others(guide, ["remedy"]), ...basis(guide)));
})();
