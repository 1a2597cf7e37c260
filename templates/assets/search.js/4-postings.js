// What queries look up: { firsts, seconds, distance, text, key }. In a name one of the letters `firsts` stands, and, where
// there are `seconds`, one of them `distance` behind it; terms of texts from text.low to text.high count as well.
{
  const { DigitReader, Decoder, models, damaged, known, readTexts } = BaihuaSearchParts;
  const FIRST = 2097152; // A term is first * FIRST + second.
  const PLACES = 1024; // A spot is ((guide * PLACES + name) * PLACES + place) * PLACES + letters behind.
  const MOST_GUIDES = 1000; // From so many on nothing says which guide has which letter.
  const KEPT = 1000000;
  const GROUPS = 32768;

  // ---- Lookups

  function lookup(firsts, seconds = null, distance = 1, text = null) {
    const key = [firsts, seconds ? "then " + seconds : "", distance, text ? text.low + "-" + text.high : ""].join("|");
    return { firsts, seconds, distance, text, key };
  }

  function letterLookup(letter) {
    const number = known.entry.alphabet.get(letter);
    if (number === undefined) return null;
    return lookup([letter], null, 1, { low: number * FIRST, high: number * FIRST + FIRST - 1 });
  }

  // A large index would have to load too much for it.
  const namedLetterLookup = (letter) => (isSmall() && known.entry.alphabet.has(letter) ? lookup([letter]) : null);

  function pairLookup(first, second) {
    const a = known.entry.alphabet.get(first);
    const b = known.entry.alphabet.get(second);
    if (a === undefined || b === undefined) return null;
    return lookup([first], [second], 1, { low: a * FIRST + b + 1, high: a * FIRST + b + 1 });
  }

  function aroundLookup(first, second) {
    const { alphabet } = known.entry;
    return alphabet.has(first) && alphabet.has(second) ? lookup([first], [second], 2) : null;
  }

  function alikeLookup(first, second) {
    const { sounds } = known.entry;
    const firsts = spokenAs(sounds.get(first) || []);
    const seconds = spokenAs(sounds.get(second) || []);
    return firsts.length === 0 || seconds.length === 0 ? null : lookup(firsts, seconds);
  }

  function initialsLookup(first, second) {
    const { byInitial } = known.entry;
    return lookup(byInitial.get(first) || [], byInitial.get(second) || []);
  }

  // Neighbours in names that are spoken so or begin so.
  function spelledLookup(first, second) {
    const { bySyllable, byInitial } = known.entry;
    const letters = ({ syllable, initial }) => (initial ? byInitial.get(initial) : bySyllable.get(syllable)) || [];
    return lookup(letters(first), letters(second));
  }

  // Letters that may be read as a syllable from low to high, and perhaps others behind them.
  function spokenLookup([low, high], next = null) {
    const range = (low, high) => spokenAs(Array.from({ length: high - low + 1 }, (_, i) => low + i));
    return lookup(range(low, high), next && range(...next));
  }

  const spokenAs = (syllables) =>
    Array.from(new Set(syllables.flatMap((syllable) => known.entry.bySyllable.get(syllable) || [])));

  // ---- Which files hold it

  const isSmall = () => known.entry.guideCount < MOST_GUIDES;

  // The groups of spots of some letters in a large index: a letter and the one behind.
  function groupsOf(firsts, seconds) {
    const { places } = known.entry;
    const found = firsts.map((letter) => places.get(letter));
    if (!seconds) return found.map((place) => [place * GROUPS, place * GROUPS + GROUPS - 1]);
    const behind = seconds.map((letter) => places.get(letter) + 1);
    return found.flatMap((place) => behind.map((next) => [place * GROUPS + next, place * GROUPS + next]));
  }

  // The numbers of the files of names that may hold groups from low to high.
  function nameFilesOf(low, high) {
    const { nameFiles } = known.entry;
    const numbers = [];
    for (let i = Math.max(0, lastUpTo(nameFiles, low)); i < nameFiles.length && nameFiles[i] <= high; i++) numbers.push(i);
    return numbers;
  }

  function filesOf({ firsts, seconds, distance, text }) {
    const stems = new Set();
    const addNameFiles = (low, high) => nameFilesOf(low, high).forEach((number) => stems.add("n" + number));
    if (isSmall()) {
      stems.add("h").add("w");
    } else {
      for (const [low, high] of groupsOf(firsts, distance === 1 ? seconds : null)) addNameFiles(low, high);
      if (seconds && distance > 1) for (const [low, high] of groupsOf(seconds, null)) addNameFiles(low, high);
    }
    if (text) for (const number of termFilesOf(text)) stems.add("t" + number);
    return stems;
  }

  // The place of the last number that is not higher, or -1.
  function lastUpTo(numbers, most) {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle] <= most) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function termFilesOf({ low, high }) {
    const { termFiles } = known.entry;
    const numbers = [];
    for (let i = Math.max(0, lastUpTo(termFiles, low)); i < termFiles.length && termFiles[i] <= high; i++) numbers.push(i);
    return numbers;
  }

  // ---- Reading files, each once

  const read = new Map();

  function contents(stem, reader) {
    if (!read.has(stem)) read.set(stem, reader(known.texts.get(stem)));
    return read.get(stem);
  }

  const decoderOf = (text) => {
    const reader = new DigitReader(text);
    const count = reader.next();
    return [count, new Decoder(text, reader.position)];
  };

  // For each letter a bit a guide, 32 in a number.
  function readHolders(text) {
    const decoder = new Decoder(text, 0);
    const { guideCount, alphabet } = known.entry;
    const width = (guideCount + 31) >> 5;
    const words = new Int32Array(alphabet.size * width);
    let last = 0;
    for (let letter = 0; letter < alphabet.size; letter++) {
      last = decoder.number(models.holders(last));
      for (const guide of decoder.numbers(last, guideCount)) words[letter * width + (guide >> 5)] |= 1 << (guide & 31);
    }
    return { words, width };
  }

  // The guides that have a letter, and another one (counted from 1) where that is not 0.
  function guidesTogether({ words, width }, first, second) {
    const guides = [];
    for (let k = 0; k < width; k++) {
      let bits = words[first * width + k];
      if (second > 0) bits &= words[(second - 1) * width + k];
      for (; bits !== 0; bits &= bits - 1) guides.push(k * 32 + 31 - Math.clz32(bits & -bits));
    }
    return guides;
  }

  function lettersOf(guide) {
    const { words, width } = contents("h", readHolders);
    const letters = [];
    for (let letter = 0; letter < known.entry.alphabet.size; letter++) {
      if ((words[letter * width + (guide >> 5)] >> (guide & 31)) & 1) letters.push(letter);
    }
    return letters;
  }

  // Names and answers; a large index has them elsewhere.
  const texts = () => contents("w", (text) => readTexts(text, lettersOf));

  // What a small index holds, file by file, for whoever wants to read it before it is asked.
  function readers() {
    const terms = known.entry.termFiles.map((_, number) => "t" + number);
    return new Map([
      ["h", () => contents("h", readHolders)],
      ["w", texts],
      ...terms.map((stem) => [stem, () => contents(stem, readTerms)]),
    ]);
  }

  function canBe({ words, width }, first, second) {
    if (second === 0) return true;
    for (let k = 0; k < width; k++) if (words[first * width + k] & words[(second - 1) * width + k]) return true;
    return false;
  }

  // Terms in order, and where in `guides` those of each end: guide * 2, and 1 more where its official name holds it.
  function readTerms(text) {
    const { guideCount, alphabet } = known.entry;
    const holders = isSmall() ? contents("h", readHolders) : null;
    const [count, decoder] = decoderOf(text);
    const file = { terms: [], ends: [], guides: [] };
    let first = 0;
    let second = -1;
    for (let i = 0; i < count; i++) {
      const step = decoder.number(models.firstStep);
      if (step > 0) second = -1;
      first += step;
      let left = decoder.number(holders ? models.ownStep(first, second) : models.secondStep(first)) + 1;
      if (holders) {
        while (left > 0) {
          if (++second > alphabet.size) throw damaged();
          if (canBe(holders, first, second)) left--;
        }
      } else {
        second += left;
      }
      if (first >= alphabet.size || second > alphabet.size) throw damaged();
      const guides = readGuides(decoder, holders, first, second, guideCount);
      let short = 2;
      for (const guide of guides) {
        short = decoder.bit(models.isShort(short, guides.length)) ? 1 : 0;
        file.guides.push(guide * 2 + short);
      }
      file.terms.push(first * FIRST + second);
      file.ends.push(file.guides.length);
    }
    return file;
  }

  function readGuides(decoder, holders, first, second, guideCount) {
    if (!holders) return decoder.numbers(decoder.number(models.count(first, second)) + 1, guideCount);
    const possible = guidesTogether(holders, first, second);
    const more = possible.length > 1 ? decoder.number(models.countAmong(possible.length, second)) : 0;
    return decoder.numbers(more + 1, possible.length).map((k) => possible[k]);
  }

  // Spots by what they belong to, in order.
  function readNames(text) {
    const { guideCount } = known.entry;
    const [count, decoder] = decoderOf(text);
    const file = new Map();
    let group = 0;
    for (let i = 0; i < count; i++) {
      group += decoder.number(models.firstStep);
      const guides = decoder.numbers(decoder.number(models.named(guideCount)) + 1, guideCount);
      const spots = [];
      for (const guide of guides) readSpots(decoder, guide, spots);
      file.set(group, spots);
    }
    return file;
  }

  function readSpots(decoder, guide, spots) {
    const count = decoder.number(models.spots) + 1;
    let name = 0;
    let place = -1;
    let behind = 0;
    for (let i = 0; i < count; i++) {
      const step = decoder.number(models.name);
      const isSame = i > 0 && step === 0;
      if (!isSame) place = -1;
      name += step;
      const ahead = decoder.number(models.place(isSame)) + 1;
      place += ahead;
      behind = isSame ? behind - ahead : decoder.number(models.behind(name, place));
      spots.push(((guide * PLACES + name) * PLACES + place) * PLACES + behind);
    }
  }

  // ---- Postings: `guides` with the best standing of each, and every spot in a name. The last ones are kept, since a
  // person types letter by letter.

  const kept = new Map();
  let keptSize = 0;
  const nothing = { guides: [], standings: [], spotGuides: [], spots: [], namedCount: 0 };

  function postings(lookup) {
    if (!lookup) return nothing;
    let list = kept.get(lookup.key);
    if (!list) {
      list = readPostings(lookup);
      keptSize += list.guides.length + list.spots.length;
    }
    kept.delete(lookup.key);
    kept.set(lookup.key, list);
    for (const [oldest, other] of kept) {
      if (keptSize <= KEPT || oldest === lookup.key) break;
      kept.delete(oldest);
      keptSize -= other.guides.length + other.spots.length;
    }
    return list;
  }

  function readPostings(lookup) {
    const list = { guides: [], standings: [], spotGuides: [], spots: [], namedCount: 0 };
    const texts = lookup.text ? textsOf(lookup.text) : [];
    let t = 0;
    const addTexts = (before) => {
      for (; t < texts.length && texts[t] >> 1 < before; t++) {
        const guide = texts[t] >> 1;
        if (list.guides[list.guides.length - 1] === guide) continue;
        list.guides.push(guide);
        list.standings.push(texts[t] & 1 ? 1 : 2);
      }
    };
    for (const [guide, spot] of namesOf(lookup)) {
      list.spotGuides.push(guide);
      list.spots.push(spot);
      if (list.guides[list.guides.length - 1] === guide) continue;
      addTexts(guide);
      list.guides.push(guide);
      list.standings.push(0);
      list.namedCount++;
    }
    addTexts(Infinity);
    return list;
  }

  // guide * 2 + 1 or + 0 of all terms of a range, by guide, and of each guide the best first.
  function textsOf(range) {
    const found = [];
    for (const number of termFilesOf(range)) {
      const { terms, ends, guides } = contents("t" + number, readTerms);
      for (let k = lastUpTo(terms, range.low - 1) + 1; k < terms.length && terms[k] <= range.high; k++) {
        for (let i = k === 0 ? 0 : ends[k - 1]; i < ends[k]; i++) found.push(guides[i]);
      }
    }
    if (range.low === range.high) return found;
    return Array.from(Float64Array.from(found, (code) => code ^ 1).sort(), (code) => code ^ 1);
  }

  // Guide and spot (name, place, letters behind) of each place in a name.
  function namesOf({ firsts, seconds, distance }) {
    const found = [];
    const isPaired = !isSmall() && distance === 1;
    const behind = seconds && !isPaired ? spotsOf(seconds) : null;
    let k = 0;
    for (const spot of spotsOf(firsts, isPaired ? seconds : null)) {
      const place = Math.floor(spot / PLACES);
      const ofName = Math.floor(place / PLACES);
      if (behind) {
        const wanted = place + distance;
        while (k < behind.length && Math.floor(behind[k] / PLACES) < wanted) k++;
        if (k === behind.length || Math.floor(behind[k] / PLACES) !== wanted) continue;
      }
      const name = Math.min(ofName % PLACES, 63);
      const remaining = Math.min((spot % PLACES) - (seconds ? 1 : 0), 31);
      found.push([Math.floor(ofName / PLACES), (name << 10) | (Math.min(place % PLACES, 31) << 5) | remaining]);
    }
    return found;
  }

  // The spots of some letters, in order; in a large index perhaps only those before some others.
  function spotsOf(letters, seconds = null) {
    const lists = isSmall() ? letters.map((letter) => texts().spots.get(known.entry.places.get(letter)) || []) : [];
    for (const [low, high] of isSmall() ? [] : groupsOf(letters, seconds)) {
      for (const number of nameFilesOf(low, high)) {
        const file = contents("n" + number, readNames);
        if (low === high) lists.push(file.get(low) || []);
        else for (const [group, spots] of file) if (group >= low && group <= high) lists.push(spots);
      }
    }
    return lists.length === 1 ? lists[0] : Float64Array.from(lists.flat()).sort();
  }

  Object.assign(BaihuaSearchParts, {
    alikeLookup, aroundLookup, filesOf, initialsLookup, isSmall, letterLookup, namedLetterLookup, pairLookup, postings,
    readers, spelledLookup, spokenLookup, texts,
  });
}
