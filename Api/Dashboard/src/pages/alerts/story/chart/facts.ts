import type { Alert, Threshold } from "../../../../api/types";
import { isOver } from "../../../../alerting/words";
import { metricChange, metricFormat, metricText } from "../../../../format/metrics";
import { money, percent, withUnit } from "../../../../format/numbers";
import { useOfValue } from "../../../../risk/useOfValue";
import { lengthText, timeShort } from "../../../../format/times";

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note: string | null;
  readonly isOver?: boolean;
}

export interface Peak {
  readonly at: number;
  readonly value: number;
}

/** "100.3 %" of its limit; null when that says nothing: a limit of zero, or on the other side of it. */
export function percentOfLimit(value: number | null, { threshold_value, comparison_type }: Alert): string | null {
  const use = useOfValue(comparison_type, threshold_value, value);
  return use === null || use === 0 ? null : withUnit(percent(use, 1), "%");
}

const ofLimit = (value: number | null, alert: Alert) => {
  const share = percentOfLimit(value, alert);
  return share && `${share} of the limit`;
};

/** Past which level it has to be back: the limit itself when no other is set. */
export const clearLevel = (alert: Alert, threshold: Threshold | undefined) =>
  threshold?.clear_value ?? alert.threshold_value;

/** Which side is good, in the terms in which the metric is shown. */
export function goodSide({ comparison_type, metric_type }: Pick<Alert, "comparison_type" | "metric_type">) {
  const isCeiling = comparison_type.startsWith("greater") || metricFormat(metric_type).isLoss;
  return isCeiling ? "or less" : "or more";
}

function clears(alert: Alert, threshold: Threshold | undefined): Fact {
  const seconds = threshold?.clear_for_seconds ?? 0;
  const long = seconds > 0 ? ` for ${lengthText(seconds)}` : "";
  const isAtLimit = clearLevel(alert, threshold) === alert.threshold_value;
  // At the limit itself a strict comparison is within.
  const side =
    isAtLimit && alert.comparison_type.endsWith("_or_equal")
      ? goodSide(alert).replace("or ", "strictly ")
      : goodSide(alert);
  return {
    label: "Clears",
    value: metricText(alert.metric_type, clearLevel(alert, threshold)),
    note: `${side}${long}`,
  };
}

function toClear(alert: Alert, threshold: Threshold | undefined, nav: number | null, currency: string): Fact {
  const value = alert.current_value;
  const level = clearLevel(alert, threshold);
  if (value === null) return { label: "To clear", value: "–", note: "the value is undefined" };
  const isBack = alert.comparison_type.startsWith("less") ? value >= level : value <= level;
  if (isBack) return { label: "To clear", value: metricChange(alert.metric_type, 0), note: "it is back" };
  const difference = level - value;
  const { ofNav, isLoss, name } = metricFormat(alert.metric_type);
  const amount = ofNav && isLoss && nav !== null ? Math.abs(difference) * nav : null;
  return {
    label: "To clear",
    value: metricChange(alert.metric_type, difference),
    note: amount === null ? null : `${money(amount)} ${currency} less ${name.split(" ")[0]}`,
  };
}

/** Whether that is the peak that the service knows: what was recorded may have missed it. */
export const isPeakSeen = (peak: Peak | null, { peak_value: worst }: Alert): peak is Peak =>
  peak !== null && worst !== null && Math.abs(peak.value - worst) <= Math.abs(worst) * 1e-6;

/** Now, Peak, Clears, To clear. */
export function factsOf(
  alert: Alert,
  threshold: Threshold | undefined,
  peak: Peak | null,
  nav: number | null,
  currency: string,
  now: number,
): Fact[] {
  const { metric_type: metric, current_value: value, peak_value: worst } = alert;
  const peakNote = [ofLimit(worst, alert), isPeakSeen(peak, alert) ? `at ${timeShort(peak.at, now)}` : null]
    .filter(Boolean)
    .join(" ");
  const isEnded = alert.status === "resolved";
  const facts: Fact[] = [
    {
      label: isEnded ? "At the end" : "Now",
      value: metricText(metric, value),
      note: ofLimit(value, alert),
      isOver: isOver(alert),
    },
    { label: "Peak", value: metricText(metric, worst), note: peakNote || null },
  ];
  if (alert.comparison_type === "equal") return facts;
  facts.push(clears(alert, threshold));
  if (!isEnded) facts.push(toClear(alert, threshold, nav, currency));
  return facts;
}
