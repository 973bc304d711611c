import type { Alert, Severity } from "../../../api/types";

/** Which alerts are meant: those that fit one entry of each list; an empty list fits all. */
export interface Matchers {
  readonly portfolio_ids: readonly string[];
  readonly metric_types: readonly string[];
  readonly severities: readonly Severity[];
}

export const anyAlert: Matchers = { portfolio_ids: [], metric_types: [], severities: [] };

/** As a request has them. */
export const sentMatchers = ({ portfolio_ids, metric_types, severities }: Matchers) => ({
  portfolio_ids: [...portfolio_ids],
  metric_types: [...metric_types],
  severities: [...severities],
});

type Subject = Pick<Alert, "portfolio_id" | "metric_type" | "severity">;

const fitsOne = (pattern: string, id: string) =>
  pattern.endsWith("*") ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
const fitsAny = (patterns: readonly string[], id: string) =>
  patterns.length === 0 || patterns.some((one) => fitsOne(one, id));

/** By the service's own rule. */
export const fits = (matchers: Matchers, alert: Subject) =>
  fitsAny(matchers.portfolio_ids, alert.portfolio_id) &&
  fitsAny(matchers.metric_types, alert.metric_type) &&
  (matchers.severities.length === 0 || matchers.severities.includes(alert.severity));
