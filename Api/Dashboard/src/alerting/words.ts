import type { Alert, Comparison, Policy } from "../api/types";
import { metricName, metricText } from "../format/metrics";
import { isWaiting } from "../format/sentences";
import { counted } from "../format/numbers";
import { duration, durationExact, timeShort } from "../format/times";

/** Watches of the service itself have no limit that somebody set. */
export const isWatch = (metric: string) => metric.startsWith("data.") || metric.startsWith("system.");

export function breaks(comparison: Comparison, value: number, limit: number) {
  switch (comparison) {
    case "less_than":
      return value < limit;
    case "less_than_or_equal":
      return value <= limit;
    case "greater_than":
      return value > limit;
    case "greater_than_or_equal":
      return value >= limit;
    case "equal":
      return value === limit;
  }
}

/** As the service compares; an undefined value is not over. */
export const isOver = (alert: Alert) =>
  alert.current_value !== null && breaks(alert.comparison_type, alert.current_value, alert.threshold_value);

export const isSnoozed = (alert: Alert, now: number) =>
  alert.status !== "resolved" && alert.snoozed_until !== null && Date.parse(alert.snoozed_until) > now;

/** "Acknowledged by you": who has it, as a sentence without its full stop. */
export function whoHas(alert: Alert, now: number, me: string | undefined) {
  const by = (user: string) => (user === me ? "you" : user);
  if (alert.status === "resolved") {
    const at = alert.resolved_at ? ` at ${timeShort(Date.parse(alert.resolved_at), now)}` : "";
    return `Resolved${alert.resolved_by ? ` by ${by(alert.resolved_by)}` : ""}${at}`;
  }
  if (alert.status === "acknowledged") return `Acknowledged by ${by(alert.acknowledged_by ?? "somebody")}`;
  return isSnoozed(alert, now)
    ? `Snoozed to ${timeShort(Date.parse(alert.snoozed_until!), now)}`
    : "Nobody has acknowledged";
}

/** The state in one word. */
export function stateWord(alert: Alert, now: number) {
  if (isWaiting(alert, now)) return "Waiting";
  if (alert.status === "triggered") return "Snoozed";
  return alert.status === "acknowledged" ? "Acknowledged" : "Resolved";
}

/** What comes next of an alert's escalation. */
export interface NextStep {
  readonly text: string;
  /** ISO 8601; a countdown follows the text. */
  readonly at: string | null;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Name of a step of a policy that may run several times over; its number where the policy is not known. */
export function stepName(policy: Policy | undefined, step: number) {
  const steps = policy?.escalation_steps ?? [];
  const named = steps.length ? steps[step % steps.length] : undefined;
  return named ? capital(named.level) : `Step ${step + 1}`;
}

/** @param policies Of the version that the escalation runs by, only that one names the step. */
export function nextStep(alert: Alert, policies: readonly Policy[], now: number): NextStep {
  const { escalation } = alert;
  if (alert.status === "resolved") return { text: "–", at: null };
  if (!escalation) return { text: "No policy: nobody is told", at: null };
  const policy = policies.find((one) => one.id === escalation.policy_id && one.version === escalation.policy_version);
  if (alert.status === "acknowledged") return { text: askedAgain(alert, policy, now), at: null };
  if (isSnoozed(alert, now)) return { text: "Held back until then", at: null };
  if (escalation.next_step_at) return { text: `${stepName(policy, escalation.step)} in`, at: escalation.next_step_at };
  return { text: escalation.step > 0 ? "Every step has run" : "Starting", at: null };
}

function askedAgain(alert: Alert, policy: Policy | undefined, now: number) {
  if (!policy?.ack_timeout_minutes || !alert.acknowledged_at) return "Escalation stopped";
  const at = Date.parse(alert.acknowledged_at) + policy.ack_timeout_minutes * 60_000;
  return `Asks again ${timeShort(at, now)}`;
}

/** How long it has been, or was, open. */
export function openFor(alert: Alert, now: number) {
  const ms = (alert.resolved_at ? Date.parse(alert.resolved_at) : now) - Date.parse(alert.triggered_at);
  return ms < 60_000 ? durationExact(ms) : duration(ms);
}

/** Why an action did not hold, of an alert that meanwhile stands like this. */
export function conflictWords(alert: Alert, now: number, otherwise: string) {
  if (alert.status !== "resolved" || !alert.resolved_at) return otherwise;
  return `Already resolved at ${timeShort(Date.parse(alert.resolved_at), now)}.`;
}

/** What follows from resolving by hand. */
export function resolvingWords(alert: Alert): string {
  const name = metricName(alert.metric_type);
  const told = "Whoever was told of it is told that it is resolved.";
  if (!isOver(alert)) return `${name} is back within the limit. ${told}`;
  const limit = isWatch(alert.metric_type) ? "" : ` of ${metricText(alert.metric_type, alert.threshold_value)}`;
  return (
    `${isWatch(alert.metric_type) ? "It" : name} is still over the limit${limit}. ${told} ` +
    "No other alert opens for this limit until the value has been back and is over again."
  );
}

/** "2 alerts acknowledged" */
export const acknowledgedWords = (alerts: number) =>
  alerts === 1 ? "Acknowledged" : `${counted(alerts, "alert")} acknowledged`;
