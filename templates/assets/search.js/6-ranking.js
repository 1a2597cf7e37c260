// What each guide has of a query, and the order that follows from it.
{
  const { known, postings } = BaihuaSearchParts;
  const FIRST = 2097152;
  const LAST_SECOND = FIRST - 1;
  const WHOLE = 1024;
  const RAREST = 100;
  const STANDING = [6, 6, 1];
  const LETTER = 6;
  const FEW = 5;
  const NEAREST = 3;

  function logarithm(number) {
    if (number <= 0) return 0;
    const exponent = 31 - Math.clz32(number);
    return 32 * exponent + Math.floor((32 * number) / 2 ** exponent) - 32;
  }

  const rarity = (holders, guides) => 32 + logarithm(guides + 1) - logarithm(Math.max(1, holders));

  function noEvidence() {
    const count = known.entry.guideCount;
    return { score: new Int32Array(count), cover: new Int32Array(count), isNamed: new Uint8Array(count) };
  }

  function evidenceOf(node, seen) {
    if (node.run) {
      const key = node.run.reading + node.run.quality + node.run.terms.map((term) => [term.need, term.offset, term.lookup && term.lookup.key].join()).join(";");
      if (!seen.has(key)) seen.set(key, rankRun(node.run));
      return seen.get(key);
    }
    const sum = noEvidence();
    const { score, cover, isNamed } = sum;
    for (const child of node.all || node.any) {
      const found = evidenceOf(child, seen);
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
    const lists = run.terms.map((term) => postings(term.lookup));
    const quarters = run.terms.map((term) => term.quarters || 4);
    const weighed = (holders, t) => Math.floor((rarity(holders, known.entry.guideCount) * quarters[t]) / 4);
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
    if (!known.entry.scratch) {
      const zeros = () => new Int32Array(known.entry.guideCount);
      known.entry.scratch = { matched: zeros(), weight: zeros(), head: zeros(), tail: zeros() };
    }
    return known.entry.scratch;
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
      let score = line.weight + Math.floor((4 * line.weight * covered) / length);
      if (line.start === 0) score += line.weight >> 3;
      if (line.terms >= needed) {
        best.isWhole = true;
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
      const sum = isWhole ? score[guide] : Math.floor((score[guide] * (WHOLE + cover[guide])) / (WHOLE * 2));
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
      Math.floor(place / FIRST) * 10 >= bestWhole * 9 &&
      cover[LAST_SECOND - (place % FIRST)] * 8 >= WHOLE * 5;
    const ranking = [...ranked(partial.filter(isStrong), false), ...ranked(whole, true)];
    if (whole.length >= FEW) return ranking;
    const near = partial.filter((place) => !isStrong(place) && Math.floor(place / FIRST) * 3 >= best);
    ranking.push(...ranked(near, false));
    if (ranking.length === 0) ranking.nearest = ranked(rest, false).slice(0, NEAREST);
    return ranking;
  }

  Object.assign(BaihuaSearchParts, { WHOLE, evidenceOf, rank });
}
