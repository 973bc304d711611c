import { worded, type FieldProblem } from "../../../parts/forms/problems";
import { metricFormat, metricText } from "../../../format/metrics";
import { toWire, type Draft } from "./draft";

/** How this page calls the service's fields. */
export const fieldNames: Readonly<Record<string, string>> = {
  portfolio_id: "Portfolio",
  metric_type: "Metric",
  comparison_type: "Comparison",
  threshold_value: "Level",
  clear_value: "Clear level",
  pending_for_seconds: "Waiting",
  clear_for_seconds: "Back for",
  stale_after_seconds: "Old prices",
  reminder_minutes: "Reminder",
  severity: "Severity",
  escalation_policy_id: "Policy",
  description: "Description",
  "dynamic.percentile": "Percentile",
  "dynamic.window_days": "Days",
  "dynamic.min_observations": "Least days",
  "dynamic.multiplier": "Multiplier",
};

/** The service's refusals by field, in shown values where it speaks of wire values. */
export function refusals(problems: readonly FieldProblem[], draft: Draft): Record<string, string> {
  return Object.fromEntries(problems.map(({ field, message }) => [field, wordsOf(field, message, draft)]));
}

function wordsOf(field: string, message: string, draft: Draft) {
  const [clear, level] = [toWire(draft.metric, draft.clear), toWire(draft.metric, draft.level)];
  if (field === "clear_value" && draft.comparison === "equal") return "has no side here: leave it empty.";
  if (field === "clear_value" && clear !== null && level !== null) {
    const isCeiling = draft.comparison.startsWith("greater") || metricFormat(draft.metric).isLoss;
    return (
      `${metricText(draft.metric, clear)} is beyond the limit; allowed: ` +
      `${isCeiling ? "at most" : "at least"} ${metricText(draft.metric, level)}, or empty.`
    );
  }
  const own = message.startsWith(`${field} `) ? message.slice(field.length + 1) : message;
  return worded(own, new Map(Object.entries(fieldNames)));
}
