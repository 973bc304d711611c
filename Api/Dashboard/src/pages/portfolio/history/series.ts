import type { Source } from "../../../parts/charts/series";
import type { Point } from "../../../parts/charts/time/model";
import type { TimeRange } from "../../../parts/range/range";

const dayMs = 86_400_000;
const longestIntradayMs = 8 * dayMs;

/** How long nothing may be recorded before the line ends: longer than points of a thinned range are apart. */
export const longestPause = ({ from, to }: TimeRange) => (to - from <= dayMs ? 30 * 60_000 : (to - from) / 20);

/** A line is not drawn over a time of which nothing is recorded. */
export function withGaps(points: readonly Point[], source: Source, range: TimeRange): readonly Point[] {
  if (source === "held") return points;
  const longest = longestPause(range);
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const isGap = before !== undefined && point.at - before.at > longest;
    return isGap ? [{ at: before.at + 1, value: null }, point] : [point];
  });
}

/**
 * When the first position was taken, by the readings of VaR: that of an empty book is 0 by definition, as is its
 * drawdown, which says nothing of what was bought then. A book that has never held anything keeps its zeros.
 */
export function firstHeld(risk: readonly Point[]): number {
  const first = risk.findIndex(({ value }) => value !== null);
  const held = risk.find(({ value }) => value !== null && value !== 0);
  return risk[first]?.value === 0 && held ? held.at : -Infinity;
}

export const since = (points: readonly Point[], from: number) => points.filter(({ at }) => at >= from);

/** Long ranges go by today's holdings for as long as the recorded history is too short for the ratios, too. */
export const sourceOf = ({ from, to }: TimeRange, realisedFrom: string): Source =>
  realisedFrom === "held" && to - from > longestIntradayMs ? "held" : "recorded";

/** The last point lives: it is the painted snapshot's, when the range reaches to now. */
export function withLive(
  points: readonly Point[],
  at: string | null,
  value: number | null,
  range: TimeRange,
): readonly Point[] {
  const time = at === null ? NaN : Date.parse(at);
  const last = points.at(-1)?.at ?? 0;
  return range.name !== "Custom" && value !== null && time > last ? [...points, { at: time, value }] : points;
}

// A point alone, before a gap, is no line.
const lineFrom = (points: readonly Point[]) =>
  (points.find((point, index) => point.value !== null && points[index + 1]?.value != null) ?? points[0])?.at ??
  Infinity;

/** Where the axis begins: at the range's start, or where there is first a line when that is much later. */
export function shownFrom(series: readonly (readonly Point[])[], { from, to }: TimeRange) {
  const first = Math.min(...series.map(lineFrom));
  return Number.isFinite(first) && first - from > (to - from) * 0.05 ? first : from;
}

export const scaled = (points: readonly Point[], factor: number): Point[] =>
  points.map(({ at, value }) => ({ at, value: value === null ? null : value * factor }));
