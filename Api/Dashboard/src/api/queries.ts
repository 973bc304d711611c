import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import type { MetricId, Portfolio, Threshold } from "./types";

interface Page<T> {
  readonly items: T[];
  readonly next_cursor: string | null;
}

/** All parts of a list. */
export async function allOf<T>(part: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await part(cursor);
    found.push(...page.items);
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return found;
}

const limit = 500;

export const portfoliosQuery = queryOptions({
  queryKey: ["portfolios"],
  queryFn: (): Promise<Portfolio[]> =>
    allOf((cursor) => data(api.GET("/api/portfolios", { params: { query: { limit, cursor } } }))),
});

export const thresholdsQuery = queryOptions({
  queryKey: ["thresholds"],
  queryFn: (): Promise<Threshold[]> =>
    allOf((cursor) => data(api.GET("/api/risk/thresholds", { params: { query: { limit, cursor } } }))),
});

export const policiesQuery = queryOptions({
  queryKey: ["policies"],
  queryFn: async () => (await data(api.GET("/api/risk/escalation-policies"))).items,
  staleTime: 60_000,
});

export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: () => data(api.GET("/api/health")),
  refetchInterval: 5_000,
});

export const alertQuery = (id: string) =>
  queryOptions({
    queryKey: ["alert", id],
    queryFn: () => data(api.GET("/api/risk/alerts/{id}", { params: { path: { id } } })),
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ["timeline", id],
    queryFn: async () => (await data(api.GET("/api/risk/alerts/{id}/timeline", { params: { path: { id } } }))).items,
  });

export const historyQuery = (id: string, metric: MetricId, from: string, to: string) =>
  queryOptions({
    queryKey: ["history", id, metric, from, to],
    queryFn: () =>
      allOf((cursor) =>
        data(
          api.GET("/api/portfolios/{id}/metrics/history", {
            params: { path: { id }, query: { metric, from, to, limit, cursor } },
          }),
        ),
      ),
  });
