import type { Portfolio } from "../../../api/types";
import type { components } from "../../../api/schema";

type Components = components["schemas"]["ComponentsResponse"];
type Profit = components["schemas"]["ProfitResponse"];

/** A holding as the table shows it. Null where undefined. */
export interface PositionRow {
  readonly symbol: string;
  readonly quantity: number;
  /** In base currency, signed. */
  readonly value: number | null;
  readonly price: number | null;
  /** Of NAV, signed. */
  readonly weight: number | null;
  /** How far its price has moved today, as a fraction. */
  readonly day: number | null;
  /** Its part of CVaR as a fraction of NAV; positive adds to the loss. */
  readonly contribution: number | null;
}

export interface PositionTotals {
  readonly weight: number | null;
  readonly value: number | null;
  /** Profit of the day of the positions, as a fraction of NAV. */
  readonly day: number | null;
  readonly contribution: number | null;
}

const level = 97.5;

/** Holdings with their contributions, the largest first whatever its sign. */
export function positionRows(
  portfolio: Portfolio,
  parts: Components | undefined,
  profit: Profit | undefined,
): PositionRow[] {
  const tail = parts?.levels?.find((one) => one.confidence === level)?.cvar ?? null;
  const componentOf = new Map(tail?.positions.map((one) => [one.symbol, one]));
  const profitOf = new Map(profit?.positions?.map((one) => [one.symbol, one]));
  const nav = parts?.nav ?? null;
  const rows = portfolio.positions.map(({ symbol, quantity }): PositionRow => {
    const part = componentOf.get(symbol);
    const value = part?.market_value ?? null;
    const price = value === null || quantity === 0 ? null : value / quantity;
    const made = profitOf.get(symbol);
    return {
      symbol,
      quantity,
      value,
      price,
      weight: value === null || !nav ? null : value / nav,
      day: made && price !== null ? dayMove(made.opening, made.from_price, price) : null,
      contribution: part && nav ? -part.component / nav : null,
    };
  });
  const size = (row: PositionRow) => Math.abs(row.contribution ?? row.weight ?? 0);
  return rows.sort((a, b) => size(b) - size(a) || a.symbol.localeCompare(b.symbol));
}

/** What the opening holding made, over what it was worth at the close before. */
function dayMove(opening: number, fromPrice: number, price: number) {
  const before = opening * price - fromPrice;
  return opening === 0 || before === 0 ? null : fromPrice / before;
}

function sum(values: readonly (number | null)[]): number | null {
  let total = 0;
  for (const value of values) {
    if (value === null) return null;
    total += value;
  }
  return total;
}

/** @param nav Base currency. */
export function totalsOf(rows: readonly PositionRow[], nav: number | null): PositionTotals {
  const made = sum(rows.map(({ day, value }) => (day === null || value === null ? null : value - value / (1 + day))));
  return {
    weight: sum(rows.map((row) => row.weight)),
    value: sum(rows.map((row) => row.value)),
    day: made === null || !nav ? null : made / nav,
    contribution: sum(rows.map((row) => row.contribution)),
  };
}

/** The ends of the axis that contribution bars share. */
export function contributionAxis(rows: readonly PositionRow[]) {
  const values = rows.map((row) => row.contribution ?? 0);
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}
