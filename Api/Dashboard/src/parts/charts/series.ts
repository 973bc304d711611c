import { queryOptions } from "@tanstack/react-query";
import { api, data } from "../../api/client";
import type { MetricId } from "../../api/types";
import { isoSecond, type TimeRange } from "../range/range";
import type { Point } from "./time/model";

// Two for each pixel or so of a wide chart; of less the service gives all.
const drawnPoints = 600;
/** As many as the service gives at once. */
export const mostPoints = 2000;
const minuteMs = 60_000;
const dayMs = 86_400_000;

/** `held`: closes of today's holdings, day by day; `recorded`: as it was worked out live. */
export type Source = "recorded" | "held";

/** The end of a range that a query is asked by: named ranges go on, but not with every drawing. */
export function askedRange({ name, from, to }: TimeRange) {
  if (name === "Custom") return { from, to };
  const step = to - from <= dayMs ? minuteMs : 10 * minuteMs;
  const end = Math.floor(to / step) * step;
  return { from: from - (to - end), to: end };
}

/** The values of a metric, oldest first, in one answer: of many the smallest and the largest of each stretch. */
export function seriesQuery(
  id: string,
  metric: MetricId,
  range: TimeRange,
  source: Source = "recorded",
  points = drawnPoints,
) {
  const { from, to } = askedRange(range);
  const query = { metric, source, from: isoSecond(from), to: isoSecond(to), points };
  return queryOptions({
    queryKey: ["series", id, query],
    queryFn: async (): Promise<Point[]> => {
      const answer = await data(api.GET("/api/portfolios/{id}/metrics/history", { params: { path: { id }, query } }));
      return answer.items.map(({ at, value }) => ({ at: Date.parse(at), value }));
    },
    staleTime: minuteMs,
  });
}
