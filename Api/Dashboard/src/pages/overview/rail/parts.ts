import type { Alert, Severity } from "../../../api/types";
import { isOpen, isWaiting } from "../../../format/sentences";

/** The worst first. */
export const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

interface RailParts {
  readonly waiting: readonly Alert[];
  readonly handled: readonly Alert[];
  readonly bySeverity: ReadonlyMap<Severity, number>;
}

const worstFirst = (a: Alert, b: Alert) =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  Date.parse(b.triggered_at) - Date.parse(a.triggered_at);

/** Those that wait for someone, those that somebody has; the worst and newest first. */
export function partsOf(alerts: readonly Alert[], now: number): RailParts {
  const open = alerts.filter(isOpen).sort(worstFirst);
  const bySeverity = new Map<Severity, number>();
  for (const { severity } of open) bySeverity.set(severity, (bySeverity.get(severity) ?? 0) + 1);
  return {
    waiting: open.filter((alert) => isWaiting(alert, now)),
    handled: open.filter((alert) => !isWaiting(alert, now)),
    bySeverity,
  };
}

/** The alerts that may be shown: those known before, as they are now. */
export const knownOf = (alerts: readonly Alert[], known: ReadonlySet<string>) =>
  alerts.filter(({ id }) => known.has(id));

/** How many open alerts are not shown yet. */
export const freshOf = (alerts: readonly Alert[], known: ReadonlySet<string>) =>
  alerts.filter((alert) => isOpen(alert) && !known.has(alert.id)).length;
