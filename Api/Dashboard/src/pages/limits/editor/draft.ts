import type { Comparison, MetricId, Severity, Threshold, ThresholdRequest } from "../../../api/types";
import { metricFormat, metrics } from "../../../format/metrics";
import { numberOf } from "../../../parts/forms/parsing";

/** A limit as it is typed: shown values, text as it stands in the fields. */
export interface Draft {
  readonly portfolio: string;
  readonly metric: MetricId;
  readonly comparison: Comparison;
  readonly severity: Severity;
  readonly level: string;
  /** Empty: at the level itself. */
  readonly clear: string;
  readonly pendingSeconds: string;
  readonly clearFor: string;
  /** Of `clearFor`: minutes, unless it is no simple number of them. */
  readonly clearUnit: "s" | "min";
  /** Empty: the default of the severity. */
  readonly policy: string;
  readonly description: string;
  /** Empty: the service's setting. */
  readonly staleSeconds: string;
  /** Empty: never. */
  readonly reminderMinutes: string;
  readonly isEnabled: boolean;
  readonly dynamic: DynamicDraft | null;
  readonly templateId: string | null;
}

export interface DynamicDraft {
  readonly percentile: string;
  readonly windowDays: string;
  readonly minObservations: string;
  readonly multiplier: string;
}

const isPercent = (metric: string) => metricFormat(metric).kind === "percent";

/** What is typed as the wire has it: a loss negative, a percentage as its share, exact to the last digit. */
export function toWire(metric: string, text: string): number | null {
  const shown = numberOf(text);
  if (shown === null) return null;
  // Moved by the point in the text: 2.85 / 100 would be 0.028499999999999998.
  const plain = text.trim().replaceAll(",", "").replace("−", "-");
  const value =
    isPercent(metric) && !/e/i.test(plain) ? Number(`${plain}e-2`) : isPercent(metric) ? shown / 100 : shown;
  return metricFormat(metric).isLoss && value !== 0 ? -value : value;
}

const digits = 15;

/** A wire value as it is typed, with the decimals of its metric at least. */
export function toShown(metric: string, wire: number): string {
  const { isLoss, kind } = metricFormat(metric);
  const value = Number(((isLoss && wire !== 0 ? -wire : wire) * (kind === "percent" ? 100 : 1)).toPrecision(digits));
  const least = kind === "percent" || kind === "ratio" || kind === "number" ? 2 : 0;
  const decimals = (String(value).split(".")[1] ?? "").length;
  return /e/.test(String(value)) ? String(value) : value.toFixed(Math.max(least, decimals));
}

const textOf = (value: number | null | undefined) => (value === null || value === undefined ? "" : String(value));

const clearFor = (seconds: number) =>
  seconds % 30 === 0 && seconds >= 60
    ? { clearFor: String(seconds / 60), clearUnit: "min" as const }
    : { clearFor: String(seconds), clearUnit: "s" as const };

export const draftOf = (limit: Threshold): Draft => ({
  portfolio: limit.portfolio_id,
  metric: limit.metric_type as MetricId,
  comparison: limit.comparison_type,
  severity: limit.severity,
  level: toShown(limit.metric_type, limit.threshold_value),
  clear: limit.clear_value === null ? "" : toShown(limit.metric_type, limit.clear_value),
  pendingSeconds: String(limit.pending_for_seconds),
  ...clearFor(limit.clear_for_seconds),
  policy: limit.escalation_policy_id ?? "",
  description: limit.description ?? "",
  staleSeconds: textOf(limit.stale_after_seconds),
  reminderMinutes: textOf(limit.reminder_minutes),
  isEnabled: limit.enabled,
  dynamic: limit.dynamic && {
    percentile: String(limit.dynamic.percentile),
    windowDays: textOf(limit.dynamic.window_days),
    minObservations: textOf(limit.dynamic.min_observations),
    multiplier: textOf(limit.dynamic.multiplier),
  },
  templateId: limit.template_id,
});

// What is worse when it falls: sizes of profit and quality.
const floors = new Set([
  "nav",
  "daily_pnl",
  "daily_pnl_pct",
  "sharpe_ratio",
  "sortino_ratio",
  "calmar_ratio",
  "win_rate",
  "profit_factor",
  "concentration_risk.effective_positions",
]);

