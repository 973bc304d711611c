import type { LimitUsage, Portfolio, Threshold } from "../../../api/types";
import { metricFormat, metricName, metricText } from "../../../format/metrics";
import { comparisonWords } from "../../../format/sentences";
import { lengthText } from "../../../format/times";

/** A portfolio's heading, or one of its limits. */
export type LimitRow =
  | { readonly kind: "group"; readonly id: string; readonly name: string; readonly limits: readonly string[] }
  | { readonly kind: "limit"; readonly id: string; readonly limit: Threshold };

type Judging = Pick<
  Threshold,
  "metric_type" | "comparison_type" | "threshold_value" | "pending_for_seconds" | "clear_value" | "clear_for_seconds"
>;

/** "is worse than 3.00 % of NAV for 60 s; clear at 2.85 % for 5 min" */
export function limitWords(limit: Judging) {
  const { metric_type: metric, clear_value: clear } = limit;
  const of = metricFormat(metric).ofNav ? " of NAV" : "";
  const level = `${comparisonWords(metric, limit.comparison_type)} ${metricText(metric, limit.threshold_value)}${of}`;
  const pending = limit.pending_for_seconds > 0 ? ` for ${lengthText(limit.pending_for_seconds)}` : "";
  const long = limit.clear_for_seconds > 0 ? ` for ${lengthText(limit.clear_for_seconds)}` : "";
  const back =
    clear === null && !long ? "" : `; clear ${clear === null ? "there" : `at ${metricText(metric, clear)}`}${long}`;
  return `${level}${pending}${back}`;
}

export interface LimitFilter {
  readonly text: string;
  readonly portfolio: string;
  readonly severity: string;
}

function isShown(limit: Threshold, portfolioName: string, { text, portfolio, severity }: LimitFilter) {
  if ((portfolio && limit.portfolio_id !== portfolio) || (severity && limit.severity !== severity)) return false;
  const { portfolio_id, id, metric_type, description } = limit;
  const all = `${portfolioName} ${portfolio_id} ${id} ${metricName(metric_type)} ${metric_type} ${description ?? ""}`
    .replaceAll("\u202f", " ")
    .toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => all.includes(word));
}

/** Grouped by portfolio, by name; in each the limits by metric, as the metrics are ordered everywhere. */
export function rowsOf(
  limits: readonly Threshold[],
  portfolios: readonly Portfolio[],
  metricOrder: readonly string[],
  filter: LimitFilter,
): LimitRow[] {
  const names = new Map(portfolios.map((one) => [one.id, one.name]));
  const name = (id: string) => names.get(id) ?? id;
  const place = new Map(metricOrder.map((id, index) => [id, index]));
  const groups = new Map<string, Threshold[]>();
  for (const limit of limits) {
    if (!isShown(limit, name(limit.portfolio_id), filter)) continue;
    const group = groups.get(limit.portfolio_id) ?? [];
    groups.set(limit.portfolio_id, group);
    group.push(limit);
  }
  const byMetric = (a: Threshold, b: Threshold) =>
    (place.get(a.metric_type) ?? 99) - (place.get(b.metric_type) ?? 99) || (a.id < b.id ? -1 : 1);
  return [...groups]
    .sort(([a], [b]) => name(a).localeCompare(name(b)))
    .flatMap(([id, of]): LimitRow[] => [
      { kind: "group", id: `group ${id}`, name: name(id), limits: of.map((limit) => limit.id) },
      ...of.sort(byMetric).map((limit): LimitRow => ({ kind: "limit", id: limit.id, limit })),
    ]);
}

export const usageOf = (usages: readonly LimitUsage[] | undefined, limitId: string) =>
  usages?.find((one) => one.threshold_id === limitId);

/** Selecting a group takes all of its limits, or gives all back. */
export function toggled(selected: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const isAll = ids.every((id) => selected.has(id));
  const next = new Set(selected);
  for (const id of ids)
    if (isAll) next.delete(id);
    else next.add(id);
  return next;
}
