// The files of the index: loading them, and reading the entry.
{
  const { DigitReader } = BaihuaSearchParts;
  const VERSION = "baihua-search 4";
  const SIGNS = 2; // What folds to no more than this is no letter.

  // What is known: `entry` once it is read, `texts` by the stems of files.
  const known = { entry: null, texts: new Map() };
  const loading = new Map();
  let base = "";
  let opening = null;

  function add(stem, text) {
    known.texts.set(stem, text);
  }

  // Where the page demands trusted types, only addresses of index files may become scripts.
  const policy = window.trustedTypes && window.trustedTypes.createPolicy("baihua", { createScriptURL: checkedAddress });

  function checkedAddress(address) {
    const file = address.startsWith(base) ? address.slice(base.length) : "";
    if (/^(index\.[0-9a-f]{16}|[0-9a-f]{16}\/([tng][0-9]+|[hwf]))\.js$/.test(file)) return address;
    throw new TypeError("search: no file of the index: " + address);
  }

  function scriptAddress(stem) {
    const address = base + (known.entry ? known.entry.folder + "/" : "") + stem + ".js";
    return policy ? policy.createScriptURL(address) : checkedAddress(address);
  }

  function load(stem) {
    if (known.texts.has(stem)) return Promise.resolve();
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
            if (!known.texts.has(stem)) return fail();
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
    known.entry = readEntry(known.texts.get(stem));
  }

  // ---- Entry -------------------------------------------------------------------------------------------------------

  const scalars = (text) => Array.from(text, (c) => c.codePointAt(0));

  function readEntry(text) {
    const lines = text.split("\n");
    if (lines[0] !== VERSION) throw new Error("search: this index is of another version");
    const words = (line) => line.split(" ").filter((word) => word !== "");
    const letters = readLetters(lines[3]);
    const syllables = words(lines[5]);
    const sounds = readSounds(lines[6], lines[7], syllables);
    const plain = new Map();
    lines[4].split(" ").forEach((forms, number) => {
      for (const form of forms) plain.set(form.codePointAt(0), letters[number]);
    });
    const fold = readFold(lines[2], plain);
    return {
      guideCount: Number(lines[1]),
      alphabet: new Map(letters.map((letter, number) => [letter, number])),
      ...soundOrder(letters, syllables, sounds),
      fold,
      syllables,
      sounds,
      asides: words(lines[8]).map(scalars),
      light: new Set(scalars(lines[9])),
      marked: new Set(scalars(lines[10])),
      synonyms: readSynonyms(lines[11], fold),
      domains: lines[12].split("\t"),
      domainNames: lines[13].split("\t"),
      audiences: lines[14] === "" ? [] : lines[14].split("\t"),
      folder: lines[15],
      termFiles: readSteps(lines[16]),
      nameFiles: readSteps(lines[17]),
      guideFiles: readSteps(lines[18]),
    };
  }

  function readSteps(text) {
    const reader = new DigitReader(text);
    const numbers = [];
    for (let number = 0; !reader.isAtEnd(); ) numbers.push((number += reader.next()));
    return numbers;
  }

  function readLetters(text) {
    const reader = new DigitReader(text);
    const letters = [];
    for (let last = 0; !reader.isAtEnd(); ) {
      const step = reader.next();
      last = step === 0 ? 0 : last + step;
      if (step > 0) letters.push(last);
    }
    return letters;
  }

  // The syllables of each letter, the usual one first. GB 2312's first level stands as it sounds, so runs tell of it.
  function readSounds(usual, others, syllables) {
    const bytes = [];
    for (let row = 0xb0; row <= 0xd7; row++) {
      for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
    }
    const common = scalars(new TextDecoder("gb2312").decode(Uint8Array.from(bytes)));
    const sounds = new Map();
    const reader = new DigitReader(usual);
    let syllable = 0;
    for (let i = 0; !reader.isAtEnd(); ) {
      const step = reader.next();
      syllable += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
      for (let more = reader.next(); more >= 0; more--) sounds.set(common[i++], [syllable]);
    }
    const numbers = new Map(syllables.map((spelling, number) => [spelling, number]));
    for (const word of others.split(" ").filter(Boolean)) {
      const letter = word.codePointAt(0);
      const spellings = word.slice(String.fromCodePoint(letter).length).split(",");
      sounds.set(letter, [...(sounds.get(letter) || []), ...spellings.map((spelling) => numbers.get(spelling))]);
    }
    return sounds;
  }

  // The letters as they sound, their places in this order, and which of them may be read as each syllable or begin with
  // each of a to z.
  function soundOrder(letters, syllables, sounds) {
    const key = (letter, number) => (sounds.has(letter) ? sounds.get(letter)[0] : 65535) * 0x200000 + number;
    const numbers = letters.map((letter, number) => [key(letter, number), number]);
    const order = numbers.sort((a, b) => a[0] - b[0]).map(([, number]) => number);
    const places = new Map(order.map((number, place) => [letters[number], place]));
    const bySyllable = new Map();
    const byInitial = new Map();
    const note = (map, name, letter) => map.set(name, [...(map.get(name) || []), letter]);
    for (const letter of order.map((number) => letters[number])) {
      const read = sounds.get(letter) || [];
      for (const syllable of read) note(bySyllable, syllable, letter);
      const initials = read.map((number) => syllables[number].charCodeAt(0));
      if (letter >= 0x61 && letter <= 0x7a) initials.push(letter);
      for (const initial of new Set(initials)) note(byInitial, initial, letter);
    }
    return { places, bySyllable, byInitial };
  }

  // By the last letter of the word that is replaced, the longest first.
  function readSynonyms(text, fold) {
    const byLast = new Map();
    const letters = (word) => scalars(word).map(fold).filter((letter) => letter > SIGNS);
    for (const group of text.split("\t")) {
      const [standing, ...others] = group.split(" ").filter((word) => word !== "").map(letters);
      if (!standing || standing.length === 0) continue;
      for (const word of others) {
        if (word.length === 0 || String(word) === String(standing)) continue;
        const last = word[word.length - 1];
        if (!byLast.has(last)) byLast.set(last, []);
        byLast.get(last).push({ word, standing });
      }
    }
    for (const pairs of byLast.values()) pairs.sort((a, b) => b.word.length - a.word.length);
    return byLast;
  }

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

  Object.assign(BaihuaSearchParts, { known, add, load, ready });
}
