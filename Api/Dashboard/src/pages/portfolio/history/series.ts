import type { Source } from "../../../parts/charts/series";
import type { Point } from "../../../parts/charts/time/model";
import type { TimeRange } from "../../../parts/range/range";

const longestPauseMs = 30 * 60_000;
const longestIntradayMs = 8 * 86_400_000;

/** A line is not drawn over a time of which nothing is recorded. */
export function withGaps(points: readonly Point[], source: Source): readonly Point[] {
  if (source === "held") return points;
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const isGap = before !== undefined && point.at - before.at > longestPauseMs;
    return isGap ? [{ at: before.at + 1, value: null }, point] : [point];
  });
}

/** Long ranges go by today's holdings for as long as the recorded history is too short for the ratios, too. */
export const sourceOf = ({ from, to }: TimeRange, realisedFrom: string): Source =>
  realisedFrom === "held" && to - from > longestIntradayMs ? "held" : "recorded";

/** The last point lives: it is the painted snapshot's, when the range reaches to now. */
export function withLive(points: readonly Point[], at: string | null, value: number | null, range: TimeRange): readonly Point[] {
  const time = at === null ? NaN : Date.parse(at);
  const last = points.at(-1)?.at ?? 0;
  return range.name !== "Custom" && value !== null && time > last ? [...points, { at: time, value }] : points;
}

// A point alone, before a gap, is no line.
const lineFrom = (points: readonly Point[]) =>
  (points.find((point, index) => point.value !== null && points[index + 1]?.value != null) ?? points[0])?.at ?? Infinity;

/** Where the axis begins: at the range's start, or where there is first a line when that is much later. */
export function shownFrom(series: readonly (readonly Point[])[], { from, to }: TimeRange) {
  const first = Math.min(...series.map(lineFrom));
  return Number.isFinite(first) && first - from > (to - from) * 0.05 ? first : from;
}

export const scaled = (points: readonly Point[], factor: number): Point[] =>
  points.map(({ at, value }) => ({ at, value: value === null ? null : value * factor }));
