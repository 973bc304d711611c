const DAY_MS = 86_400_000;

export interface Close {
  date: string;
  symbol: string;
  close: number;
}

/** Small and the same on every machine. */
function noise(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648 - 0.5;
}

/**
 * Closes of the weekdays up to yesterday, with a day's moves of about 1 %.
 * @param last Yesterday's close; the others follow from it backwards.
 */
export function closesOf(symbol: string, last: number, days: number, seed: number): Close[] {
  const next = noise(seed);
  const closes: Close[] = [];
  let close = last;
  for (let at = Date.now() - DAY_MS; closes.length < days; at -= DAY_MS) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 === 0) continue;
    closes.push({ date: day.toISOString().slice(0, 10), symbol, close: Math.round(close * 1e4) / 1e4 });
    close *= 1 + 0.03 * next();
  }
  return closes.reverse();
}
