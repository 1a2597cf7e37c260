// The search engine of the site. It reads the index that docs/search.md describes, and gives the same guides in the
// same order, with the same scores, as `baihua search`. Every function here has a counterpart in Sources/GuideSearch.
// The files of this folder are the parts of one script, in the order of their names; each is a block, and what others
// need of it is a property of BaihuaSearchParts.
//
// This part: numbers as digits, and numbers as decisions of an arithmetic coder that learns how likely each is.
"use strict";
const BaihuaSearchParts = {};
{
  const damaged = () => new Error("search: the index is damaged");

  const digitOf = (code) => {
    if (!(code >= 35 && code < 100)) throw damaged();
    return code < 92 ? code - 35 : code - 36;
  };

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
        const digit = digitOf(this.text.charCodeAt(this.position++));
        number += (digit & 31) * unit;
        if (digit < 32) return number;
        unit *= 32;
      }
    }
  }

  // ---- Kinds of decisions: each kind of number has 248.

  const SIZE = 248;
  const MOST_BITS = 30;
  const BITS = 516 * SIZE;
  const KINDS = BITS + 24;
  const length = (number) => 32 - Math.clz32(number);
  const half = (number) => Math.min(length(number), 12) >> 1;

  const models = {
    firstStep: 0,
    name: 310 * SIZE,
    spots: 321 * SIZE,
    secondStep: (first) => (1 + Math.min(3, length(first + 1) >> 2)) * SIZE,
    ownStep: (first, second) => (412 + Math.min(7, length(first + 1) >> 1) * 13 + Math.min(12, length(second + 1))) * SIZE,
    count: (first, second) => (5 + half(first + 1) * 7 + half(second)) * SIZE,
    place: (isSameName) => (isSameName ? 312 : 311) * SIZE,
    behind: (name, place) => (313 + Math.min(name, 1) * 4 + Math.min(place >> 1, 3)) * SIZE,
    holders: (last) => (322 + Math.min(length(last), 9)) * SIZE,
    countAmong: (guides, second) => (332 + Math.min(length(guides), 9) * 7 + half(second)) * SIZE,
    named: (guides) => (402 + Math.min(length(guides), 9)) * SIZE,
    isShort: (last, guides) => BITS + last * 8 + Math.min(length(guides), 7),
  };

  function gapModel(left, span) {
    const ratio = Math.max(4, Math.floor((4 * span) / Math.max(1, left)));
    const exponent = length(ratio) - 1;
    const density = 2 * (exponent - 2) + ((ratio >> (exponent - 1)) & 1);
    return (54 + (Math.min(left, 8) - 1) * 32 + Math.min(density, 31)) * SIZE;
  }

  // Reads decisions; behind the end of the text stand zeros.
  class Decoder {
    constructor(text, start) {
      this.text = text;
      this.position = start;
      this.range = 0x3fffffff;
      this.code = 0;
      this.zeros = new Uint16Array(KINDS).fill(16384);
      this.seen = new Uint8Array(KINDS);
      for (let i = 0; i < 5; i++) this.code = (this.code << 6) | this.next();
    }

    next() {
      const place = this.position++;
      if (place < this.text.length) return digitOf(this.text.charCodeAt(place));
      if (place > this.text.length + 64) throw damaged();
      return 0;
    }

    read(zero) {
      const bound = (this.range >> 15) * zero;
      const bit = this.code >= bound;
      if (bit) {
        this.code -= bound;
        this.range -= bound;
      } else {
        this.range = bound;
      }
      while (this.range < 0x1000000) {
        this.code = ((this.code << 6) | this.next()) & 0x3fffffff;
        this.range <<= 6;
      }
      return bit;
    }

    bit(model) {
      const zero = this.zeros[model];
      const bit = this.read(zero);
      const times = this.seen[model];
      const rate = length(times + 1);
      if (times < 31) this.seen[model] = times + 1;
      this.zeros[model] = bit ? zero - ((zero - 16) >> rate) : zero + ((32752 - zero) >> rate);
      return bit;
    }

    number(model) {
      let bits = 0;
      while (this.bit(model + bits * 8)) if (++bits > MOST_BITS) throw damaged();
      let value = 1;
      for (let k = 0; k < bits; k++) {
        const bit = k < 3 ? this.bit(model + bits * 8 + value) : this.read(16384);
        value = value * 2 + (bit ? 1 : 0);
      }
      return value - 1;
    }

    // So many numbers below `count`, in order.
    numbers(wanted, count) {
      const numbers = [];
      let next = 0;
      for (let left = wanted; left > 0; left--) {
        if (left < count - next) next += this.number(gapModel(left, count - next));
        if (left > count - next) throw damaged();
        numbers.push(next++);
      }
      return numbers;
    }
  }

  Object.assign(BaihuaSearchParts, { DigitReader, Decoder, models, damaged });
}
