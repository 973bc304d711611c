import { queryOptions } from "@tanstack/react-query";
import { api, data } from "../../api/client";
import { can } from "../../session/session";

const items = async <T>(call: Promise<{ items: T[] }>) => (await call).items;

export const policiesQuery = queryOptions({
  queryKey: ["policies"],
  queryFn: () => items(data(api.GET("/api/risk/escalation-policies"))),
});

/** Who is who; a viewer may not know. */
export const contactsQuery = () =>
  queryOptions({
    queryKey: ["contacts"],
    queryFn: () => items(data(api.GET("/api/contacts"))),
    enabled: can("risk_manager"),
  });

export const schedulesQuery = queryOptions({
  queryKey: ["schedules"],
  queryFn: () => items(data(api.GET("/api/risk/schedules"))),
});

export const silencesQuery = queryOptions({
  queryKey: ["silences"],
  queryFn: () => items(data(api.GET("/api/risk/silences"))),
  refetchInterval: 30_000,
});

export const inhibitionsQuery = queryOptions({
  queryKey: ["inhibitions"],
  queryFn: () => items(data(api.GET("/api/risk/inhibitions"))),
});

export const templatesQuery = queryOptions({
  queryKey: ["templates"],
  queryFn: () => items(data(api.GET("/api/notifications/templates"))),
});

export const runningQuery = queryOptions({
  queryKey: ["escalations", "running"],
  queryFn: () =>
    items(data(api.GET("/api/risk/escalations", { params: { query: { status: "running", limit: 500 } } }))),
  refetchInterval: 10_000,
});

/** @param at ms since 1970; null: now. */
export const dryRunQuery = (id: string, version: number, at: number | null) =>
  queryOptions({
    queryKey: ["dry-run", id, version, at],
    queryFn: () =>
      data(
        api.POST("/api/risk/escalation-policies/{id}/dry-run", {
          params: { path: { id } },
          body: { at: at === null ? null : new Date(at).toISOString() },
        }),
      ),
    refetchInterval: at === null ? 60_000 : false,
    placeholderData: undefined,
  });
