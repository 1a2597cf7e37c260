// What a query may mean. A node is { letters, run } or { letters, all: nodes } or { letters, any: nodes }. A run is
// { reading, terms, length, quality }, its terms { lookup, offset, need, quarters }; a lookup of null finds nothing.
{
  const {
    alikeLookup, aroundLookup, initialsLookup, letterLookup, namedLetterLookup, pairLookup, spelledLookup, spokenLookup,
    standingLetters, asideLetters, known,
  } = BaihuaSearchParts;
  const SEPARATES = 0;
  const DROPPED = 2;
  const LIMIT = { scalars: 200, letters: 64, initials: 32, unspelled: 6, spellings: 6, shortened: 3, slips: 8 };

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
      const letter = known.entry.fold(character.codePointAt(0));
      if (letter > DROPPED) {
        found[found.length - 1].push(letter);
        letters++;
      } else if (letter !== DROPPED) {
        found.push([]);
      }
    }
    return found.filter((piece) => piece.length > 0);
  }

  // The marked letters of a query, those of standing words too; null where pinyin may say more.
  function markedLettersOf(text) {
    const found = pieces(text);
    if (found.flat().some(isLatin)) return null;
    const letters = found.flatMap((piece) => [...piece, ...(standingLetters(piece) || [])]);
    return new Set(letters.filter((letter) => known.entry.marked.has(letter)));
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

  const QUALITY = { text: 4, standing: 4, slip: 3 };

  // The pairs of some letters; beside a subject, those within an aside are left out.
  function textRun(letters, reading, besideSubject) {
    const run = { reading, terms: [], length: letters.length, quality: QUALITY[reading] };
    const aside = asideLetters(letters);
    if (letters.length === 1) {
      run.terms.push({ lookup: letterLookup(letters[0]), offset: 0, need: aside[0] ? "aside" : "required" });
    }
    for (let i = 0; i + 1 < letters.length; i++) {
      if (besideSubject && aside[i] && aside[i + 1]) continue;
      const need = aside[i] || aside[i + 1] ? "aside" : "required";
      const quarters = known.entry.light.has(letters[i]) || known.entry.light.has(letters[i + 1]) ? 2 : 4;
      addTerm(run, { lookup: pairLookup(letters[i], letters[i + 1]), offset: i, need, quarters });
    }
    if (run.terms.every((term) => term.need === "aside")) for (const term of run.terms) term.need = "required";
    // Letters that may say something of the subject alone, where names hold no pair of them.
    for (let i = 0; letters.length > 1 && i < letters.length; i++) {
      if (aside[i] || letters[i] <= 0x7f || known.entry.light.has(letters[i])) continue;
      const lookup = namedLetterLookup(letters[i]);
      if (lookup) addTerm(run, { lookup, offset: i, need: "letter" });
    }
    return run;
  }

  // A name tells only where a term stands first, so a run holds each term once.
  function addTerm(run, term) {
    if (term.lookup && run.terms.some((other) => other.lookup && other.lookup.key === term.lookup.key)) return;
    run.terms.push(term);
  }

  // ---- Slips: of the same sound, one letter wrong, one missing, one too many. They make pairs that no name holds; for
  // these, and only for these, other terms are tried. `slips` holds the keys of lookups that some name answers.

  function slipRun(letters, run, slips) {
    if (letters.length < 2) return null;
    const isNamed = (term) => term.lookup && slips.has(term.lookup.key);
    const strange = run.terms
      .filter((term) => term.need === "required" && !isNamed(term))
      .slice(0, LIMIT.slips)
      .map((term) => term.offset);
    if (strange.length === 0) return null;
    const addSlip = (lookup, offset) => {
      if (lookup) addTerm(run, { lookup, offset, need: "slip" });
    };
    const { light } = known.entry;
    const around = (first, second) => (light.has(first) || light.has(second) ? null : aroundLookup(first, second));
    for (const i of strange) {
      addSlip(alikeLookup(letters[i], letters[i + 1]), i);
      addSlip(around(letters[i], letters[i + 1]), i);
      if (strange.includes(i + 1)) {
        addSlip(around(letters[i], letters[i + 2]), i);
        addSlip(pairLookup(letters[i], letters[i + 2]), i);
      }
    }
    return run;
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
    if (runs.length === 0 && typed.length <= LIMIT.initials) runs.push(...shortenedSpellings(letters, ends).map(shortenedRun));
    // What is spelled out at some length is hardly meant as initials, which are dear to look up.
    const isSpelled = typed.length > LIMIT.unspelled && runs.some((run) => run.quality === 3);
    if (typed.length >= 2 && typed.length <= LIMIT.initials && !isSpelled) runs.push(initialRun(typed));
    return runs.map((run) => ({ letters: typed.length, run }));
  }

  function initialRun(letters) {
    const run = { reading: "initials", terms: [], length: letters.length, quality: 2 };
    for (let i = 0; i + 1 < letters.length; i++) {
      addTerm(run, { lookup: initialsLookup(letters[i], letters[i + 1]), offset: i, need: "required" });
    }
    return run;
  }

  function syllableRun(before, low, high, quality) {
    const run = { reading: "syllables", terms: [], length: before.length + 1, quality };
    for (let i = 0; i + 1 < before.length; i++) {
      const lookup = spokenLookup([before[i], before[i]], [before[i + 1], before[i + 1]]);
      addTerm(run, { lookup, offset: i, need: "required" });
    }
    const last = before[before.length - 1];
    const lookup = before.length > 0 ? spokenLookup([last, last], [low, high]) : spokenLookup([low, high]);
    addTerm(run, { lookup, offset: Math.max(0, before.length - 1), need: "required" });
    return run;
  }

  // Syllables and initials, a name's letters in a row.
  function shortenedRun(parts) {
    const run = { reading: "initials", terms: [], length: parts.length, quality: 2 };
    for (let i = 0; i + 1 < parts.length; i++) {
      addTerm(run, { lookup: spelledLookup(parts[i], parts[i + 1]), offset: i, need: "required" });
    }
    return run;
  }

  // The ways with fewest parts in which some letters are spelled out and others by their initials: shenfz.
  function shortenedSpellings(letters, ends) {
    const count = letters.length;
    const parts = (start) => {
      const found = [];
      for (let n = Math.min(6, count - start); n > 1; n--) {
        const syllable = ends.some((end) => end > start && end < start + n) ? -1 : syllableNumber(letters.slice(start, start + n));
        if (syllable >= 0) found.push({ length: n, syllable });
      }
      return [...found, { length: 1, initial: letters.charCodeAt(start) }];
    };
    const least = new Array(count + 1).fill(0);
    for (let start = count - 1; start >= 0; start--) {
      least[start] = 1 + Math.min(...parts(start).map((part) => least[start + part.length]));
    }
    const found = [];
    const collect = (start, before) => {
      if (found.length >= LIMIT.shortened) return;
      if (start === count) return found.push(before);
      for (const part of parts(start)) {
        if (least[start + part.length] === least[start] - 1) collect(start + part.length, [...before, part]);
      }
    };
    // Initials alone are another reading.
    if (least[0] < count) collect(0, []);
    return found;
  }

  // Splits letters into syllables, ways with fewer of them first, of these the longest syllable first; where no way is
  // whole, the last syllable is begun only.
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
    // From each place to the end, which numbers of syllables are possible: no way is tried in vain.
    const counts = Array.from({ length: count }, (_, start) => new Set(end(start) ? [1] : []));
    for (let start = count - 1; start >= 0; start--) {
      for (const n of lengths(start)) for (const others of counts[start + n]) counts[start].add(others + 1);
    }
    const found = [];
    const collect = (number, start, before) => {
      if (!counts[start].has(number) || found.length >= LIMIT.spellings) return;
      if (number === 1 && end(start)) found.push({ before, ...end(start) });
      for (const n of lengths(start)) {
        collect(number - 1, start + n, [...before, syllableNumber(letters.slice(start, start + n))]);
      }
    };
    for (const number of Array.from(counts[0]).sort((a, b) => a - b)) collect(number, 0, []);
    return found;
  }

  function firstSyllableFrom(start) {
    let low = 0;
    let high = known.entry.syllables.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (known.entry.syllables[middle] < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function syllableNumber(spelling) {
    const i = firstSyllableFrom(spelling);
    return known.entry.syllables[i] === spelling ? i : -1;
  }

  function syllablesBeginning(start) {
    const first = firstSyllableFrom(start);
    let end = first;
    while (end < known.entry.syllables.length && known.entry.syllables[end].startsWith(start)) end++;
    return [first, end];
  }

  Object.assign(BaihuaSearchParts, { SEPARATES, DROPPED, isLatin, markedLettersOf, readQuery, pieces });
}
