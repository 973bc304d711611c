import { closesOf } from "../../e2e/harness/closes";
import type { Limit, Rest } from "../../e2e/harness/rest";

const SHARED = Array.from({ length: 10 }, (_, i) => `COMMON${i}`);
const CLOSES_AT_ONCE = 5_000;
const LIMITS_AT_ONCE = 3_000;
const DAYS = 260;

export const bookId = (i: number) => `load-${String(i).padStart(4, "0")}`;
const symbolOf = (i: number) => `OWN${i}`;

/** Each book holds a symbol of its own, whose tick is one message, and two that never tick. */
export async function makeWorld(rest: Rest, count: number): Promise<void> {
  const own = Array.from({ length: count }, (_, i) => symbolOf(i));
  const closes = [...SHARED, ...own].flatMap((symbol, i) => closesOf(symbol, 100, DAYS, i + 1));
  for (const part of chunks(closes, CLOSES_AT_ONCE)) await rest.postCloses(part);
  for (const part of chunks([...SHARED, ...own], 500)) await rest.postPrices(part.map((s) => priceOf(s, 100)));
  for (const part of chunks([...own.keys()], 10)) await Promise.all(part.map((i) => makeBook(rest, i)));
  for (const part of chunks([...own.keys()].flatMap(limitsOf), LIMITS_AT_ONCE)) await rest.importLimits(part);
}

async function makeBook(rest: Rest, i: number): Promise<void> {
  await rest.putPortfolio(bookId(i), { name: `Book of load ${i}`, desk: `Desk ${i % 20}`, cash: 50_000 });
  await rest.putPositions(bookId(i), [
    { symbol: symbolOf(i), quantity: 1_000 + i },
    { symbol: SHARED[i % SHARED.length]!, quantity: 700 },
    { symbol: SHARED[(i + 3) % SHARED.length]!, quantity: -300 },
  ]);
}

// Some books are near a limit and a few over one, as on a real desk.
function limitsOf(i: number): Limit[] {
  const limit = (metric_type: string, threshold_value: number): Limit => ({
    id: `${bookId(i)}-${metric_type}`,
    portfolio_id: bookId(i),
    metric_type,
    comparison_type: threshold_value < 0 ? "less_than" : "greater_than",
    threshold_value,
    severity: "medium",
  });
  return [
    limit("var_99", -(15 + (i % 40)) / 1_000),
    limit("leverage_ratio", (10 + (i % 25)) / 10),
    limit("daily_pnl_pct", -0.03),
  ];
}

const priceOf = (symbol: string, price: number) => ({ symbol, price, at: new Date().toISOString() });

/** Ticks so many symbols a second, in ten requests a second, each book in turn. */
export function feed(rest: Rest, count: number, perSecond: number): () => void {
  let next = 0,
    lost = 0;
  const timer = setInterval(() => {
    const prices = Array.from({ length: perSecond / 10 }, () => {
      const move = Math.sin(next * 0.37) / 100;
      return priceOf(symbolOf(next++ % count), Math.round((100 + 100 * move) * 100) / 100);
    });
    rest.postPrices(prices).catch(() => console.log(`prices were refused, ${++lost} times`));
  }, 100);
  return () => clearInterval(timer);
}

function* chunks<T>(all: T[], size: number): Generator<T[]> {
  for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size);
}
