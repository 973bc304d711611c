import type { Rest } from "./rest";

const BEAT_MS = 500;

/** Prices that stand where a test puts them, and tick there so that nothing is silent or old. */
export class Market {
  private readonly levels = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private sending: Promise<unknown> = Promise.resolve();

  constructor(private readonly rest: Rest) {}

  /**
   * Puts prices at a level and sends them at once.
   * @returns When the ticks were made, in milliseconds of this machine's clock.
   */
  async publish(prices: Record<string, number>): Promise<number> {
    for (const [symbol, price] of Object.entries(prices)) this.levels.set(symbol, price);
    await this.sending.catch(() => undefined);
    const at = Date.now();
    await this.send(Object.keys(prices), at);
    return at;
  }

  /** From now on each price comes again every half second, moved by nothing that a screen could show. */
  start(): void {
    this.timer ??= setInterval(() => {
      // The service may be down just now: a beat is lost then, as with any feed.
      this.sending = this.send([...this.levels.keys()], Date.now()).catch(() => undefined);
    }, BEAT_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.sending;
  }

  private async send(symbols: string[], at: number): Promise<void> {
    const prices = symbols.map((symbol) => ({
      symbol,
      price: this.levels.get(symbol)!,
      at: new Date(at).toISOString(),
    }));
    if (prices.length > 0) await this.rest.postPrices(prices);
  }
}
