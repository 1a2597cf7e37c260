// The search engine of the site. It reads the index that docs/search.md describes, and gives the same guides in the
// same order, with the same scores, as `baihua search`. Every function here has a counterpart in Sources/GuideSearch.
//
//   BaihuaSearch.ready()               resolves when the index can be asked
//   BaihuaSearch.search(query, limit)  resolves to hits, best first; `total` and `wholeCount` are properties of the list
//   BaihuaSearch.marks(text, query)    cuts a text into pieces, each { text, isMatch }
//   BaihuaSearch.add(stem, text)       called by the files of the index
//
// The page names the entry file in the attribute data-index of an element. Index files are scripts because a page that
// was opened from a folder may load nothing else.
"use strict";
(() => {
  const VERSION = "baihua-search 1";
  const SEPARATES = 0;
  const DROPPED = 2;
  const FIRST = 2097152; // A term is first * FIRST + second.
  const LAST_SECOND = FIRST - 1;
  const SYLLABLES = 0x110000;
  const INITIALS = 0x111000;
  const GUIDE = 262144; // A place is guide * GUIDE + standing, name, position, remaining.
  const WHOLE = 1024;
  const RAREST = 136;
  const STANDING = [8, 4, 3, 2];
  const FEW = 5;
  const LIMIT = { scalars: 200, letters: 64, initials: 32, spellings: 4 };

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
    if (address.startsWith(base) && /^(index|t|g)\.[0-9a-f]{16}\.js$/.test(address.slice(base.length))) return address;
    throw new TypeError("search: no file of the index: " + address);
  }

  function scriptAddress(stem) {
    const address = base + stem + ".js";
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
      fold: readFold(lines[2]),
      alphabet: new Map(),
      syllables: words(lines[4]),
      asides: words(lines[5]).map((word) => Array.from(word, (c) => c.codePointAt(0))),
      domains: lines[6].split("\t"),
      domainNames: lines[7].split("\t"),
      termFiles: [],
      guideFiles: [],
    };
    let number = 0;
    for (const letter of lines[3]) entry.alphabet.set(letter.codePointAt(0), number++);
    for (const line of lines.slice(8)) {
      const [stem, first] = line.split(" ");
      if (stem.startsWith("t.")) entry.termFiles.push({ stem, first: parseInt(first, 16) });
      else entry.guideFiles.push({ stem, first: Number(first) });
    }
    return entry;
  }

  function readFold(text) {
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
  // A node is { letters, run } or { letters, all: nodes } or { letters, any: nodes }; a run's term is
  // { low, high, offset, isAside }, low -1 where no guide holds a letter of it.

  const isLatin = (letter) => letter >= 0x61 && letter <= 0x7a;

  function readQuery(text) {
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
        nodes.push(mixedNode(piece, namesSubject));
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

  function textNode(letters, besideSubject = false) {
    const run = { terms: [], length: letters.length, quality: 4, inOnePiece: false };
    const aside = asideLetters(letters);
    const numbers = letters.map((letter) => index.alphabet.get(letter));
    if (letters.length === 1) {
      const first = numbers[0];
      run.terms.push(
        first === undefined
          ? { low: -1, high: -1, offset: 0, isAside: aside[0] }
          : { low: first * FIRST, high: first * FIRST + LAST_SECOND, offset: 0, isAside: aside[0] }
      );
    }
    for (let i = 0; i + 1 < letters.length; i++) {
      const known = numbers[i] !== undefined && numbers[i + 1] !== undefined;
      const term = known ? numbers[i] * FIRST + numbers[i + 1] + 1 : -1;
      addTerm(run, { low: term, high: term, offset: i, isAside: aside[i] || aside[i + 1] });
    }
    if (besideSubject && !aside.includes(false)) return { letters: 0, run };
    if (run.terms.every((term) => term.isAside)) for (const term of run.terms) term.isAside = false;
    return { letters: letters.length, run };
  }

  // A name tells only where a term stands first, so a run holds each term once.
  function addTerm(run, term) {
    if (term.low >= 0 && run.terms.some((other) => other.low === term.low && other.high === term.high)) return;
    run.terms.push(term);
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

  function mixedNode(piece, besideSubject) {
    if (!piece.some(isLatin)) return textNode(piece, besideSubject);
    const parts = [];
    for (const letter of piece) {
      const last = parts[parts.length - 1];
      if (last && isLatin(last[0]) === isLatin(letter)) last.push(letter);
      else parts.push([letter]);
    }
    const nodes = parts.map((part) =>
      isLatin(part[0]) ? anyOf([textNode(part), ...spokenNodes([part])]) : textNode(part)
    );
    return anyOf([textNode(piece), allOf(nodes)]);
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
    const run = { terms: [], length: letters.length, quality: 2, inOnePiece: true };
    for (let i = 0; i + 1 < letters.length; i++) {
      const term = (INITIALS + letters[i] - 0x61) * FIRST + letters[i + 1] - 0x61 + 1;
      addTerm(run, { low: term, high: term, offset: i, isAside: false });
    }
    return run;
  }

  function syllableRun(before, low, high, quality) {
    const run = { terms: [], length: before.length + 1, quality, inOnePiece: false };
    for (let i = 0; i + 1 < before.length; i++) {
      const term = (SYLLABLES + before[i]) * FIRST + before[i + 1] + 1;
      addTerm(run, { low: term, high: term, offset: i, isAside: false });
    }
    const offset = Math.max(0, before.length - 1);
    if (before.length > 0) {
      const first = (SYLLABLES + before[before.length - 1]) * FIRST;
      addTerm(run, { low: first + low + 1, high: first + high + 1, offset, isAside: false });
    } else {
      const range = { low: (SYLLABLES + low) * FIRST, high: (SYLLABLES + high) * FIRST + LAST_SECOND };
      run.terms.push({ ...range, offset, isAside: false });
    }
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

  function filesOf(node) {
    if (node.run) return node.run.terms.flatMap((term) => (term.low < 0 ? [] : filesHolding(term.low, term.high)));
    return (node.all || node.any).flatMap(filesOf);
  }

  function postings(term) {
    const places = [];
    if (term.low >= 0) for (const stem of filesHolding(term.low, term.high)) addPlaces(term, texts.get(stem), places);
    const list = { places, guideCount: 0, namedCount: 0 };
    if (term.low < term.high) {
      const sorted = Float64Array.from(places).sort();
      list.places = sorted.filter((place, i) => i === 0 || sorted[i - 1] !== place);
    }
    let last = -1;
    for (const place of list.places) {
      const guide = guideOf(place);
      if (guide === last) continue;
      last = guide;
      list.guideCount++;
      if (spotOf(place) < 65536) list.namedCount++;
    }
    return list;
  }

  function addPlaces(term, text, places) {
    const asksForFirst = term.low < term.high && term.low % FIRST === 0;
    const lowFirst = Math.floor(term.low / FIRST);
    const highFirst = Math.floor(term.high / FIRST);
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
        if (key < term.low || key > term.high) reader.position = end;
        else addPostings(reader, end, asksForFirst && second > 0, places);
      }
    }
  }

  function addPostings(reader, end, isFirstOfPair, places) {
    let guide = -1;
    while (reader.position < end) {
      const value = reader.next();
      guide += value >> 2;
      let spot = (value & 3) * 65536;
      if (spot === 0) {
        spot = reader.next();
        // As the place of its first letter alone, a pair has one more letter behind it.
        if (isFirstOfPair && (spot & 31) < 31) spot++;
      }
      places.push(guide * GUIDE + spot);
    }
  }

  const guideOf = (place) => Math.floor(place / GUIDE);
  const spotOf = (place) => place % GUIDE;

  // ---- Ranking -----------------------------------------------------------------------------------------------------

  function logarithm(number) {
    if (number <= 0) return 0;
    const exponent = 31 - Math.clz32(number);
    return 32 * exponent + Math.floor((32 * number) / 2 ** exponent) - 32;
  }

  const rarity = (holders, guides) => 8 + logarithm(guides + 1) - logarithm(Math.max(1, holders));

  function noEvidence() {
    return { score: new Float64Array(index.guideCount), cover: new Float64Array(index.guideCount) };
  }

  function evidenceOf(node) {
    if (node.run) return rankRun(node.run);
    const sum = noEvidence();
    for (const child of node.all || node.any) {
      const found = evidenceOf(child);
      for (let guide = 0; guide < index.guideCount; guide++) {
        if (node.any) {
          sum.score[guide] = Math.max(sum.score[guide], found.score[guide]);
          sum.cover[guide] = Math.max(sum.cover[guide], found.cover[guide]);
        } else {
          sum.score[guide] += found.score[guide];
          sum.cover[guide] += found.cover[guide] * child.letters;
        }
      }
    }
    if (node.all) sum.cover.forEach((cover, i) => (sum.cover[i] = Math.floor(cover / Math.max(1, node.letters))));
    return sum;
  }

  function rankRun(run) {
    const lists = run.terms.map(postings);
    const nameRarity = lists.map((list) => rarity(list.namedCount, index.guideCount));
    const textRarity = lists.map((list) => rarity(list.guideCount, index.guideCount));
    const evidence = noEvidence();
    let required = 0;
    let total = 0;
    run.terms.forEach((term, t) => {
      if (term.isAside) return;
      required++;
      total += lists[t].guideCount === 0 ? RAREST : Math.min(nameRarity[t], RAREST);
    });
    total = Math.max(1, total);
    if (required === 0) evidence.cover.fill(WHOLE);
    const cursors = lists.map(() => 0);
    for (;;) {
      let guide = Infinity;
      for (let t = 0; t < lists.length; t++) {
        if (cursors[t] < lists[t].places.length) guide = Math.min(guide, guideOf(lists[t].places[cursors[t]]));
      }
      if (guide === Infinity) return evidence;
      let score = 0;
      let matched = 0;
      let weight = 0;
      const lines = [];
      for (let t = 0; t < lists.length; t++) {
        const places = lists[t].places;
        if (cursors[t] >= places.length || guideOf(places[cursors[t]]) !== guide) continue;
        const standing = spotOf(places[cursors[t]]) >> 16;
        const rare = standing === 0 ? nameRarity[t] : textRarity[t];
        score += rare * STANDING[standing];
        if (!run.terms[t].isAside) {
          matched++;
          weight += Math.min(rare, RAREST);
        }
        for (; cursors[t] < places.length && guideOf(places[cursors[t]]) === guide; cursors[t]++) {
          const spot = spotOf(places[cursors[t]]);
          if (spot < 65536) noteSpot(lines, spot, run.terms[t].offset, rare);
        }
      }
      const best = bestName(lines, run);
      if (run.inOnePiece && !best.isWhole) continue;
      evidence.score[guide] = Math.floor(((score + best.score) * run.quality) / 4);
      if (required > 0) {
        evidence.cover[guide] =
          matched === required ? WHOLE : Math.min(WHOLE - 1, Math.floor((weight * WHOLE) / total));
      }
    }
  }

  function noteSpot(lines, spot, offset, rare) {
    const name = spot >> 10;
    const position = (spot >> 5) & 31;
    const start = position - offset;
    const line = lines.find((line) => line.name === name && line.start === start);
    if (line) {
      line.terms++;
      line.weight += rare;
    } else {
      lines.push({ name, start, terms: 1, weight: rare, length: position + (spot & 31) });
    }
  }

  function bestName(lines, run) {
    const width = run.length === 1 ? 1 : 2;
    const best = { score: 0, isWhole: false };
    for (const line of lines) {
      const length = line.length + width;
      const covered = Math.min(line.terms + width - 1, length);
      let score = 3 * line.weight + Math.floor((4 * line.weight * covered) / length);
      for (const other of lines) if (other.name === line.name) score += other.weight;
      if (line.start === 0) score += line.weight;
      if (line.terms === run.terms.length) {
        best.isWhole = true;
        score += 2 * line.weight;
        if (line.start === 0 && length === run.length) score += 4 * line.weight;
      }
      if (line.name === 0) score += line.weight >> 1;
      best.score = Math.max(best.score, score);
    }
    return best;
  }

  function rank(evidence) {
    const better = (a, b) => b.score - a.score || a.guide - b.guide;
    const whole = [];
    const partial = [];
    for (let guide = 0; guide < index.guideCount; guide++) {
      const score = evidence.score[guide];
      if (score === 0) continue;
      if (evidence.cover[guide] === WHOLE) whole.push({ guide, score, isWhole: true });
      else if (evidence.cover[guide] * 4 >= WHOLE) partial.push({ guide, score, isWhole: false });
    }
    whole.sort(better);
    if (whole.length >= FEW || partial.length === 0) return whole;
    const best = partial.reduce((most, item) => Math.max(most, item.score), 0);
    return whole.concat(partial.filter((item) => item.score * 3 >= best).sort(better));
  }

  // ---- Asking ------------------------------------------------------------------------------------------------------

  async function search(text, limit = Infinity) {
    await ready();
    const query = String(text);
    let ranking = [];
    const root = readQuery(query);
    if (root) {
      await Promise.all(Array.from(new Set(filesOf(root)), load));
      ranking = rank(evidenceOf(root));
    } else if (query !== "") {
      for (let guide = 0; guide < index.guideCount; guide++) ranking.push({ guide, score: 0, isWhole: true });
    }
    const shown = ranking.slice(0, limit);
    const files = shown.map((item) => index.guideFiles.filter((file) => file.first <= item.guide).pop());
    await Promise.all(Array.from(new Set(files.map((file) => file.stem)), load));
    const hits = shown.map((item, i) => hit(item, files[i]));
    hits.total = ranking.length;
    hits.wholeCount = ranking.reduce((count, item) => count + (item.isWhole ? 1 : 0), 0);
    return hits;
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

  // Marks the pairs of letters that text and query share, and what is asked for as a single letter.
  function marks(text, query) {
    const wanted = new Set();
    for (const piece of index ? pieces(String(query)) : []) {
      const aside = asideLetters(piece);
      if (piece.length === 1) wanted.add(piece[0]);
      for (let i = 0; i + 1 < piece.length; i++) if (!aside[i] || !aside[i + 1]) wanted.add(piece[i] * FIRST + piece[i + 1]);
    }
    const characters = Array.from(text);
    const isMatch = characters.map(() => false);
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
    });
    const cut = [];
    characters.forEach((character, i) => {
      const piece = cut[cut.length - 1];
      if (piece && piece.isMatch === isMatch[i]) piece.text += character;
      else cut.push({ text: character, isMatch: isMatch[i] });
    });
    return cut;
  }

  window.BaihuaSearch = Object.freeze({ ready, search, marks, add });
})();
