// What pages use:
//
//   BaihuaSearch.ready()               resolves when the index can be asked
//   BaihuaSearch.prepare()             reads a small index before it is asked, as far as no query is held up by it
//   BaihuaSearch.search(query, limit, { domain, audience })
//                                      resolves to hits, best first; `total`, `wholeCount` and, where nothing is found,
//                                      `nearest` are properties of the list
//   BaihuaSearch.facets()              { domains: [{ id, name }], audiences: [name] } of an index that is ready
//   BaihuaSearch.marks(text, query)    cuts a text into pieces, each { text, isMatch }
//   BaihuaSearch.add(stem, text)       called by the files of the index
//
// The page names the entry file in the attribute data-index of an element. Index files are scripts because a page that
// was opened from a folder may load nothing else.
{
  const {
    DigitReader, known, add, load, ready, filesOf, isSmall, postings, readers, texts, SEPARATES, DROPPED, isLatin,
    markedLettersOf, readQuery, pieces, asideLetters, standingLetters, WHOLE, evidenceOf, rank,
  } = BaihuaSearchParts;
  const FIRST = 2097152;
  const FACETS = "f";

  async function rankingOf(query, isWanted) {
    const root = readQuery(query);
    if (!root) {
      const all = [];
      for (let guide = 0; guide < known.entry.guideCount && query !== ""; guide++) {
        if (isWanted(guide)) all.push({ guide, score: 0, isWhole: true });
      }
      return all;
    }
    const evidence = new Map();
    await loadFor(root);
    const found = evidenceOf(root, evidence);
    const said = markedLettersOf(query);
    if (found.cover.includes(WHOLE)) return rank(lowered(found, said), isWanted);
    // No guide holds everything: perhaps something was mistyped.
    const lookups = termsOf(root).flatMap(({ lookup }) => lookup || []);
    const meant = readQuery(query, new Set(lookups.filter((lookup) => postings(lookup).namedCount > 0).map(({ key }) => key)));
    await loadFor(meant);
    return rank(lowered(evidenceOf(meant, evidence), said), isWanted);
  }

  // A guide whose title has marked letters, none of which was said, keeps nine tenths of its score. Only a small index knows
  // titles before it shows them.
  function lowered(found, said) {
    if (!said || !isSmall()) return found;
    const score = found.score.map((sum, guide) => {
      const title = texts().marked[guide];
      return title.length > 0 && !title.some((letter) => said.has(letter)) ? Math.floor((sum * 9) / 10) : sum;
    });
    return { ...found, score };
  }

  const termsOf = (node) => (node.run ? node.run.terms : (node.all || node.any).flatMap(termsOf));

  const loadFor = (node) =>
    Promise.all(Array.from(new Set(termsOf(node).flatMap(({ lookup }) => (lookup ? [...filesOf(lookup)] : []))), load));

  // Reads a file at a time, with a rest between, so that typing goes on meanwhile.
  async function prepare() {
    await ready();
    if (!isSmall()) return;
    const stems = readers();
    await Promise.all(Array.from(stems.keys(), load));
    for (const read of stems.values()) {
      await new Promise((resolve) => setTimeout(resolve));
      read();
    }
  }

  // Which guides are of a domain and for an audience.
  async function wanted({ domain = "", audience = "" } = {}) {
    if (!domain && !audience) return () => true;
    await load(FACETS);
    if (!known.entry.facets) {
      const reader = new DigitReader(known.texts.get(FACETS));
      known.entry.facets = Array.from({ length: known.entry.guideCount }, () => [reader.next(), reader.next()]);
    }
    const number = known.entry.domains.indexOf(domain);
    const bit = known.entry.audiences.indexOf(audience);
    return (guide) => {
      const [ofDomain, bits] = known.entry.facets[guide];
      return (number < 0 || ofDomain === number) && (bit < 0 || ((bits >> bit) & 1) === 1);
    };
  }

  const facets = () => ({
    domains: known.entry.domains.map((id, i) => ({ id, name: known.entry.domainNames[i] })),
    audiences: known.entry.audiences.slice(),
  });

  async function search(text, limit = Infinity, filter = undefined) {
    await ready();
    const query = String(text);
    const ranking = await rankingOf(query, await wanted(filter));
    const [hits, nearest] = await Promise.all([hitsOf(ranking.slice(0, limit)), hitsOf(ranking.nearest || [])]);
    hits.nearest = nearest;
    hits.total = ranking.length;
    hits.wholeCount = ranking.reduce((count, item) => count + (item.isWhole ? 1 : 0), 0);
    return hits;
  }

  async function hitsOf(shown) {
    const files = shown.map((item) => known.entry.guideFiles.filter((first) => first <= item.guide).length - 1);
    const stems = [...new Set(files)].map((number) => "g" + number);
    // A small index has titles and answers with the names.
    if (isSmall()) stems.push("h", "w");
    await Promise.all(stems.map(load));
    return shown.map((item, i) => hit(item, files[i]));
  }

  function hit(item, file) {
    const fields = known.texts.get("g" + file).split("\n")[item.guide - known.entry.guideFiles[file]].split("\t");
    const [id, path, domain] = fields;
    const [title, summary] = isSmall() ? [texts().titles[item.guide], texts().answers[item.guide]] : fields.slice(3);
    return {
      id,
      title,
      path: path || "guides/" + id + "/",
      domain: known.entry.domains[domain],
      domainName: known.entry.domainNames[domain],
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
    for (const piece of known.entry ? pieces(String(query)) : []) {
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
      const letter = known.entry ? known.entry.fold(character.codePointAt(0)) : SEPARATES;
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
    for (const word of known.entry ? spelled : []) {
      const found = (readings) => {
        let isFound = false;
        for (let start = 0; start < letters.length; start++) {
          const end = Math.max(...readings.map((reading) => spokenEnd(letters, start, word, reading)));
          if (end > start) isMatch.fill(true, places[start], places[end - 1] + 1);
          isFound = isFound || end > start;
        }
        return isFound;
      };
      if (!found([SYLLABLES, INITIALS])) found([SYLLABLES | INITIALS]);
    }
    const cut = [];
    characters.forEach((character, i) => {
      const piece = cut[cut.length - 1];
      if (piece && piece.isMatch === isMatch[i]) piece.text += character;
      else cut.push({ text: character, isMatch: isMatch[i] });
    });
    return cut;
  }

  const SYLLABLES = 1;
  const INITIALS = 2;

  // Where the letters from `start` on end that are spoken as a word is spelled, by syllables, by initials or by some of
  // both; -1 where they are not. The last of syllables alone may be only begun.
  function spokenEnd(letters, start, word, reading) {
    const spelling = word.replace(/v/g, "u");
    const end = (place, done) => {
      if (done === spelling.length) return place;
      if (place === letters.length) return -1;
      const rest = spelling.slice(done);
      const sounds = (known.entry.sounds.get(letters[place]) || []).map((number) => known.entry.syllables[number]);
      if (isLatin(letters[place])) sounds.push(String.fromCharCode(letters[place]));
      for (const sound of sounds) {
        if (reading & SYLLABLES && rest.startsWith(sound)) {
          const found = end(place + 1, done + sound.length);
          if (found >= 0) return found;
        } else if (reading === SYLLABLES && place > start && sound.startsWith(rest)) {
          return place + 1;
        }
        if (reading & INITIALS && rest[0] === sound[0]) {
          const found = end(place + 1, done + 1);
          if (found >= 0) return found;
        }
      }
      return -1;
    };
    return end(start, 0);
  }

  window.BaihuaSearch = Object.freeze({ ready, prepare, search, facets, marks, add });
}
