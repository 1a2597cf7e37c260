// What follows from a guide and the answers of a visitor. `chosen` is a Map from a question's id to an option's id.
// Conditions are explained in docs/kiosk-feed.md.
"use strict";
BaihuaKiosk.words = (() => {
  const holds = (conditions, chosen) =>
    conditions.every((one) => !chosen.has(one.question) || one.options.includes(chosen.get(one.question)));

  const holding = (items, chosen) => items.filter((item) => holds(item.conditions, chosen));

  // The questions that are asked, given the answers so far.
  const asked = (guide, chosen) => holding(guide.situations, chosen);

  // The short code of the answers, in the order of the questions: `a1b2`.
  const code = (guide, chosen) => asked(guide, chosen).map((one) => chosen.get(one.id) ?? "").join("");

  const option = (guide, question, id) =>
    guide.situations.find((one) => one.id === question)?.options.find((one) => one.id === id)?.text ?? "";

  const answers = (guide, chosen) =>
    asked(guide, chosen).filter((one) => chosen.has(one.id)).map((one) => option(guide, one.id, chosen.get(one.id)));

  // What a condition says to someone who left its question open; empty where nothing is open.
  function when(guide, conditions, chosen) {
    const open = conditions.filter((one) => !chosen.has(one.question));
    if (!open.length) return "";
    return "如果" + open.map((one) => one.options.map((id) => option(guide, one.question, id)).join("或者")).join("，") + "：";
  }

  const facts = [
    ["window", "到哪去"], ["online", "网上办"], ["scope", "谁能在这里办"], ["submissions", "材料交几次"],
    ["visits", "跑几趟"], ["timeLimit", "要多久"], ["fee", "多少钱"], ["results", "办完拿到"], ["progress", "查进度"],
    ["proxy", "请人代办"], ["help", "有人帮您"], ["departments", "一起办的部门"], ["consultation", "问谁"],
    ["complaint", "投诉"],
  ];

  const glance = [["visits", "跑几趟"], ["timeLimit", "要多久"], ["fee", "多少钱"]];

  // A statement in a few characters: without its reason and its legal basis, which stand further down.
  const brief = (text) => text.replace(/（[^]*$/, "");
  const briefFee = (fee) => (fee.value?.items?.length ? fee.value.items.map((item) => brief(item.text)).join("；") : brief(fee.text));

  const visits = ({ minimum, maximum }) =>
    maximum === 0 ? "不用跑" : minimum === maximum ? `跑 ${maximum} 趟` : `最多跑 ${maximum} 趟`;

  // 要点 as editors write them, for someone who reads them once.
  const plainMarks = new Map([
    ["部门内部", "我们来办，您等着"], ["不计入", "不算在承诺时间里"], ["本人", "要本人来"], ["可代办", "可以请人代办"],
    ["任选一种", "下面选一种"], ["任选一样", "下面带一样就行"], ["原件看一眼", "原件看一眼，不收走"], ["现场拍", "到现场拍"],
    ["现场填", "到现场填"], ["可承诺代替", "可以写承诺书代替"], ["必带", ""], ["免带", "不用带"],
  ]);
  const plainDetails = (text) =>
    text.split("，").map((mark) => plainMarks.get(mark) ?? mark.replace(/^可后补/, "可以后补")).filter(Boolean).join("，");

  // What it costs, where that can be said in a few characters.
  function price(fee) {
    if (fee.value?.free) return "不收费";
    return fee.text.length <= 12 ? fee.text : "要交钱";
  }

  function day(text) {
    const [year, month, date] = text.split("-").map(Number);
    return `${year}年${month}月${date}日`;
  }

  // The device's day may be wrong, but it is not before the content was published.
  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const device = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const published = BaihuaKiosk.data.about.published;
    return device > published ? device : published;
  }

  const badge = (id) => BaihuaKiosk.data.index.badges.find((one) => one.id === id)?.name ?? "";

  // Whether a person comes without the document.
  const isProvided = (document) =>
    document.alternatives.length
      ? document.alternatives.every(isProvided)
      : document.strictness === "exempt" || (document.source !== undefined && document.source !== "own");

  return { holds, holding, asked, code, answers, when, facts, glance, brief, briefFee, price, visits, plainDetails, day, today, badge, isProvided };
})();
