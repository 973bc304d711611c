import { dayMonth, fullDate, hourMinute, timeOfDay, zoneText } from "../../../format/times";
import { lastPoint, type ChartModel } from "./model";

const dayMs = 86_400_000;

/** A time on the axis, as exact as the axis is fine. */
export function axisTime(at: number, stepMs: number) {
  if (stepMs >= 28 * dayMs) return monthText(at);
  if (stepMs >= dayMs) return dayMonth(at);
  if (hourMinute(at) === "00:00") return dayMonth(at);
  return stepMs < 60_000 ? timeOfDay(at) : hourMinute(at);
}

// The year stands where it begins.
function monthText(at: number) {
  const [, month = "", year = ""] = fullDate(at).split(" ");
  return month === "Jan" ? `${month} ${year}` : month;
}

/** A time under the cursor: with its day when more than one is shown, without a clock when only days are. */
export function cursorTime(at: number, spanMs: number) {
  if (spanMs > 8 * dayMs) return fullDate(at);
  return `${spanMs > dayMs ? `${dayMonth(at)} ` : ""}${timeOfDay(at)} ${zoneText(at)}`;
}

/** Trend, limit and last value of each line, in one sentence each. */
export function chartSentence(title: string, { series, limits = [], format, unit }: ChartModel) {
  const of = series.map((one) => {
    const first = one.points.find((point) => point.value !== null)?.value ?? null;
    const last = lastPoint(one)?.value ?? null;
    if (first === null || last === null) return `${one.label}: no values.`;
    const [from, to] = [format(first), format(last)];
    const went = from === to ? "stayed at" : last > first ? `rose from ${from} to` : `fell from ${from} to`;
    return `${one.label} ${went} ${to} ${unit}.`;
  });
  const lines = limits.map(({ label, value }) => `${label} ${format(value)}`);
  return [`${title}.`, ...of, lines.length > 0 ? `${capital(lines.join(", "))}.` : ""].join(" ").trim();
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
