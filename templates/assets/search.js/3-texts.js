// Names and answers of a small index: text, each character coded by what stood before it. Only a small index has this
// file; a large one tells of its names in files of postings, and of answers in those of guides.
{
  const { DigitReader, Decoder, known } = BaihuaSearchParts;
  const SIGNS = 2; // What folds to no more than this is no letter.
  const MOST = 1023; // Names, and letters of a name, that are told apart.
  const PLACES = 1024;
  const FEWEST = 3; // Fewer letters than this say too little alone.

  // ---- Likelihood: five views of what stands before a bit, weighed by how well each did so far.

  const VIEWS = 5;
  const ROW_BITS = 15;
  const RATES = Int32Array.from({ length: 16 }, (_, n) => Math.floor((16384 * 5) / (5 * n + 3)));

  // 4,096 / (1 + e^-x) at x = -8, -7.5 ... 8.
  const CURVE = [
    1, 2, 4, 6, 10, 17, 27, 45, 74, 120, 194, 311, 488, 747, 1102, 1546, 2048, 2550, 2994, 3349, 3608, 3785, 3902, 3976, 4022,
    4051, 4069, 4079, 4086, 4090, 4092, 4094, 4095,
  ];

  function squashed(odds) {
    const place = Math.min(Math.max(odds, -2047), 2047) + 2048;
    const behind = place & 127;
    return (CURVE[place >> 7] * (128 - behind) + CURVE[(place >> 7) + 1] * behind + 64) >> 7;
  }

  // For each probability the least odds that are squashed to it or more.
  const STRETCHED = new Int16Array(4096).fill(2047);
  for (let odds = -2047, next = 0; odds <= 2047; odds++) while (next <= squashed(odds)) STRETCHED[next++] = odds;

  function mixed(number, factor) {
    const product = Math.imul(number, factor);
    return product ^ (product >>> 15);
  }

  class TextModel {
    constructor() {
      // By view, row and place in it: how likely a 1 is, of 4,096, and in the last four bits how often something was learnt.
      // A row is four of a character's bits, so that they lie together in memory.
      this.slots = new Uint16Array(VIEWS << (ROW_BITS + 4)).fill(32768);
      this.weights = new Float64Array(27 * VIEWS).fill(26214);
      this.bases = new Int32Array(VIEWS);
      this.rows = new Int32Array(VIEWS);
      this.odds = new Int32Array(VIEWS);
      this.place = 1;
      this.firstWeight = 0;
      this.probability = 0;
    }

    // Turns to the next character of a text of some kind: 0 titles, 1 other names, 2 answers.
    turn(kind, guide, last, beforeLast) {
      const ofLast = mixed(last + 1, 0x9e3779b1);
      const ofGuide = mixed(guide + 1, 0xc2b2ae35);
      this.bases[0] = mixed(kind + 1, 0x165667b1);
      this.bases[1] = ofLast;
      this.bases[2] = mixed(ofLast ^ beforeLast, 0x85ebca6b);
      this.bases[3] = ofGuide;
      this.bases[4] = mixed(ofGuide ^ last, 0x27d4eb2f);
    }

    // Turns to the next four bits; the node is 1 and then the character's bits so far.
    open(node) {
      const { bases, rows } = this;
      for (let view = 0; view < VIEWS; view++) {
        rows[view] = ((view << ROW_BITS) | (mixed(bases[view] ^ node, 0x9e3779b1) >>> (32 - ROW_BITS))) << 4;
      }
      this.place = 1;
    }

    // How likely a 0 is, of 32,768.
    zero() {
      const { slots, weights, rows, odds, place } = this;
      let knowledge = 0;
      for (let view = 0; view < VIEWS; view++) {
        const slot = slots[rows[view] + place];
        const seen = slot & 15;
        odds[view] = seen === 0 ? 0 : STRETCHED[slot >> 4];
        if (view !== 0 && view !== 3) knowledge = knowledge * 3 + (seen === 0 ? 0 : seen < 3 ? 1 : 2);
      }
      const first = (this.firstWeight = knowledge * VIEWS);
      let sum = 0;
      for (let view = 0; view < VIEWS; view++) sum += weights[first + view] * odds[view];
      const likely = squashed(Math.floor(sum / 65536));
      this.probability = likely < 8 ? 8 : likely > 4088 ? 4088 : likely;
      return 32768 - 8 * this.probability;
    }

    // Learns what the bit was that was predicted last, and passes on.
    learn(bit) {
      const { slots, weights, rows, odds, place, firstWeight } = this;
      const error = (bit ? 4096 : 0) - this.probability;
      const target = bit ? 4095 : 0;
      for (let view = 0; view < VIEWS; view++) {
        weights[firstWeight + view] += (odds[view] * error + 2048) >> 12;
        const slot = slots[rows[view] + place];
        const seen = (slot & 15) < 15 ? (slot & 15) + 1 : 15;
        const moved = (slot >> 4) + (((target - (slot >> 4)) * RATES[seen]) >> 14);
        slots[rows[view] + place] = ((moved < 4 ? 4 : moved > 4091 ? 4091 : moved) << 4) | seen;
      }
      this.pass(bit);
    }

    // Goes on behind a bit.
    pass(bit) {
      this.place = this.place * 2 + (bit ? 1 : 0);
    }
  }

  // ---- Characters: numbers of one length. 0 ends a text, the signs follow, then the letters as the alphabet numbers
  // them. A guide can only use its own letters, and every sign.

  class TextReader {
    constructor(text) {
      const reader = new DigitReader(text);
      this.letters = Array.from(known.entry.alphabet.keys());
      this.signs = [];
      for (let left = reader.next(), last = 0; left > 0; left--) this.signs.push((last += reader.next()));
      this.bits = 32 - Math.clz32(this.signs.length + this.letters.length);
      this.isOpen = new Uint8Array(2 << this.bits);
      this.decoder = new Decoder(text, reader.position);
      this.model = new TextModel();
    }

    turnTo(guide, letters) {
      this.guide = guide;
      this.isOpen.fill(0);
      for (let number = 0; number <= this.signs.length; number++) this.open(number);
      for (const letter of letters) this.open(letter + this.signs.length + 1);
    }

    open(number) {
      for (let node = (1 << this.bits) | number; node > 0 && !this.isOpen[node]; node >>= 1) this.isOpen[node] = 1;
    }

    // The scalars up to the next end.
    text(kind) {
      const { decoder, model, isOpen, bits, signs } = this;
      const found = [];
      for (let last = 0, beforeLast = 0; ; ) {
        model.turn(kind, this.guide, last, beforeLast);
        let node = 1;
        for (let k = 0; k < bits; k++) {
          if (k % 4 === 0) model.open(node);
          let bit = isOpen[node * 2 + 1] === 1;
          if (bit && isOpen[node * 2]) {
            bit = decoder.read(model.zero());
            model.learn(bit);
          } else {
            model.pass(bit);
          }
          node = node * 2 + (bit ? 1 : 0);
        }
        const number = node - (1 << bits);
        if (number === 0) return found;
        found.push(number <= signs.length ? signs[number - 1] : this.letters[number - signs.length - 1]);
        beforeLast = last;
        last = number;
      }
    }
  }

  // Titles and answers by number of guide, and the spots of names by a letter's place in the order of sounds.
  function readTexts(text, lettersOf) {
    const { guideCount, fold, places } = known.entry;
    const reader = new TextReader(text);
    const texts = { titles: [], answers: [], marked: [], spots: new Map() };
    for (let guide = 0; guide < guideCount; guide++) {
      reader.turnTo(guide, lettersOf(guide));
      const title = reader.text(0);
      const names = [title.map(fold).filter((letter) => letter > SIGNS)];
      for (let name = reader.text(1); name.length > 0; name = reader.text(1)) names.push(name);
      texts.marked.push(names[0].filter((letter) => known.entry.marked.has(letter)));
      texts.titles.push(String.fromCodePoint(...title));
      texts.answers.push(String.fromCodePoint(...reader.text(2)));
      addSpots(texts.spots, places, guide, withVariants(names));
    }
    return texts;
  }

  function addSpots(spots, places, guide, names) {
    names.slice(0, MOST).forEach((letters, number) => {
      if (letters.length > MOST) return;
      letters.forEach((letter, position) => {
        const place = places.get(letter);
        if (place === undefined) return;
        if (!spots.has(place)) spots.set(place, []);
        spots.get(place).push(((guide * PLACES + number) * PLACES + position) * PLACES + letters.length - 1 - position);
      });
    });
  }

  // ---- Words that stand for others

  // Names, and what else they are found as, if that is new: with standing words, and without the words around a question.
  function withVariants(names) {
    const all = names.slice();
    const seen = new Set(names.map(String));
    const add = (letters) => {
      if (!letters || seen.has(String(letters))) return;
      seen.add(String(letters));
      all.push(letters);
    };
    for (const name of names) add(standingLetters(name));
    for (const name of all.slice()) {
      const isAside = asideLetters(name, 2);
      const letters = name.filter((_, i) => !isAside[i]);
      if (letters.length >= FEWEST && letters.length < name.length) add(letters);
    }
    return all;
  }

  // Which letters belong to an aside, or to one of at least so many letters.
  function asideLetters(letters, count = 1) {
    const isAside = letters.map(() => false);
    for (let i = 0; i < letters.length; i++) {
      for (const aside of known.entry.asides) {
        if (aside.length < count || !aside.every((letter, k) => letters[i + k] === letter)) continue;
        isAside.fill(true, i, i + aside.length);
      }
    }
    return isAside;
  }

  // Where words stand that another one stands for: left to right, the longest of those that end first.
  function synonymPlaces(letters) {
    let found = [];
    letters.forEach((letter, i) => {
      for (const { word, standing } of known.entry.synonyms.get(letter) || []) {
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

  Object.assign(BaihuaSearchParts, { readTexts, standingLetters, asideLetters });
}
