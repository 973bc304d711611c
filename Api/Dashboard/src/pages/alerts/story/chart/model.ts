import type { Alert, Execution, Threshold } from "../../../../api/types";
import { isOver } from "../../../../alerting/words";
import { metricFormat, metricName, shownValue } from "../../../../format/metrics";
import { fixed, money } from "../../../../format/numbers";
import type { ChartMark, ChartModel, Point } from "../../../../parts/charts/time/model";
import { rangeOf } from "../../../../parts/range/range";
import { clearLevel, type Peak } from "./facts";

const minute = 60_000;
const dayMs = 24 * 60 * minute;
const beforeMs = 30 * minute;
const afterMs = 5 * minute;

export type Range = "alert" | "day" | "month";

/** From half an hour before it broke until shortly after its end, or the last day or month. */
export function spanOf(alert: Alert, threshold: Threshold | undefined, range: Range, now: number) {
  if (range === "day") return { from: now - dayMs, to: now };
  if (range === "month") return { from: rangeOf(new URLSearchParams({ range: "1M" }), now).from, to: now };
  const pending = (threshold?.pending_for_seconds ?? 0) * 1000;
  const end = alert.resolved_at ? Math.min(now, Date.parse(alert.resolved_at) + afterMs) : now;
  return { from: Date.parse(alert.triggered_at) - pending - beforeMs, to: end };
}

/** The worst of what was recorded while it was open. */
export function peakOf(points: readonly Point[], alert: Alert): Peak | null {
  const [from, to] = [Date.parse(alert.triggered_at), alert.resolved_at ? Date.parse(alert.resolved_at) : Infinity];
  const isDown = alert.comparison_type.startsWith("less");
  let peak: Peak | null = null;
  for (const { at, value } of points) {
    if (value === null || at < from || at > to) continue;
    if (!peak || (isDown ? value < peak.value : value > peak.value)) peak = { at, value };
  }
  return peak;
}

/** How a value of a metric stands on an axis: a loss upwards, a percentage as its number. */
export const onAxis = (metric: string, value: number) =>
  shownValue(metric, value) * (metricFormat(metric).kind === "percent" ? 100 : 1);

/** Back again, as the service takes it. */
export const fromAxis = (metric: string, value: number) =>
  shownValue(metric, value) / (metricFormat(metric).kind === "percent" ? 100 : 1);

export const axisUnit = (metric: string) => {
  const { kind, ofNav } = metricFormat(metric);
  return kind === "percent" ? (ofNav ? "% of NAV" : "%") : kind === "ratio" ? "×" : "";
};

export const axisFormat = (metric: string) => (value: number) =>
  metricFormat(metric).kind === "money" ? money(value) : fixed(value, metricFormat(metric).kind === "count" ? 0 : 2);

const mostTrades = 8;

/** Trades on the line where they were done: the newest few, so that their names can be read. */
export function tradeMarks(trades: readonly Execution[], points: readonly Point[], metric: string): ChartMark[] {
  return trades.slice(0, mostTrades).flatMap(({ executed_at, side, symbol }) => {
    const at = Date.parse(executed_at);
    const before = points.findLast((point) => point.at <= at && point.value !== null);
    if (!before) return [];
    const label = `${side === "buy" ? "bought" : "sold"} ${symbol}`;
    return [{ at, value: onAxis(metric, before.value!), kind: "execution" as const, label }];
  });
}

/** The value's line with its limit, clear level, waiting and open time, peak and trades. */
export function storyChart(
  alert: Alert,
  threshold: Threshold | undefined,
  points: readonly Point[],
  trades: readonly ChartMark[],
  peak: Peak | null,
  span: { from: number; to: number },
): ChartModel {
  const metric = alert.metric_type;
  const opened = Date.parse(alert.triggered_at);
  const pending = (threshold?.pending_for_seconds ?? 0) * 1000;
  const shown = points.filter(({ at }) => at >= span.from && at <= span.to);
  const isPeakIn = peak !== null && peak.at >= span.from && peak.at <= span.to;
  const y = (value: number) => onAxis(metric, value);
  const format = axisFormat(metric);
  const level = clearLevel(alert, threshold);
  return {
    ...span,
    unit: axisUnit(metric),
    format,
    series: [
      {
        label: metricName(metric),
        endLabel: alert.status === "resolved" ? "last" : "now",
        points: shown.map(({ at, value }) => ({ at, value: value === null ? null : y(value) })),
        isOver: alert.status !== "resolved" && isOver(alert),
      },
    ],
    limits: [
      { label: "limit", value: y(alert.threshold_value) },
      ...(level === alert.threshold_value ? [] : [{ label: "clear", value: y(level), kind: "clear" as const }]),
    ],
    bands: [
      ...(pending > 0 ? [{ from: opened - pending, to: opened, kind: "waiting" as const }] : []),
      { from: opened, to: alert.resolved_at ? Date.parse(alert.resolved_at) : span.to, kind: "open" },
    ],
    marks: [
      ...(isPeakIn
        ? [{ at: peak.at, value: y(peak.value), kind: "peak" as const, label: `peak ${format(y(peak.value))}` }]
        : []),
      ...trades,
    ],
  };
}
