import { queryOptions } from "@tanstack/react-query";
import { api, data } from "../../../api/client";
import type { MetricId } from "../../../api/types";
import { isoSecond, type TimeRange } from "../../../parts/range/range";
import type { Point } from "../../../parts/charts/time/model";

const pageSize = 500;
// Twelve hours as recorded; what is longer is thinned to about as many points as a chart is wide.
const mostPages = 4;
const windows = 60;
const inWindow = 10;
const minuteMs = 60_000;
const dayMs = 86_400_000;
const longestPauseMs = 30 * minuteMs;
const longestIntradayMs = 8 * dayMs;

interface Part {
  readonly points: readonly Point[];
  readonly next: string | null;
}

/** `held`: closes of today's holdings, day by day; `recorded`: as it was worked out live. */
export type Source = "recorded" | "held";

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly cursor?: string;
}

async function partOf(id: string, metric: MetricId, source: Source, { from, to, limit, cursor }: Stretch): Promise<Part> {
  const query = { metric, source, from: isoSecond(from), to: isoSecond(to), limit, cursor };
  const part = await data(api.GET("/api/portfolios/{id}/metrics/history", { params: { path: { id }, query } }));
  return { points: part.items.map(({ at, value }) => ({ at: Date.parse(at), value })), next: part.next_cursor };
}

/** Stretches of equal length that follow each other. */
export const windowsOf = (from: number, to: number, count = windows) =>
  Array.from({ length: count }, (_, index): readonly [number, number] => [
    from + ((to - from) * index) / count,
    from + ((to - from) * (index + 1)) / count,
  ]);

async function pointsOf(id: string, metric: MetricId, source: Source, from: number, to: number): Promise<Point[]> {
  const points: Point[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const part = await partOf(id, metric, source, { from, to, limit: pageSize, cursor });
    points.push(...part.points);
    if (part.next === null) return points;
    cursor = part.next;
  }
  // From the first recorded point on, so that a short history in a long range is not thinned to nothing.
  const parts = windowsOf(points[0]?.at ?? from, to).map(([start, end]) =>
    partOf(id, metric, source, { from: start, to: end, limit: inWindow }),
  );
  return (await Promise.all(parts)).flatMap((part) => part.points);
}

/** A line is not drawn over a time of which nothing is recorded. */
export function withGaps(points: readonly Point[], source: Source): readonly Point[] {
  if (source === "held") return points;
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const isGap = before !== undefined && point.at - before.at > longestPauseMs;
    return isGap ? [{ at: before.at + 1, value: null }, point] : [point];
  });
}

/** The end of a range that a query is asked by: named ranges go on, but not with every drawing. */
export function askedRange({ name, from, to }: TimeRange) {
  if (name === "Custom") return { from, to };
  const step = to - from <= dayMs ? minuteMs : 10 * minuteMs;
  const end = Math.floor(to / step) * step;
  return { from: from - (to - end), to: end };
}

/** Long ranges go by today's holdings for as long as the recorded history is too short for the ratios, too. */
export const sourceOf = ({ from, to }: TimeRange, realisedFrom: string): Source =>
  realisedFrom === "held" && to - from > longestIntradayMs ? "held" : "recorded";

/** The values of a metric, oldest first. */
export function seriesQuery(id: string, metric: MetricId, range: TimeRange, source: Source = "recorded") {
  const { from, to } = askedRange(range);
  return queryOptions({
    queryKey: ["series", id, metric, source, from, to],
    queryFn: () => pointsOf(id, metric, source, from, to),
    staleTime: minuteMs,
  });
}

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
