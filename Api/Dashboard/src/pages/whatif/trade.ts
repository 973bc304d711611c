import type { components } from "../../api/schema";
import { fixed } from "../../format/numbers";
import { numberOf } from "../../parts/forms/parsing";

export type Check = components["schemas"]["TradeCheckResponse"];
export type Impact = Check["limits"][number];

/** A trade that someone considers, as the address has it. */
export interface Trade {
  readonly portfolio: string;
  readonly symbol: string;
  /** Positive to buy, negative to sell. */
  readonly quantity: number;
  /** Null: the newest one. */
  readonly price: number | null;
}

/** The trade of an address; null until it says enough. */
export function tradeOf(query: URLSearchParams): Trade | null {
  const portfolio = query.get("portfolio");
  const symbol = query.get("symbol");
  const quantity = numberOf(query.get("quantity") ?? "");
  if (!portfolio || !symbol || !quantity) return null;
  return { portfolio, symbol, quantity, price: numberOf(query.get("price") ?? "") };
}

export const queryOf = ({ portfolio, symbol, quantity, price }: Trade): Record<string, string | null> => ({
  portfolio,
  symbol,
  quantity: String(quantity),
  price: price === null ? null : String(price),
});

export const addressOf = (trade: Trade) => {
  const given = Object.entries(queryOf(trade)).filter((pair): pair is [string, string] => pair[1] !== null);
  return `/what-if?${new URLSearchParams(given)}`;
};

const plain = (value: number) => fixed(value, 6).replace(/\.?0+$/, "");
export const quantityText = (quantity: number) => plain(Math.abs(quantity));

/** "Buy 5,000 ORBT at 12.5" */
export function tradeText({ quantity, symbol, price }: Trade) {
  const at = price === null ? "the last price" : plain(price);
  return `${quantity < 0 ? "Sell" : "Buy"} ${quantityText(quantity)} ${symbol} at ${at}`;
}
