import type { ReactNode } from "react";
import "./charts.css";

/** A bar from zero in the middle of a cell: to the right positive, filled; to the left negative, hollow. */
export function SignedBar({ value, low, high }: { value: number; low: number; high: number }) {
  const { left, width } = barPlace(value, low, high);
  const zero = barPlace(0, low, high).left;
  return (
    <span className={`signed-bar ${value < 0 ? "negative" : "positive"}`} aria-hidden="true">
      <i style={{ left: `${left}%`, width: `${width}%` }} />
      <b style={{ left: `${zero}%` }} />
    </span>
  );
}

/** Where the bar of a value stands on an axis from `low` (at most 0) to `high` (at least 0), in percent. */
export function barPlace(value: number, low: number, high: number) {
  const span = high - low || 1;
  const at = (part: number) => ((part - low) / span) * 100;
  return { left: at(Math.min(0, value)), width: Math.abs(at(value) - at(0)) };
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly note?: ReactNode;
}

/** Named bars, one a line, with their numbers. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const low = Math.min(0, ...bars.map((bar) => bar.value));
  const high = Math.max(0, ...bars.map((bar) => bar.value));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.label}>
          <span className="bar-name">{bar.label}</span>
          <SignedBar value={bar.value} low={low} high={high} />
          <span className="bar-note">{bar.note}</span>
          <span className="num">{bar.text}</span>
        </li>
      ))}
    </ul>
  );
}
