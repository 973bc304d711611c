import { queryOptions } from "@tanstack/react-query";
import { api, data } from "../../api/client";
import type { MetricId } from "../../api/types";
import { isoSecond, type TimeRange } from "../range/range";
import type { Point } from "./time/model";

const pageSize = 500;
// Twelve hours as recorded; what is longer is thinned to about as many points as a chart is wide.
const mostPages = 4;
const windows = 60;
const inWindow = 10;
const minuteMs = 60_000;
const dayMs = 86_400_000;

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

/** The end of a range that a query is asked by: named ranges go on, but not with every drawing. */
export function askedRange({ name, from, to }: TimeRange) {
  if (name === "Custom") return { from, to };
  const step = to - from <= dayMs ? minuteMs : 10 * minuteMs;
  const end = Math.floor(to / step) * step;
  return { from: from - (to - end), to: end };
}

/** The values of a metric, oldest first. */
export function seriesQuery(id: string, metric: MetricId, range: TimeRange, source: Source = "recorded") {
  const { from, to } = askedRange(range);
  return queryOptions({
    queryKey: ["series", id, metric, source, from, to],
    queryFn: () => pointsOf(id, metric, source, from, to),
    staleTime: minuteMs,
  });
}
