import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, data, ServiceError } from "../../api/client";
import type { Health, Notification } from "../../api/types";

/** What the service needs; unavailable is an answer, too. */
export const dependenciesQuery = queryOptions({
  queryKey: ["dependencies"],
  refetchInterval: 5_000,
  queryFn: async (): Promise<Health> => {
    try {
      return await data(api.GET("/api/health"));
    } catch (fault) {
      const told = fault instanceof ServiceError ? (fault.problem as unknown as Health | null) : null;
      if (told?.dependencies) return told;
      throw fault;
    }
  },
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
      data(api.GET("/api/notifications", { params: { query: { status, alert_id: alertId, limit: pageSize, cursor } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchInterval: 10_000,
  });
