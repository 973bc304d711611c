import type { Alert, Comparison, LimitUsage, Severity } from "../api/types";
import { metricFormat, metricName, metricPair } from "./metrics";

export const severityNames: Record<Severity, string> = {
  low: "Low",
  medium: "Medium",
  high: "High",
  critical: "Critical",
};

type Judged = Pick<Alert, "metric_type" | "threshold_value" | "comparison_type" | "description"> & {
  readonly value: number | null;
};

/** "VaR 99 % is 3.01 % of NAV, limit 3.00 %": the one way in which a limit and its value are said. */
export function limitSentence({ metric_type, threshold_value, comparison_type, description, value }: Judged) {
  if (metric_type.startsWith("data.") || metric_type.startsWith("system."))
    return description || metricName(metric_type);
  const { name, ofNav } = metricFormat(metric_type);
  const pair = metricPair(metric_type, value, threshold_value);
  const of = ofNav && value !== null ? " of NAV" : "";
  const said = value === null ? "is undefined" : `is ${pair.value}${of}`;
  return `${name} ${said}, ${bound(metric_type, comparison_type)} ${pair.limit}`;
}

// "At least" for what must not fall below: a floor of a level; a loss has just its limit.
function bound(metric: string, comparison: Comparison) {
  if (comparison === "equal") return "not to be";
  return comparison.startsWith("less") && !metricFormat(metric).isLoss && !metricFormat(metric).isSigned
    ? "at least"
    : "limit";
}

export const alertSentence = (alert: Alert) => limitSentence({ ...alert, value: alert.current_value });

export const usageSentence = (usage: LimitUsage) => limitSentence({ ...usage, description: null });

/** How a comparison reads: a loss that is beyond its limit is "worse than". */
export function comparisonWords(metric: string, comparison: Comparison) {
  if (comparison === "equal") return "is";
  const isBelow = comparison.startsWith("less");
  const orEqual = comparison.endsWith("_or_equal");
  if (metricFormat(metric).isLoss && isBelow) return orEqual ? "is at or worse than" : "is worse than";
  return `is ${orEqual ? "at or " : ""}${isBelow ? "below" : "above"}`;
}

/** "acute" attention: nobody has taken the alert on, and it is not snoozed. */
export const isWaiting = (alert: Alert, now: number) =>
  alert.status === "triggered" && !(alert.snoozed_until && Date.parse(alert.snoozed_until) > now);

export const isOpen = (alert: Alert) => alert.status !== "resolved";
