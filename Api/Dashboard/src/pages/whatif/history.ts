import type { Trade } from "./trade";

/** A trade that was tried in this tab, and what came of it. */
export interface Try {
  readonly trade: Trade;
  readonly isAllowed: boolean;
  readonly sentence: string;
  /** ms since 1970. */
  readonly at: number;
}

const key = "orleans-risk-tries";
const most = 20;

export const sameTrade = (a: Trade, b: Trade) =>
  a.portfolio === b.portfolio && a.symbol === b.symbol && a.quantity === b.quantity && a.price === b.price;

/** Newest first, each trade once. */
export const withTry = (tries: readonly Try[], one: Try): Try[] =>
  [one, ...tries.filter(({ trade }) => !sameTrade(trade, one.trade))].slice(0, most);

export function triesOfTab(): Try[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "[]") as Try[];
  } catch {
    return [];
  }
}

export const keepTries = (tries: readonly Try[]) => sessionStorage.setItem(key, JSON.stringify(tries));
