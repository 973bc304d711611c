import type { Alert, Severity } from "../../../api/types";
import { isSnoozed } from "../../../alerting/words";
import { metricName } from "../../../format/metrics";
import { alertSentence, isOpen, isWaiting } from "../../../format/sentences";

export const statusChoices = ["", "waiting", "acknowledged", "snoozed", "resolved", "all"] as const;
export type StatusChoice = (typeof statusChoices)[number];

/** What the list is narrowed by; all of it is in the query of the address. */
export interface AlertFilters {
  /** Empty: open. */
  readonly status: StatusChoice;
  readonly severity: Severity | "";
  readonly portfolio: string;
  readonly text: string;
  /** Opened within, ms since 1970. */
  readonly from: number | null;
  readonly to: number | null;
}

const severities = ["low", "medium", "high", "critical"];
const oneOf = <T extends string>(value: string | null, allowed: readonly string[]) =>
  (value !== null && allowed.includes(value) ? value : "") as T;

const instantOf = (text: string | null) => {
  const at = text === null ? NaN : Date.parse(text);
  return Number.isNaN(at) ? null : at;
};

export const filtersOf = (query: URLSearchParams): AlertFilters => ({
  // As the service calls them: a link that asks for triggered ones means those that wait.
  status: query.get("status") === "triggered" ? "waiting" : oneOf(query.get("status"), statusChoices),
  severity: oneOf(query.get("severity"), severities),
  portfolio: query.get("portfolio") ?? "",
  text: query.get("q") ?? "",
  from: instantOf(query.get("from")),
  to: instantOf(query.get("to")),
});

const isOfStatus: Record<StatusChoice, (alert: Alert, now: number) => boolean> = {
  "": isOpen,
  waiting: isWaiting,
  acknowledged: (alert) => alert.status === "acknowledged",
  snoozed: isSnoozed,
  resolved: (alert) => alert.status === "resolved",
  all: () => true,
};

const holds = (alert: Alert, words: readonly string[], portfolioName: string) => {
  const text = [
    alertSentence(alert),
    metricName(alert.metric_type),
    alert.metric_type,
    alert.portfolio_id,
    portfolioName,
    alert.description ?? "",
    alert.acknowledged_by ?? "",
    alert.id,
  ]
    .join(" ")
    .replaceAll("\u202f", " ")
    .toLowerCase();
  return words.every((word) => text.includes(word));
};

/** Whether an alert is in the list. */
export function isListed(alert: Alert, filters: AlertFilters, portfolioName: string, now: number) {
  const opened = Date.parse(alert.triggered_at);
  return (
    isOfStatus[filters.status](alert, now) &&
    (!filters.severity || alert.severity === filters.severity) &&
    (!filters.portfolio || alert.portfolio_id === filters.portfolio) &&
    (filters.from === null || opened >= filters.from) &&
    (filters.to === null || opened < filters.to) &&
    (!filters.text || holds(alert, filters.text.toLowerCase().split(/\s+/).filter(Boolean), portfolioName))
  );
}

/** Whether the service has to be asked for what is over. */
export const needsPast = ({ status }: AlertFilters) => status === "resolved" || status === "all";

/** What the service narrows by itself; state words of this page and text it does not know. */
export const serverFilters = (filters: AlertFilters) => ({
  status: filters.status === "resolved" ? ("resolved" as const) : undefined,
  severity: filters.severity || undefined,
  portfolio_id: filters.portfolio || undefined,
  from: filters.from === null ? undefined : new Date(filters.from).toISOString(),
  to: filters.to === null ? undefined : new Date(filters.to).toISOString(),
});

const rank: Record<Severity, number> = { critical: 0, high: 1, medium: 2, low: 3 };

/** What waits for someone first, the most severe of it first, then the newest; what is over by its opening alone. */
export function inOrder(alerts: readonly Alert[], now: number) {
  const group = (alert: Alert) => (isWaiting(alert, now) ? 0 : isOpen(alert) ? 1 : 2);
  const keyed = alerts.map((alert) => ({
    alert,
    group: group(alert),
    rank: isWaiting(alert, now) ? rank[alert.severity] : 0,
    opened: Date.parse(alert.triggered_at),
  }));
  keyed.sort(
    (a, b) => a.group - b.group || a.rank - b.rank || b.opened - a.opened || (a.alert.id < b.alert.id ? -1 : 1),
  );
  return keyed.map(({ alert }) => alert);
}