/** On which side a limit on a metric usually is. */
export const usualComparison = (metric: string): Comparison =>
  metricFormat(metric).isLoss || floors.has(metric) ? "less_than" : "greater_than";

/** A level a tenth beyond the value, to begin with; empty without a value. */
export function suggestedLevel(metric: string, value: number | null) {
  if (value === null || value === 0) return "";
  const isDown = usualComparison(metric) === "less_than";
  const beyond = value > 0 === isDown ? 0.9 : 1.1;
  return toShown(metric, Number((value * beyond).toPrecision(2)));
}

export const newDraft = (portfolio: string, metric: MetricId, value: number | null): Draft => ({
  portfolio,
  metric,
  comparison: usualComparison(metric),
  severity: "high",
  level: suggestedLevel(metric, value),
  clear: "",
  pendingSeconds: "60",
  clearFor: "5",
  clearUnit: "min",
  policy: "",
  description: "",
  staleSeconds: "",
  reminderMinutes: "",
  isEnabled: true,
  dynamic: null,
  templateId: null,
});

export const isMetric = (id: string | null): id is MetricId => id !== null && id in metrics;

/** What this page itself finds wrong, by the service's name of the field. */
export function faultsOf(draft: Draft): Record<string, string> {
  const faults: Record<string, string> = {};
  const need = (field: string, text: string, isNeeded: boolean) => {
    if (text.trim() === "" ? isNeeded : numberOf(text) === null)
      faults[field] = text.trim() === "" ? "Needed" : `“${text}” is not a number`;
  };
  if (!draft.portfolio) faults.portfolio_id = "Needed";
  need("threshold_value", draft.level, true);
  need("clear_value", draft.clear, false);
  need("pending_for_seconds", draft.pendingSeconds, false);
  need("clear_for_seconds", draft.clearFor, false);
  need("stale_after_seconds", draft.staleSeconds, false);
  need("reminder_minutes", draft.reminderMinutes, false);
  if (draft.dynamic) {
    need("dynamic.percentile", draft.dynamic.percentile, true);
    need("dynamic.window_days", draft.dynamic.windowDays, false);
    need("dynamic.min_observations", draft.dynamic.minObservations, false);
    need("dynamic.multiplier", draft.dynamic.multiplier, false);
  }
  return faults;
}

const given = (text: string) => (text.trim() === "" ? null : numberOf(text));

/** As the service takes it; null while something typed is no number. */
export function requestOf(draft: Draft, id: string | null): ThresholdRequest | null {
  if (Object.keys(faultsOf(draft)).length > 0) return null;
  const { dynamic } = draft;
  return {
    ...(id === null ? {} : { id }),
    portfolio_id: draft.portfolio,
    metric_type: draft.metric,
    comparison_type: draft.comparison,
    threshold_value: toWire(draft.metric, draft.level)!,
    severity: draft.severity,
    description: draft.description.trim() || null,
    clear_value: draft.clear.trim() === "" ? null : toWire(draft.metric, draft.clear),
    pending_for_seconds: given(draft.pendingSeconds) ?? 0,
    clear_for_seconds: Number(
      ((given(draft.clearFor) ?? 0) * (draft.clearUnit === "min" ? 60 : 1)).toPrecision(digits),
    ),
    stale_after_seconds: given(draft.staleSeconds),
    reminder_minutes: given(draft.reminderMinutes),
    escalation_policy_id: draft.policy || null,
    enabled: draft.isEnabled,
    dynamic: dynamic && {
      percentile: given(dynamic.percentile)!,
      window_days: given(dynamic.windowDays) ?? 250,
      min_observations: given(dynamic.minObservations) ?? 60,
      multiplier: given(dynamic.multiplier) ?? 1,
    },
    template_id: draft.templateId,
  };
}

/** The same limit as a request, for changing some of its fields. */
export function requestFrom(limit: Threshold): ThresholdRequest {
  const { version: _v, created_at: _c, updated_at: _u, open_alert_id: _o, level: _l, warnings: _w, ...rest } = limit;
  return rest;
}
