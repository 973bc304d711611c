import { queryOptions } from "@tanstack/react-query";
import { api, data } from "../../../api/client";
import type { MetricId } from "../../../api/types";
import type { Point } from "../../../parts/charts/time/model";

const dayMs = 86_400_000;
const days = 400;
const pageSize = 500;
const mostPages = 4;
const inDay = 10;

async function part(id: string, metric: MetricId, from: number, to: number, limit: number, cursor?: string) {
  const query = { metric, from: new Date(from).toISOString(), to: new Date(to).toISOString(), limit, cursor };
  return data(api.GET("/api/portfolios/{id}/metrics/history", { params: { path: { id }, query } }));
}

/** What is recorded of a metric in the last year and a bit; when that is much, the first values of each few days. */
async function recorded(id: string, metric: MetricId, now: number): Promise<Point[]> {
  const from = now - days * dayMs;
  const points: Point[] = [];
  const add = (items: readonly { at: string; value: number | null }[]) =>
    items.forEach(({ at, value }) => points.push({ at: Date.parse(at), value }));
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const found = await part(id, metric, from, now, pageSize, cursor);
    add(found.items);
    cursor = found.next_cursor ?? undefined;
    if (!cursor) return points;
  }
  const step = Math.max(dayMs, (now - points.at(-1)!.at) / 40);
  for (let at = points.at(-1)!.at + 1; at < now; at += step) add((await part(id, metric, at, Math.min(now, at + step), inDay)).items);
  return points;
}

export const recordedQuery = (id: string, metric: MetricId, now: number) =>
  queryOptions({
    queryKey: ["recorded", id, metric, Math.floor(now / 60_000)],
    queryFn: () => recorded(id, metric, now),
    enabled: id !== "",
    staleTime: 60_000,
  });
