import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, data } from "../../api/client";
import type { components } from "../../api/schema";
import type { Notification } from "../../api/types";

export type SystemState = components["schemas"]["SystemResponse"];

/** The service's processes, its prices, what it needs. */
export const systemQuery = queryOptions({
  queryKey: ["system"],
  queryFn: () => data(api.GET("/api/system")),
  refetchInterval: 5_000,
});

export const statisticsQuery = queryOptions({
  queryKey: ["deliveries", "statistics"],
  refetchInterval: 10_000,
  queryFn: async () => (await data(api.GET("/api/notifications/stats"))).items,
});

const pageSize = 100;

/** The delivery log, newest first, a page at a time. */
export const deliveriesQuery = (status: Notification["status"] | undefined, alertId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["deliveries", "list", status, alertId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      data(
        api.GET("/api/notifications", {
          params: { query: { status, alert_id: alertId, limit: pageSize, cursor } },
        }),
      ),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchInterval: 10_000,
  });
