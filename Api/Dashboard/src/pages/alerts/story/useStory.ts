import { queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { api, data, ServiceError } from "../../../api/client";
import { alertQuery, allOf, policiesQuery, portfoliosQuery, timelineQuery } from "../../../api/queries";
import { queryClient } from "../../../api/queryClient";
import type { Alert, LiveMessage } from "../../../api/types";
import { isWatch } from "../../../alerting/words";
import { useSnapshot } from "../../../live/hooks";
import { onAlertNews, store } from "../../../live/live";
import { can } from "../../../session/session";
import { namesOf } from "./words";

const newsPauseMs = 100;

export const messagesQuery = (alertId: string) =>
  queryOptions({
    queryKey: ["alert-notifications", alertId],
    queryFn: () =>
      allOf((cursor) =>
        data(api.GET("/api/notifications", { params: { query: { alert_id: alertId, limit: 500, cursor } } })),
      ),
  });

export const thresholdQuery = (id: string) =>
  queryOptions({
    queryKey: ["threshold", id],
    queryFn: () => data(api.GET("/api/risk/thresholds/{id}", { params: { path: { id } } })),
    retry: false,
  });

const contactsQuery = queryOptions({
  queryKey: ["contacts"],
  queryFn: async () => (await data(api.GET("/api/contacts"))).items,
  staleTime: 60_000,
});

const plannedQuery = (policyId: string, at: string) =>
  queryOptions({
    queryKey: ["planned", policyId, at],
    queryFn: async () => {
      const call = { params: { path: { id: policyId } }, body: { at } };
      return (await data(api.POST("/api/risk/escalation-policies/{id}/dry-run", call))).steps;
    },
    staleTime: 60_000,
    retry: false,
  });

export const executionsQuery = (portfolioId: string, from: string, to: string | undefined) =>
  queryOptions({
    queryKey: ["executions", portfolioId, from, to],
    queryFn: async () => {
      const params = { path: { id: portfolioId }, query: { from, to, limit: 100 } };
      return (await data(api.GET("/api/portfolios/{id}/executions", { params }))).items;
    },
    refetchInterval: to === undefined ? 30_000 : false,
    retry: false,
  });

const onAlerts = (tell: () => void) => store.topics.on("alerts", tell);

/** As it stands now: live while it is open, from the records afterwards. */
export function useAlert(id: string) {
  const live = useSyncExternalStore(onAlerts, () => store.alert(id));
  const recorded = useQuery({ ...alertQuery(id), enabled: live === undefined });
  const alert = useCurrent(live ?? recorded.data);
  return { alert, error: live ? null : recorded.error, refetch: recorded.refetch, failedAt: recorded.errorUpdatedAt };
}

/** An alert hears of its value every 30 s; the snapshot has it at once. */
function useCurrent(alert: Alert | undefined) {
  const painted = useSnapshot(alert?.portfolio_id ?? "");
  const used = painted?.snapshot.limits.find((one) => one.threshold_id === alert?.threshold_id);
  return useMemo(() => {
    const isSame =
      used && alert && used.metric_type === alert.metric_type && used.threshold_value === alert.threshold_value;
    if (!isSame || alert.status === "resolved" || used.value === null) return alert;
    return { ...alert, current_value: used.value, peak_value: worse(alert, used.value) };
  }, [alert, used]);
}

function worse({ comparison_type, peak_value }: Alert, value: number) {
  if (peak_value === null || comparison_type === "equal") return peak_value;
  return comparison_type.startsWith("less") ? Math.min(peak_value, value) : Math.max(peak_value, value);
}

const alertIdOf = (news: LiveMessage) => {
  switch (news.type) {
    case "new_alert":
    case "alert_updated":
      return news.alert.id;
    case "escalation":
      return news.alert_id;
    case "notification":
      return news.notification.alert_id;
  }
};

/** Asks again for what is recorded of an alert when something happened to it. */
function useFresh(id: string) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const off = onAlertNews((news) => {
      if (alertIdOf(news) !== id) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        void queryClient.invalidateQueries({ queryKey: timelineQuery(id).queryKey });
        void queryClient.invalidateQueries({ queryKey: messagesQuery(id).queryKey });
      }, newsPauseMs);
    });
    return () => {
      off();
      clearTimeout(timer);
    };
  }, [id]);
}

const beforeMs = 30 * 60_000;
const beforeOf = (alert: Alert) => new Date(Date.parse(alert.triggered_at) - beforeMs).toISOString();

/** All that a story is made of; what the caller may not read or what is gone is absent. */
export function useStory(alert: Alert) {
  useFresh(alert.id);
  const policyId = alert.escalation?.policy_id ?? "";
  const policies = useQuery(policiesQuery).data;
  const newest = policies?.find((one) => one.id === policyId);
  const policy = newest?.version === alert.escalation?.policy_version ? newest : undefined;
  const contacts = useQuery({ ...contactsQuery, enabled: can("risk_manager") }).data;
  const threshold = useQuery({ ...thresholdQuery(alert.threshold_id), enabled: !isWatch(alert.metric_type) });
  const isRunning = alert.escalation?.status === "running" && alert.status !== "resolved";
  return {
    timeline: useQuery(timelineQuery(alert.id)),
    messages: useQuery(messagesQuery(alert.id)).data ?? none,
    policy,
    threshold: threshold.data,
    isThresholdGone: threshold.error instanceof ServiceError && threshold.error.status === 404,
    portfolio: useQuery(portfoliosQuery).data?.find((one) => one.id === alert.portfolio_id),
    trades: useQuery(executionsQuery(alert.portfolio_id, beforeOf(alert), alert.resolved_at ?? undefined)).data ?? none,
    planned:
      useQuery({ ...plannedQuery(policyId, alert.triggered_at), enabled: isRunning && policy !== undefined }).data ??
      none,
    name: useMemo(() => namesOf(contacts ?? none), [contacts]),
  };
}

export type Story = ReturnType<typeof useStory>;

const none: never[] = [];
