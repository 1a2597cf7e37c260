// The search engine of the site. It reads the index that docs/search.md describes, and gives the same guides in the
// same order, with the same scores, as `baihua search`. Every function here has a counterpart in Sources/GuideSearch.
//
//   BaihuaSearch.ready()               resolves when the index can be asked
//   BaihuaSearch.search(query, limit, { domain, audience })
//                                      resolves to hits, best first; `total`, `wholeCount` and, where nothing is found,
//                                      `nearest` are properties of the list
//   BaihuaSearch.facets()              { domains: [{ id, name }], audiences: [name] } of an index that is ready
//   BaihuaSearch.marks(text, query)    cuts a text into pieces, each { text, isMatch }
//   BaihuaSearch.add(stem, text)       called by the files of the index
//
// The page names the entry file in the attribute data-index of an element. Index files are scripts because a page that
// was opened from a folder may load nothing else.
"use strict";
(() => {
  const VERSION = "baihua-search 3";
  const SEPARATES = 0;
  const DROPPED = 2;
  const FIRST = 2097152; // A term is first * FIRST + second.
  const LAST_SECOND = FIRST - 1;
  const SYLLABLES = 0x110000;
  const INITIALS = 0x111000;
  const AROUND = 0x112000;
  const SPOTS = 65536; // A spot holds name, position, remaining.
  const WHOLE = 1024;
  const RAREST = 136;
  const STANDING = [6, 4, 2, 2];
  const LETTER = 6;
  const FEW = 5;
  const NEAREST = 3;
  const LIMIT = { scalars: 200, letters: 64, initials: 32, spellings: 4, slips: 8, kept: 1000000 };
  const SOUNDS = "s";
  const FACETS = "f";

  // ---- Files -------------------------------------------------------------------------------------------------------

  const texts = new Map();
  const loading = new Map();
  let base = "";
  let opening = null;
  let index = null;

  function add(stem, text) {
    texts.set(stem, text);
  }

  // Where the page demands trusted types, only addresses of index files may become scripts.
  const policy = window.trustedTypes && window.trustedTypes.createPolicy("baihua", { createScriptURL: checkedAddress });

  function checkedAddress(address) {
    if (address.startsWith(base) && /^(index\.[0-9a-f]{16}|[0-9a-f]{16}\/([tg][0-9]+|[sf]))\.js$/.test(address.slice(base.length))) return address;
    throw new TypeError("search: no file of the index: " + address);
  }

  function scriptAddress(stem) {
    const address = base + (index ? index.folder + "/" : "") + stem + ".js";
    return policy ? policy.createScriptURL(address) : checkedAddress(address);
  }

  function load(stem) {
    if (texts.has(stem)) return Promise.resolve();
    if (!loading.has(stem)) {
      loading.set(
        stem,
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = scriptAddress(stem);
          const fail = () => {
            loading.delete(stem);
            script.remove();
            reject(new Error("search: cannot read " + stem));
          };
          script.onload = () => {
            if (!texts.has(stem)) return fail();
            script.remove();
            resolve();
          };
          script.onerror = fail;
          document.head.append(script);
        })
      );
    }
    return loading.get(stem);
  }

  function ready() {
    if (!opening) {
      opening = open().catch((error) => {
        opening = null;
        throw error;
      });
    }
    return opening;
  }

  async function open() {
    const place = document.querySelector("[data-index]");
    if (!place) throw new Error("search: no element names the index (data-index)");
    const address = place.dataset.index;
    const cut = address.lastIndexOf("/") + 1;
    base = address.slice(0, cut);
    const stem = address.slice(cut).replace(/\.js$/, "");
    await load(stem);
    index = readEntry(texts.get(stem));
  }

  // ---- Entry -------------------------------------------------------------------------------------------------------

  function readEntry(text) {
    const lines = text.split("\n");
    if (lines[0] !== VERSION) throw new Error("search: this index is of another version");
    const words = (line) => line.split(" ").filter((word) => word !== "");
    const entry = {
      guideCount: Number(lines[1]),
      alphabet: new Map(),
      syllables: words(lines[5]),
      asides: words(lines[6]).map(scalars),
      light: new Set(scalars(lines[7])),
      domains: lines[9].split("\t"),
      domainNames: lines[10].split("\t"),
      audiences: lines[11] === "" ? [] : lines[11].split("\t"),
      folder: lines[12],
      termFiles: readSteps(lines[13]).map((first, i) => ({ stem: "t" + i, first })),
      guideFiles: readSteps(lines[14]).map((first, i) => ({ stem: "g" + i, first })),
    };
    let number = 0;
    const forms = lines[4].split(" ");
    const plain = new Map();
    for (const letter of lines[3]) {
      for (const form of forms[number] || "") plain.set(form.codePointAt(0), letter.codePointAt(0));
      entry.alphabet.set(letter.codePointAt(0), number++);
    }
    entry.fold = readFold(lines[2], plain);
    entry.synonyms = readSynonyms(lines[8], entry.fold);
    return entry;
  }

  const scalars = (text) => Array.from(text, (c) => c.codePointAt(0));

  function readSteps(text) {
    const reader = new DigitReader(text);
    const numbers = [];
    for (let number = 0; !reader.isAtEnd(); ) numbers.push((number += reader.next()));
    return numbers;
  }

  // By the last letter of the word that is replaced, the longest first.
  function readSynonyms(text, fold) {
    const byLast = new Map();
    const letters = (word) => scalars(word).map(fold).filter((letter) => letter > DROPPED);
    for (const group of text.split("\t")) {
      const [standing, ...others] = group.split(" ").filter((word) => word !== "").map(letters);
      if (!standing || standing.length === 0) continue;
      for (const word of others) {
        if (word.length === 0 || same(word, standing)) continue;
        const last = word[word.length - 1];
        if (!byLast.has(last)) byLast.set(last, []);
        byLast.get(last).push({ word, standing });
      }
    }
    for (const pairs of byLast.values()) pairs.sort((a, b) => b.word.length - a.word.length);
    return byLast;
  }

  const same = (a, b) => a.length === b.length && a.every((letter, i) => letter === b[i]);

  function readFold(text, plain) {
    const reader = new DigitReader(text);
    const plane = new Uint16Array(0x10000);
    for (let i = 0; i < plane.length; i++) plane[i] = i;
    const beyond = [];
    let last = 0;
    let target = 0;
    while (!reader.isAtEnd()) {
      const first = last + reader.next();
      const length = reader.next();
      const step = reader.next();
      last = first + (length >> 1);
      target += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
      const grows = length % 2;
      if (last >= 0x10000) beyond.push({ first, last, target, grows });
      else for (let c = first; c <= last; c++) plane[c] = target + grows * (c - first);
    }
    for (let i = 0; i < plane.length; i++) {
      if (plane[i] > 0x33ff && plain.has(plane[i])) plane[i] = plain.get(plane[i]);
    }
    return (scalar) => {
      if (scalar < 0x10000) return plane[scalar];
      const run = beyond.find((run) => run.first <= scalar && scalar <= run.last);
      return run ? run.target + run.grows * (scalar - run.first) : scalar;
    };
  }

  class DigitReader {
    constructor(text) {
      this.text = text;
      this.position = 0;
    }

    isAtEnd() {
      return this.position >= this.text.length;
    }

    next() {
      let number = 0;
      let unit = 1;
      for (;;) {
        const code = this.text.charCodeAt(this.position++);
        if (!(code >= 35 && code < 100)) throw new Error("search: the index is damaged");
        const digit = code < 92 ? code - 35 : code - 36;
        number += (digit & 31) * unit;
        if (digit < 32) return number;
        unit *= 32;
      }
    }
  }

  // ---- Query -------------------------------------------------------------------------------------------------------
  // A node is { letters, run } or { letters, all: nodes } or { letters, any: nodes }. A run is { reading, terms, length,
  // quality }, its terms { ranges, offset, need }: of the ranges, each { low, high }, any counts.

  const isLatin = (letter) => letter >= 0x61 && letter <= 0x7a;

  function readQuery(text, slips = null) {
    const found = pieces(text);
    const namesSubject = found.some((piece) => asideLetters(piece).includes(false));
    const nodes = [];
    let latin = [];
    for (const piece of found) {
      if (piece.every(isLatin)) {
        latin.push(piece);
      } else {
        nodes.push(...latinNodes(latin));
        latin = [];
        nodes.push(mixedNode(piece, namesSubject, slips));
      }
    }
    nodes.push(...latinNodes(latin));
    return nodes.length === 0 ? null : allOf(nodes);
  }

  function pieces(text) {
    const found = [[]];
    let letters = 0;
    let scalars = 0;
    for (const character of text) {
      if (scalars++ >= LIMIT.scalars || letters >= LIMIT.letters) break;
      const letter = index.fold(character.codePointAt(0));
      if (letter > DROPPED) {
        found[found.length - 1].push(letter);
        letters++;
      } else if (letter !== DROPPED) {
        found.push([]);
      }
    }
    return found.filter((piece) => piece.length > 0);
  }

  function allOf(nodes) {
    if (nodes.length === 1) return nodes[0];
    return { letters: nodes.reduce((sum, node) => sum + node.letters, 0), all: nodes };
  }

  function anyOf(nodes) {
    return nodes.length === 1 ? nodes[0] : { letters: nodes[0].letters, any: nodes };
  }

  // The letters as they stand; with the words that stand for others; and as they may have been meant.
  function textNode(letters, besideSubject = false, slips = null) {
    const literal = textRun(letters, "text", besideSubject);
    if (besideSubject && !asideLetters(letters).includes(false)) return { letters: 0, run: literal };
    const runs = [literal];
    const replaced = standingLetters(letters);
    if (replaced) runs.push(textRun(replaced, "standing", besideSubject));
    if (slips) {
      const meant = replaced || letters;
      const slip = slipRun(meant, textRun(meant, "slip", besideSubject), slips);
      if (slip) runs.push(slip);
    }
    return anyOf(runs.map((run) => ({ letters: letters.length, run })));
  }

  const QUALITY = { text: 4, standing: 3, slip: 3 };

  // The pairs of some letters; beside a subject, those within an aside are left out.
  function textRun(letters, reading, besideSubject) {
    const run = { reading, terms: [], length: letters.length, quality: QUALITY[reading] };
    const aside = asideLetters(letters);
    if (letters.length === 1) {
      const first = index.alphabet.get(letters[0]);
      const ranges = first === undefined ? [] : [{ low: first * FIRST, high: first * FIRST + LAST_SECOND }];
      run.terms.push({ ranges, offset: 0, need: aside[0] ? "aside" : "required" });
    }
    for (let i = 0; i + 1 < letters.length; i++) {
      if (besideSubject && aside[i] && aside[i + 1]) continue;
      const need = aside[i] || aside[i + 1] ? "aside" : "required";
      const quarters = index.light.has(letters[i]) || index.light.has(letters[i + 1]) ? 2 : 4;
      addTerm(run, { ranges: pair(letters[i], letters[i + 1]), offset: i, need, quarters });
    }
    if (run.terms.every((term) => term.need === "aside")) for (const term of run.terms) term.need = "required";
    // Letters that may say something of the subject alone, where names hold no pair of them.
    for (let i = 0; letters.length > 1 && i < letters.length; i++) {
      const first = index.alphabet.get(letters[i]);
      if (aside[i] || letters[i] <= 0x7f || index.light.has(letters[i]) || first === undefined) continue;
      addTerm(run, { ranges: [{ low: first * FIRST, high: first * FIRST + LAST_SECOND }], offset: i, need: "letter" });
    }
    return run;
  }

  const only = (term) => [{ low: term, high: term }];

  // The term of two letters, with `start` AROUND of two that stand around another one.
  function pair(first, second, start = 0) {
    const a = index.alphabet.get(first);
    const b = index.alphabet.get(second);
    return a === undefined || b === undefined ? [] : only((start + a) * FIRST + b + 1);
  }

  // A name tells only where a term stands first, so a run holds each term once.
  function addTerm(run, term) {
    const key = rangesKey(term.ranges);
    if (key !== "" && run.terms.some((other) => rangesKey(other.ranges) === key)) return;
    run.terms.push(term);
  }

  const rangesKey = (ranges) => ranges.map((range) => range.low + "-" + range.high).join();

  // Where words stand that another one stands for: left to right, the longest of those that end first.
  function synonymPlaces(letters) {
    let found = [];
    letters.forEach((letter, i) => {
      for (const { word, standing } of index.synonyms.get(letter) || []) {
        const start = i + 1 - word.length;
        if (start < 0 || !word.every((other, k) => letters[start + k] === other)) continue;
        const kept = found.filter((place) => place.start < start);
        if (kept.length > 0 && kept[kept.length - 1].end > start) continue;
        found = [...kept, { start, end: i + 1, standing }];
        break;
      }
    });
    return found;
  }

  function standingLetters(letters) {
    const places = synonymPlaces(letters);
    if (places.length === 0) return null;
    const replaced = [];
    let end = 0;
    for (const place of places) {
      replaced.push(...letters.slice(end, place.start), ...place.standing);
      end = place.end;
    }
    return [...replaced, ...letters.slice(end)];
  }

  // ---- Slips: of the same sound, one letter wrong, one missing, one too many. They make pairs that no name holds; for
  // these, and only for these, other terms are tried. `slips` is { syllables, named }.

  function readSounds(text) {
    const syllables = new Map();
    let number = 0;
    for (const character of text) {
      const letter = character.codePointAt(0);
      if (letter === 0x20) number++;
      else if (syllables.has(letter)) syllables.get(letter).push(number);
      else syllables.set(letter, [number]);
    }
    return syllables;
  }

  function slipRun(letters, run, slips) {
    if (letters.length < 2) return null;
    const isNamed = (term) => term.ranges.length > 0 && slips.named.has(term.ranges[0].low);
    const strange = run.terms
      .filter((term) => term.need === "required" && !isNamed(term))
      .slice(0, LIMIT.slips)
      .map((term) => term.offset);
    if (strange.length === 0) return null;
    const addSlip = (ranges, offset) => {
      if (ranges.length > 0) addTerm(run, { ranges, offset, need: "slip" });
    };
    for (const i of strange) {
      const sounds = [];
      for (const a of slips.syllables.get(letters[i]) || []) {
        for (const b of slips.syllables.get(letters[i + 1]) || []) sounds.push(...only((SYLLABLES + a) * FIRST + b + 1));
      }
      addSlip(sounds, i);
      addSlip(pair(letters[i], letters[i + 1], AROUND), i);
      if (strange.includes(i + 1)) {
        addSlip(pair(letters[i], letters[i + 2], AROUND), i);
        addSlip(pair(letters[i], letters[i + 2]), i);
      }
    }
    return run;
  }

  function asideLetters(letters) {
    const isAside = letters.map(() => false);
    for (let i = 0; i < letters.length; i++) {
      for (const aside of index.asides) {
        if (aside.every((letter, k) => letters[i + k] === letter)) isAside.fill(true, i, i + aside.length);
      }
    }
    return isAside;
  }

  function latinNodes(latin) {
    if (latin.length === 0) return [];
    const single = allOf(latin.map((piece) => anyOf([textNode(piece), ...spokenNodes([piece])])));
    return [latin.length === 1 ? single : anyOf([single, ...spokenNodes(latin)])];
  }

  function mixedNode(piece, besideSubject, slips) {
    if (!piece.some(isLatin)) return textNode(piece, besideSubject, slips);
    const parts = [];
    for (const letter of piece) {
      const last = parts[parts.length - 1];
      if (last && isLatin(last[0]) === isLatin(letter)) last.push(letter);
      else parts.push([letter]);
    }
    const nodes = parts.map((part) =>
      isLatin(part[0]) ? anyOf([textNode(part), ...spokenNodes([part])]) : textNode(part, besideSubject)
    );
    return anyOf([textNode(piece, besideSubject), allOf(nodes)]);
  }

  function spokenNodes(latin) {
    const typed = latin.flat();
    const letters = String.fromCharCode(...typed).replace(/v/g, "u");
    const ends = [];
    for (const piece of latin) ends.push((ends[ends.length - 1] || 0) + piece.length);
    const runs = [];
    for (const spelling of spellings(letters, ends)) {
      const [low, high] = spelling.last;
      if (spelling.exact >= 0) runs.push(syllableRun(spelling.before, spelling.exact, spelling.exact, 3));
      if (high > low || spelling.exact < 0) runs.push(syllableRun(spelling.before, low, high, 2));
    }
    if (typed.length >= 2 && typed.length <= LIMIT.initials) runs.push(initialRun(typed));
    return runs.map((run) => ({ letters: typed.length, run }));
  }

  function initialRun(letters) {
    const run = { reading: "initials", terms: [], length: letters.length, quality: 2 };
    for (let i = 0; i + 1 < letters.length; i++) {
      const term = (INITIALS + letters[i] - 0x61) * FIRST + letters[i + 1] - 0x61 + 1;
      addTerm(run, { ranges: only(term), offset: i, need: "required" });
    }
    return run;
  }

  function syllableRun(before, low, high, quality) {
    const run = { reading: "syllables", terms: [], length: before.length + 1, quality };
    for (let i = 0; i + 1 < before.length; i++) {
      const term = (SYLLABLES + before[i]) * FIRST + before[i + 1] + 1;
      addTerm(run, { ranges: only(term), offset: i, need: "required" });
    }
    const offset = Math.max(0, before.length - 1);
    let range = { low: (SYLLABLES + low) * FIRST, high: (SYLLABLES + high) * FIRST + LAST_SECOND };
    if (before.length > 0) {
      const first = (SYLLABLES + before[before.length - 1]) * FIRST;
      range = { low: first + low + 1, high: first + high + 1 };
    }
    addTerm(run, { ranges: [range], offset, need: "required" });
    return run;
  }

  // Splits letters into syllables, the longest first; where no way is whole, the last one is begun only.
  function spellings(letters, ends) {
    const whole = spellingsEnding(letters, ends, true);
    return whole.length > 0 ? whole : spellingsEnding(letters, ends, false);
  }

  function spellingsEnding(letters, ends, isWhole) {
    const count = letters.length;
    const gap = (from, to) => ends.some((end) => end >= from && end < to);
    const end = (start) => {
      if (count - start > 6 || gap(start + 1, count)) return null;
      const [first, behind] = syllablesBeginning(letters.slice(start));
      const exact = syllableNumber(letters.slice(start));
      return first === behind || (isWhole && exact < 0) ? null : { last: [first, behind - 1], exact };
    };
    const lengths = (start) =>
      [6, 5, 4, 3, 2, 1].filter(
        (n) => start + n < count && !gap(start + 1, start + n) && syllableNumber(letters.slice(start, start + n)) >= 0
      );
    const canFinish = new Array(count).fill(false);
    for (let start = count - 1; start >= 0; start--) {
      canFinish[start] = end(start) !== null || lengths(start).some((n) => canFinish[start + n]);
    }
    const found = [];
    const collect = (start, before) => {
      if (!canFinish[start]) return;
      const last = end(start);
      if (last && found.length < LIMIT.spellings) found.push({ before, ...last });
      for (const n of lengths(start)) {
        if (found.length >= LIMIT.spellings) return;
        collect(start + n, [...before, syllableNumber(letters.slice(start, start + n))]);
      }
    };
    collect(0, []);
    return found;
  }

  function firstSyllableFrom(start) {
    let low = 0;
    let high = index.syllables.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (index.syllables[middle] < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function syllableNumber(spelling) {
    const i = firstSyllableFrom(spelling);
    return index.syllables[i] === spelling ? i : -1;
  }

  function syllablesBeginning(start) {
    const first = firstSyllableFrom(start);
    let end = first;
    while (end < index.syllables.length && index.syllables[end].startsWith(start)) end++;
    return [first, end];
  }

  // ---- Postings ----------------------------------------------------------------------------------------------------

  function filesHolding(low, high) {
    const files = index.termFiles;
    return files
      .filter((file, i) => file.first <= high && (i + 1 === files.length || files[i + 1].first > low))
      .map((file) => file.stem);
  }

  const termsOf = (node) => (node.run ? node.run.terms : (node.all || node.any).flatMap(termsOf));

  function filesOf(node) {
    return termsOf(node).flatMap((term) => term.ranges.flatMap(({ low, high }) => filesHolding(low, high)));
  }

  // The postings of some terms: `guides` with the best standing of each, and every spot in a name, in the order in which
  // a guide's spots are looked at. The last ones are kept, since a person types letter by letter.
  const kept = new Map();
  let keptSize = 0;

  function postings(ranges) {
    const key = rangesKey(ranges);
    let list = kept.get(key);
    if (!list) {
      list = readPostings(ranges);
      keptSize += list.guides.length + list.spots.length;
    }
    kept.delete(key);
    kept.set(key, list);
    for (const [oldest, other] of kept) {
      if (keptSize <= LIMIT.kept || oldest === key) break;
      kept.delete(oldest);
      keptSize -= other.guides.length + other.spots.length;
    }
    return list;
  }

  const isOneTerm = (ranges) => ranges.length === 1 && ranges[0].low === ranges[0].high;

  function readPostings(ranges) {
    const isSingle = isOneTerm(ranges);
    const list = { guides: [], standings: [], spotGuides: [], spots: [], namedCount: 0 };
    for (const range of ranges) {
      for (const stem of filesHolding(range.low, range.high)) addPlaces(range, texts.get(stem), list);
    }
    if (!isSingle && list.guides.length > 0) mergeTerms(list);
    for (const standing of list.standings) if (standing === 0) list.namedCount++;
    return list;
  }

  // Brings the postings of several terms together: each guide once, with its best standing, its spots in order.
  function mergeTerms(list) {
    const best = new Uint8Array(index.guideCount).fill(4);
    list.guides.forEach((guide, i) => {
      if (list.standings[i] < best[guide]) best[guide] = list.standings[i];
    });
    list.guides = [];
    list.standings = [];
    best.forEach((standing, guide) => {
      if (standing === 4) return;
      list.guides.push(guide);
      list.standings.push(standing);
    });
    const places = Float64Array.from(list.spots, (spot, i) => list.spotGuides[i] * SPOTS + spot).sort();
    list.spotGuides = [];
    list.spots = [];
    places.forEach((place, i) => {
      if (i > 0 && places[i - 1] === place) return;
      list.spotGuides.push(Math.floor(place / SPOTS));
      list.spots.push(place % SPOTS);
    });
  }

  function addPlaces(range, text, list) {
    const asksForFirst = range.low < range.high && range.low % FIRST === 0;
    const lowFirst = Math.floor(range.low / FIRST);
    const highFirst = Math.floor(range.high / FIRST);
    const reader = new DigitReader(text);
    let first = 0;
    while (!reader.isAtEnd()) {
      first += reader.next();
      const groupEnd = reader.next() + reader.position;
      if (first > highFirst) return;
      if (first < lowFirst) reader.position = groupEnd;
      let second = 0;
      while (reader.position < groupEnd) {
        second += reader.next();
        const end = reader.next() + reader.position;
        const key = first * FIRST + second;
        if (key < range.low || key > range.high) reader.position = end;
        else addPostings(reader, end, first >= AROUND ? AROUND : asksForFirst && second > 0 ? 1 : 0, list);
      }
    }
  }

  function addPostings(reader, end, shape, list) {
    let guide = -1;
    while (reader.position < end) {
      const value = reader.next();
      const isNew = guide < 0 || value >= 4;
      guide += value >> 2;
      const standing = value & 3;
      if (isNew) {
        list.guides.push(guide);
        list.standings.push(standing);
      }
      if (standing !== 0) continue;
      const spot = reader.next();
      list.spotGuides.push(guide);
      // Letters around another one do not tell what stands behind; as the place of its first letter alone, a pair has
      // one more letter behind it.
      if (shape === AROUND) list.spots.push((spot & 0x7ff) << 5);
      else list.spots.push(shape === 1 && (spot & 31) < 31 ? spot + 1 : spot);
    }
  }

  // ---- Ranking -----------------------------------------------------------------------------------------------------

  function logarithm(number) {
    if (number <= 0) return 0;
    const exponent = 31 - Math.clz32(number);
    return 32 * exponent + Math.floor((32 * number) / 2 ** exponent) - 32;
  }

  const rarity = (holders, guides) => 8 + logarithm(guides + 1) - logarithm(Math.max(1, holders));

  function noEvidence() {
    const count = index.guideCount;
    return { score: new Int32Array(count), cover: new Int32Array(count), isNamed: new Uint8Array(count) };
  }

  function evidenceOf(node, known) {
    if (node.run) {
      const key = node.run.reading + node.run.terms.map((term) => term.need + term.offset + rangesKey(term.ranges)).join(";");
      if (!known.has(key)) known.set(key, rankRun(node.run));
      return known.get(key);
    }
    const sum = noEvidence();
    const { score, cover, isNamed } = sum;
    for (const child of node.all || node.any) {
      const found = evidenceOf(child, known);
      for (let guide = 0; guide < score.length; guide++) {
        if (found.score[guide] === 0 && found.cover[guide] === 0) continue;
        isNamed[guide] |= found.isNamed[guide];
        if (node.any) {
          if (found.score[guide] > score[guide]) score[guide] = found.score[guide];
          if (found.cover[guide] > cover[guide]) cover[guide] = found.cover[guide];
        } else {
          score[guide] += found.score[guide];
          cover[guide] += found.cover[guide] * child.letters;
        }
      }
    }
    if (node.all) for (let i = 0; i < cover.length; i++) cover[i] = Math.floor(cover[i] / Math.max(1, node.letters));
    return sum;
  }

  function rankRun(run) {
    const lists = run.terms.map((term) => postings(term.ranges));
    const quarters = run.terms.map((term) => term.quarters || 4);
    const weighed = (holders, t) => Math.floor((rarity(holders, index.guideCount) * quarters[t]) / 4);
    const nameRarity = lists.map((list, t) => {
      const rare = weighed(list.namedCount, t);
      return run.terms[t].need === "slip" ? Math.floor((rare * 3) / 4) : rare;
    });
    const textRarity = lists.map((list, t) => weighed(list.guides.length, t));
    const evidence = noEvidence();
    const { score, cover, isNamed } = evidence;
    let required = 0;
    let needed = 0;
    let total = 0;
    run.terms.forEach((term, t) => {
      if (term.need !== "slip" && term.need !== "letter") needed++;
      if (term.need !== "required") return;
      required++;
      total += lists[t].guides.length === 0 ? Math.floor((RAREST * quarters[t]) / 4) : Math.min(nameRarity[t], RAREST);
    });
    total = Math.max(1, total);
    if (required === 0) cover.fill(WHOLE);
    const { matched, weight, head, tail } = scratch();
    const touched = [];
    // The spots of each guide, one behind the other, in the order of the terms.
    const spots = [];
    const terms = [];
    const next = [];
    lists.forEach((list, t) => {
      const need = run.terms[t].need;
      for (let i = 0; i < list.guides.length; i++) {
        const guide = list.guides[i];
        const standing = list.standings[i];
        const rare = standing === 0 ? nameRarity[t] : textRarity[t];
        if (need === "letter" && standing !== 0) continue;
        if (score[guide] === 0) touched.push(guide);
        score[guide] += rare * (need === "letter" ? LETTER : STANDING[standing]);
        if (need === "letter") continue;
        if (need === "aside") continue;
        weight[guide] += Math.min(rare, RAREST);
        if (need === "slip") continue;
        matched[guide]++;
        if (standing === 0) isNamed[guide] = 1;
      }
      for (let i = 0; need !== "letter" && i < list.spots.length; i++) {
        const guide = list.spotGuides[i];
        if (head[guide] === 0) head[guide] = spots.length + 1;
        else next[tail[guide] - 1] = spots.length + 1;
        spots.push(list.spots[i]);
        terms.push(t);
        next.push(0);
        tail[guide] = spots.length;
      }
    });
    for (const guide of touched) {
      let name = NO_NAME;
      if (head[guide] > 0) {
        const lines = [];
        for (let i = head[guide]; i > 0; i = next[i - 1]) {
          const t = terms[i - 1];
          noteSpot(lines, spots[i - 1], run.terms[t].offset, nameRarity[t]);
        }
        name = bestName(lines, run, needed);
      }
      if (run.reading === "initials" && !name.isWhole) {
        score[guide] = 0;
        isNamed[guide] = 0;
      } else {
        score[guide] = Math.floor(((score[guide] + name.score) * run.quality) / 4);
        if (required > 0) {
          const isWhole = matched[guide] === required && run.reading !== "slip";
          cover[guide] = isWhole ? WHOLE : Math.min(WHOLE - 1, Math.floor((weight[guide] * WHOLE) / total));
        }
      }
      matched[guide] = weight[guide] = head[guide] = tail[guide] = 0;
    }
    return evidence;
  }

  const NO_NAME = { score: 0, isWhole: false };

  // Arrays of zeros, a number a guide, that whoever uses them leaves as zeros.
  function scratch() {
    if (!index.scratch) {
      const zeros = () => new Int32Array(index.guideCount);
      index.scratch = { matched: zeros(), weight: zeros(), head: zeros(), tail: zeros() };
    }
    return index.scratch;
  }

  function noteSpot(lines, spot, offset, rare) {
    const name = spot >> 10;
    const position = (spot >> 5) & 31;
    const start = position - offset;
    for (const line of lines) {
      if (line.name !== name || line.start !== start) continue;
      line.terms++;
      line.weight += rare;
      return;
    }
    lines.push({ name, start, terms: 1, weight: rare, length: position + (spot & 31) });
  }

  function bestName(lines, run, needed) {
    const width = run.length === 1 ? 1 : 2;
    const best = { score: 0, isWhole: false };
    for (const line of lines) {
      const length = line.length + width;
      const covered = Math.min(line.terms + width - 1, length);
      let score = 3 * line.weight + Math.floor((4 * line.weight * covered) / length);
      for (const other of lines) if (other.name === line.name) score += other.weight;
      if (line.start === 0) score += line.weight >> 1;
      if (line.terms >= needed) {
        best.isWhole = true;
        score += 2 * line.weight;
        if (line.start === 0 && length === run.length) score += 4 * line.weight;
      }
      if (line.name === 0) score += line.weight;
      best.score = Math.max(best.score, score);
    }
    return best;
  }

  function rank({ score, cover, isNamed }, isWanted) {
    // One number a guide, so that sorting compares numbers: the higher score, then the lower guide.
    const whole = [];
    const partial = [];
    const rest = [];
    let best = 0;
    let bestWhole = 0;
    for (let guide = 0; guide < score.length; guide++) {
      if (score[guide] === 0 || !isWanted(guide)) continue;
      const isWhole = cover[guide] === WHOLE;
      const sum = isWhole ? score[guide] : Math.floor((score[guide] * (WHOLE / 2 + cover[guide])) / ((WHOLE * 3) / 2));
      const place = sum * FIRST + LAST_SECOND - guide;
      if (isWhole) {
        whole.push(place);
        bestWhole = Math.max(bestWhole, sum);
      } else if (cover[guide] * 4 >= WHOLE || isNamed[guide]) {
        partial.push(place);
        best = Math.max(best, sum);
      } else {
        rest.push(place);
      }
    }
    const ranked = (places, isWhole) =>
      Array.from(Float64Array.from(places).sort().reverse(), (place) => ({
        guide: LAST_SECOND - (place % FIRST),
        score: Math.floor(place / FIRST),
        isWhole,
      }));
    // Who holds everything, but only here and there, comes behind who holds a good part in its name.
    const isStrong = (place) =>
      bestWhole > 0 &&
      Math.floor(place / FIRST) * 4 >= bestWhole * 5 &&
      cover[LAST_SECOND - (place % FIRST)] * 2 >= WHOLE;
    const ranking = [...ranked(partial.filter(isStrong), false), ...ranked(whole, true)];
    if (whole.length >= FEW) return ranking;
    const near = partial.filter((place) => !isStrong(place) && Math.floor(place / FIRST) * 3 >= best);
    ranking.push(...ranked(near, false));
    if (ranking.length === 0) ranking.nearest = ranked(rest, false).slice(0, NEAREST);
    return ranking;
  }

  // ---- Asking ------------------------------------------------------------------------------------------------------

  async function rankingOf(query, isWanted) {
    const root = readQuery(query);
    if (!root) {
      const all = [];
      for (let guide = 0; guide < index.guideCount && query !== ""; guide++) {
        if (isWanted(guide)) all.push({ guide, score: 0, isWhole: true });
      }
      return all;
    }
    const known = new Map();
    await Promise.all(Array.from(new Set(filesOf(root)), load));
    const found = evidenceOf(root, known);
    if (found.cover.includes(WHOLE)) return rank(found, isWanted);
    // No guide holds everything: perhaps something was mistyped.
    await loadSounds();
    const named = new Set();
    for (const { ranges } of termsOf(root)) {
      if (isOneTerm(ranges) && postings(ranges).namedCount > 0) named.add(ranges[0].low);
    }
    const meant = readQuery(query, { syllables: index.sounds, named });
    await Promise.all(Array.from(new Set(filesOf(meant)), load));
    return rank(evidenceOf(meant, known), isWanted);
  }

  async function loadSounds() {
    await load(SOUNDS);
    if (!index.sounds) index.sounds = readSounds(texts.get(SOUNDS));
  }

  // Which guides are of a domain and for an audience.
  async function wanted({ domain = "", audience = "" } = {}) {
    if (!domain && !audience) return () => true;
    await load(FACETS);
    if (!index.facets) {
      const reader = new DigitReader(texts.get(FACETS));
      index.facets = Array.from({ length: index.guideCount }, () => [reader.next(), reader.next()]);
    }
    const number = index.domains.indexOf(domain);
    const bit = index.audiences.indexOf(audience);
    return (guide) => {
      const [ofDomain, bits] = index.facets[guide];
      return (number < 0 || ofDomain === number) && (bit < 0 || ((bits >> bit) & 1) === 1);
    };
  }

  const facets = () => ({
    domains: index.domains.map((id, i) => ({ id, name: index.domainNames[i] })),
    audiences: index.audiences.slice(),
  });

  async function search(text, limit = Infinity, filter = undefined) {
    await ready();
    const query = String(text);
    // Where a query is spelled, its marks have to be found by sound.
    const sounds = pieces(query).some((piece) => piece.some(isLatin)) ? loadSounds() : null;
    const ranking = await rankingOf(query, await wanted(filter));
    const [hits, nearest] = await Promise.all([hitsOf(ranking.slice(0, limit)), hitsOf(ranking.nearest || []), sounds]);
    hits.nearest = nearest;
    hits.total = ranking.length;
    hits.wholeCount = ranking.reduce((count, item) => count + (item.isWhole ? 1 : 0), 0);
    return hits;
  }

  async function hitsOf(shown) {
    const files = shown.map((item) => index.guideFiles.filter((file) => file.first <= item.guide).pop());
    await Promise.all(Array.from(new Set(files.map((file) => file.stem)), load));
    return shown.map((item, i) => hit(item, files[i]));
  }

  function hit(item, file) {
    const fields = texts.get(file.stem).split("\n")[item.guide - file.first].split("\t");
    const [id, path, domain, title, summary] = fields;
    return {
      id,
      title,
      path: path || "guides/" + id + "/",
      domain: index.domains[domain],
      domainName: index.domainNames[domain],
      summary,
      score: item.score,
      isWhole: item.isWhole,
    };
  }

  // Marks the pairs of letters that text and query share, what is asked for as a single letter, and what is spoken as
  // the query is spelled.
  function marks(text, query) {
    const wanted = new Set();
    const spelled = [];
    for (const piece of index ? pieces(String(query)) : []) {
      for (const letters of [piece, standingLetters(piece) || []]) {
        const aside = asideLetters(letters);
        if (letters.length === 1) wanted.add(letters[0]);
        for (let i = 0; i + 1 < letters.length; i++) {
          if (!aside[i] || !aside[i + 1]) wanted.add(letters[i] * FIRST + letters[i + 1]);
        }
      }
      const latin = piece.map((letter) => (isLatin(letter) ? String.fromCharCode(letter) : " ")).join("");
      if (latin.trim() !== "") {
        // A letter between Latin ones stands alone.
        piece.forEach((letter, i) => {
          if (!isLatin(letter) && ![piece[i - 1], piece[i + 1]].some((other) => other && !isLatin(other))) wanted.add(letter);
        });
      }
      spelled.push(...latin.split(" ").filter((word) => word.length >= 2));
    }
    // Syllables typed apart are one word.
    if (spelled.length > 1) spelled.push(spelled.join(""));
    const characters = Array.from(text);
    const isMatch = characters.map(() => false);
    const letters = [];
    const places = [];
    let last = -1;
    let lastLetter = 0;
    characters.forEach((character, i) => {
      const letter = index ? index.fold(character.codePointAt(0)) : SEPARATES;
      if (letter <= DROPPED) {
        if (letter === SEPARATES) last = -1;
        return;
      }
      if (wanted.has(letter)) isMatch[i] = true;
      if (last >= 0 && wanted.has(lastLetter * FIRST + letter)) isMatch.fill(true, last, i + 1);
      last = i;
      lastLetter = letter;
      letters.push(letter);
      places.push(i);
    });
    for (const word of index && index.sounds ? spelled : []) {
      for (let start = 0; start < letters.length; start++) {
        const end = Math.max(spokenEnd(letters, start, word, false), spokenEnd(letters, start, word, true));
        if (end > start) isMatch.fill(true, places[start], places[end - 1] + 1);
      }
    }
    const cut = [];
    characters.forEach((character, i) => {
      const piece = cut[cut.length - 1];
      if (piece && piece.isMatch === isMatch[i]) piece.text += character;
      else cut.push({ text: character, isMatch: isMatch[i] });
    });
    return cut;
  }

  // Where the letters from `start` on end that are spoken as a word is spelled, by syllables or by initials; -1 where they
  // are not. The last syllable may be only begun.
  function spokenEnd(letters, start, word, byInitials) {
    const spelling = word.replace(/v/g, "u");
    const end = (place, done) => {
      if (done === spelling.length) return place;
      if (place === letters.length) return -1;
      const rest = spelling.slice(done);
      const sounds = (index.sounds.get(letters[place]) || []).map((number) => index.syllables[number]);
      if (isLatin(letters[place])) sounds.push(String.fromCharCode(letters[place]));
      for (const sound of sounds) {
        if (byInitials) {
          if (rest[0] === sound[0]) return end(place + 1, done + 1);
        } else if (rest.startsWith(sound)) {
          const found = end(place + 1, done + sound.length);
          if (found >= 0) return found;
        } else if (place > start && sound.startsWith(rest)) {
          return place + 1;
        }
      }
      return -1;
    };
    return end(start, 0);
  }

  window.BaihuaSearch = Object.freeze({ ready, search, facets, marks, add });
})();
