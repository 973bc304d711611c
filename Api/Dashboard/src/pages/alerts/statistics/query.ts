import { queryOptions } from "@tanstack/react-query";
import { api, data } from "../../../api/client";

/** Of the alerts that opened since then, ms since 1970. */
export const statisticsQuery = (from: number) =>
  queryOptions({
    queryKey: ["alert-statistics", from],
    queryFn: () =>
      data(api.GET("/api/risk/alerts/statistics", { params: { query: { from: new Date(from).toISOString() } } })),
    staleTime: 30_000,
  });
