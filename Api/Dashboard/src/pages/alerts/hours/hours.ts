import type { Alert, AlertStatistics, Severity } from "../../../api/types";

export const hourMs = 3_600_000;

export interface Hour {
  /** Its begin, ms since 1970. */
  readonly at: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly total: number;
}

export const severitiesUp: readonly Severity[] = ["low", "medium", "high", "critical"];

/**
 * How many alerts opened in each of the last hours, the running one last.
 * @param alerts Those that `counted` does not have.
 */
export function hoursOf(
  alerts: Iterable<Pick<Alert, "triggered_at" | "severity">>,
  counted: AlertStatistics["hours"],
  hours: number,
  now: number,
): Hour[] {
  const last = Math.floor(now / hourMs) * hourMs;
  const first = last - (hours - 1) * hourMs;
  const counts = Array.from({ length: hours }, () => ({ low: 0, medium: 0, high: 0, critical: 0 }));
  const add = (at: string, severity: Severity, count: number) => {
    const of = counts[Math.floor((Date.parse(at) - first) / hourMs)];
    if (of) of[severity] += count;
  };
  for (const { triggered_at, severity } of alerts) add(triggered_at, severity, 1);
  for (const { hour, severity, alerts: count } of counted) add(hour, severity, count);
  return counts.map((of, index) => ({
    at: first + index * hourMs,
    counts: of,
    total: of.low + of.medium + of.high + of.critical,
  }));
}

/** The hours between two of them, in either order, as a range. */
export const rangeOf = (one: Hour, other: Hour) => ({
  from: Math.min(one.at, other.at),
  to: Math.max(one.at, other.at) + hourMs,
});
