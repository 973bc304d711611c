import type { Movement, MovementPart } from "../../../../api/types";
import { changeParts } from "../../../../format/metrics";
import { count, counted, fixed, withUnit } from "../../../../format/numbers";
import { closeDay, dayKey, dayMonth, hourMinute } from "../../../../format/times";

export interface MovedRow {
  readonly label: string;
  /** As shown: a greater loss is positive. */
  readonly value: number;
  readonly text: string;
  readonly note: string;
}

const mostDecimals = 4;

/** Two, or as many as the greatest part needs not to look like nothing. */
function decimalsFor(metric: string, moved: Movement) {
  const greatest = Math.max(...moved.parts.map(({ change }) => Math.abs(change)));
  let decimals = 2;
  while (decimals < mostDecimals && Number(changeParts(metric, greatest, decimals).number) === 0) decimals++;
  return decimals;
}

/** "since the close of 20 Nov, +0.17 pp" */
export function movedNote(metric: string, moved: Movement, now: number) {
  const { number, unit } = changeParts(metric, moved.change, decimalsFor(metric, moved));
  return `since the close of ${closeDay(moved.since, now)}, ${withUnit(number, unit)}`;
}

/** The positions with what each did to the metric and why, and the others in one row. */
export function movedRows(metric: string, moved: Movement, openedAt: number): MovedRow[] {
  const decimals = decimalsFor(metric, moved);
  const row = (label: string, change: number, note: string): MovedRow => {
    const { shown, number, unit } = changeParts(metric, change, decimals);
    // The heading has the unit; only of money each number has its own.
    return { label, value: shown, text: moved.unit === "amount" ? withUnit(number, unit) : number, note };
  };
  const parts = moved.parts.map((part) => row(part.symbol, part.change, reason(part, openedAt)));
  return moved.other_count === 0
    ? parts
    : [...parts, row("Others", moved.others, counted(moved.other_count, "position"))];
}

/** "bought 8,400 at 13:58", else "price −1.9 %". */
export function reason({ traded_quantity, traded_at, price_change_pct }: MovementPart, openedAt: number) {
  if (traded_quantity !== null) {
    const size = Math.abs(traded_quantity);
    const units = Number.isInteger(size) ? count(size) : fixed(size, 2);
    const what = `${traded_quantity < 0 ? "sold" : "bought"} ${units}`;
    return traded_at === null ? what : `${what} at ${tradeTime(Date.parse(traded_at), openedAt)}`;
  }
  return price_change_pct === null ? "" : `price ${withUnit(fixed(price_change_pct, 1, true), "%")}`;
}

const tradeTime = (at: number, openedAt: number) =>
  dayKey(at) === dayKey(openedAt) ? hourMinute(at) : `${hourMinute(at)} on ${dayMonth(at)}`;
