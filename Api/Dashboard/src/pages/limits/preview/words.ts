import type { Comparison, Threshold, ThresholdRequest } from "../../../api/types";
import type { Preview } from "../../../api/types";
import { breaks } from "../../../alerting/words";
import { metricPair, metricText } from "../../../format/metrics";
import { counted } from "../../../format/numbers";
import { dayMonth, duration, fullDate, lengthText, zoneText, hourMinute } from "../../../format/times";
import type { Point } from "../../../parts/charts/time/model";
import { toShown, toWire } from "../editor/draft";

const dayMs = 86_400_000;

export const times = (n: number) => counted(n, "time");

/** "250 days", or how long when it is less than two. */
export function periodText(from: string, to: string) {
  const ms = Date.parse(to) - Date.parse(from);
  return ms < 2 * dayMs ? duration(ms) : counted(Math.round(ms / dayMs), "day");
}

/** "Would have fired 4 times in 250 days, 6 h 10 min in all." */
export function firedSentence({ from, to, openings, open_seconds, truncated }: Preview) {
  if (from === null || to === null) return "Nothing is recorded of this value yet.";
  const period = `${truncated ? "the first " : ""}${periodText(from, to)}`;
  if (openings === 0) return `Would not have fired in ${period}.`;
  const fired = `Would have fired ${times(openings)} in ${period}`;
  return open_seconds === 0 ? `${fired}.` : `${fired}, ${duration(open_seconds * 1000)} in all.`;
}

/** "Now: over, opens at once." */
export function nowSentence(limit: ThresholdRequest, value: number | null, saved: Threshold | undefined) {
  if (value === null) return "Now: the value is undefined.";
  const { value: shown } = metricPair(limit.metric_type, value, limit.threshold_value);
  if (!limit.enabled) return `Now: ${shown}; switched off, nothing opens.`;
  if (!breaks(limit.comparison_type, value, limit.threshold_value)) return `Now: ${shown}, within.`;
  const isSame = saved && saved.metric_type === limit.metric_type && saved.comparison_type === limit.comparison_type;
  if (isSame && saved.open_alert_id) return "Now: over, its alert is open.";
  const pending = limit.pending_for_seconds ?? 0;
  return `Now: over, opens ${pending > 0 ? `in ${lengthText(pending)}` : "at once"}.`;
}

/** The next sensible levels on both sides, stricter first; none for what has no scale. */
export function neighbours(limit: ThresholdRequest): ThresholdRequest[] {
  const shown = Number(toShown(limit.metric_type, limit.threshold_value));
  if (shown === 0 || limit.comparison_type === "equal" || limit.dynamic) return [];
  const step = 10 ** Math.floor(Math.log10(Math.abs(shown)) + 1e-9) / 10;
  return [-step, step].map((by) => moved(limit, by)).sort((a, b) => strictness(b) - strictness(a));
}

const strictness = ({ comparison_type, threshold_value }: ThresholdRequest) =>
  comparison_type.startsWith("less") ? threshold_value : -threshold_value;

function moved(limit: ThresholdRequest, by: number): ThresholdRequest {
  const along = (wire: number) =>
    toWire(limit.metric_type, Number((Number(toShown(limit.metric_type, wire)) + by).toPrecision(12)).toString())!;
  const clear = limit.clear_value;
  return {
    ...limit,
    threshold_value: along(limit.threshold_value),
    clear_value: clear === null || clear === undefined ? clear : along(clear),
  };
}

/** "2.90 %: 9 times" */
export const neighbourText = (limit: ThresholdRequest, preview: Preview) =>
  `${metricText(limit.metric_type, limit.threshold_value)}: ${times(preview.openings)}`;

/** "Intraday history is recorded since 3 Mar; before that, closes only." Null when nothing is recorded. */
export function intradaySentence(points: readonly Point[], now: number) {
  const first = points.find(({ at }) => at % dayMs !== 0)?.at;
  const hasCloses = points.some(({ at }) => at % dayMs === 0 && (first === undefined || at < first));
  if (first === undefined) return points.length > 0 ? "Only closes are recorded of this value." : null;
  const isToday = now - first < dayMs;
  const since = isToday
    ? `${hourMinute(first)} ${zoneText(first)} today`
    : now - first < 300 * dayMs
      ? dayMonth(first)
      : fullDate(first);
  return `Intraday history is recorded since ${since}${hasCloses ? "; before that, closes only" : ""}.`;
}

/** `var_99 less_than -0.03` */
export const wireForm = (limit: { metric_type: string; comparison_type: Comparison; threshold_value: number }) =>
  `${limit.metric_type} ${limit.comparison_type} ${limit.threshold_value}`;
