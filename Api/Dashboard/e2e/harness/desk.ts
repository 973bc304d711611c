import { closesOf } from "./closes";
import { Market } from "./market";
import type { Alert, LimitFields, Rest } from "./rest";

const PATIENCE_MS = 30_000;
const CLOSE = 100;
const DAYS_OF_HISTORY = 260;

export interface BookOptions {
  name?: string;
  limits?: LimitFields[];
  /** Fields of the portfolio, e.g. `desk`. */
  fields?: Record<string, unknown>;
}

/** A portfolio of two symbols of its own, 1,000 each, both at 100. */
export interface Book {
  id: string;
  name: string;
  symbols: string[];
  /** Moves both prices against yesterday's close; see `Market.publish`. */
  move(fraction: number): Promise<number>;
}

let made = 0;

/** Breaks when the day's loss is more than 2.5 %, as the demo's. */
export function dayLoss(id: string, severity: LimitFields["severity"] = "critical"): LimitFields {
  return { id, metric_type: "daily_pnl_pct", comparison_type: "less_than", threshold_value: -0.025, severity };
}

/** Makes what tests look at. */
export class Desk {
  readonly market: Market;

  constructor(readonly rest: Rest) {
    this.market = new Market(rest);
  }

  async book({ name, limits = [], fields = {} }: BookOptions = {}): Promise<Book> {
    const number = ++made;
    const id = `book-${number}`;
    const symbols = [`B${number}A`, `B${number}B`];
    const book: Book = {
      id,
      symbols,
      name: name ?? `Book ${number}`,
      move: (fraction) => this.market.publish(Object.fromEntries(symbols.map((s) => [s, CLOSE * (1 + fraction)]))),
    };
    await this.rest.postCloses(symbols.flatMap((s, i) => closesOf(s, CLOSE, DAYS_OF_HISTORY, number * 2 + i)));
    await book.move(0);
    await this.rest.putPortfolio(id, { name: book.name, cash: 10_000, ...fields });
    await this.rest.putPositions(
      id,
      symbols.map((symbol) => ({ symbol, quantity: 1_000 })),
    );
    if (limits.length > 0) await this.rest.importLimits(limits.map((limit) => ({ ...limit, portfolio_id: id })));
    return book;
  }

  /** Opens the alert of a book's one limit by a fall of 4 %. */
  async openAlert(book: Book): Promise<Alert> {
    await book.move(-0.04);
    return (await this.untilAlerts(book.id, 1))[0]!;
  }

  /** Waits until so many alerts of the portfolio are open. */
  async untilAlerts(portfolio: string, count: number): Promise<Alert[]> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const open = (await this.rest.alerts(`portfolio_id=${portfolio}`)).filter((a) => a.status !== "resolved");
      if (open.length >= count) return open;
      if (Date.now() > end) throw new Error(`${open.length} alerts of ${portfolio} are open, not ${count}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}
