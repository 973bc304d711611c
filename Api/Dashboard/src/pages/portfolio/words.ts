import type { Alert, LimitUsage, Snapshot } from "../../api/types";
import { metricName } from "../../format/metrics";
import { narrowSpace, percent } from "../../format/numbers";
import { usageSentence } from "../../format/sentences";
import { dayText, duration } from "../../format/times";
import { closestFirst, limitState, useOf } from "../../risk/use";

/** Why the portfolio shows its light. */
export interface Verdict {
  /** The limit that it is about; null when nothing is over. */
  readonly limit: LimitUsage | null;
  readonly text: string;
  /** What follows, with its comma or full stop. */
  readonly rest: string;
}

/** "4.82 % below the peak of 16 Jan 2026. Worst fall 12 Feb 2020 – 23 Mar 2020." Empty when nothing is known. */
export function drawdownWords({ drawdown, metrics: { current_drawdown: now } }: Snapshot) {
  const peak = drawdown?.peak_date
    ? `the peak of ${dayText(drawdown.peak_date)}`
    : "a peak older than the recorded closes";
  const current = now === null ? "" : now < 0 ? `${percent(-now)}${narrowSpace}% below ${peak}.` : "At its highest.";
  const worst =
    drawdown?.worst_from && drawdown.worst_to
      ? `Worst fall ${dayText(drawdown.worst_from)} – ${dayText(drawdown.worst_to)}.`
      : "";
  return `${current} ${worst}`.trim();
}

const numberWords = ["No", "One", "Two", "Three"];
const inWords = (n: number) => numberWords[n] ?? String(n);

/** @param alerts The open ones. */
export function verdictOf({ limits }: Snapshot, alerts: readonly Alert[], now: number): Verdict {
  const sorted = closestFirst(limits);
  const over = sorted.filter((limit) => limit.is_over);
  const near = sorted.filter((limit) => limitState(limit) === "near");
  const unknown = sorted.filter((limit) => limitState(limit) === "unknown").length;
  const [worst] = over;
  if (worst) {
    const alert = alerts.find((one) => one.id === worst.open_alert_id);
    const since = alert ? `, for ${duration(now - Date.parse(alert.triggered_at))}` : "";
    return { limit: worst, text: usageSentence(worst), rest: `${since}.${others(over.length - 1, near.length)}` };
  }
  const [closest] = near;
  if (closest) return { limit: null, text: `No limit is over. ${nearWords(near.length, closest)}`, rest: "" };
  if (limits.length === 0) return { limit: null, text: "No limits are set.", rest: "" };
  if (unknown > 0)
    return { limit: null, text: `${inWords(unknown)} of ${limits.length} limits cannot be judged.`, rest: "" };
  return { limit: null, text: withinWords(limits.length), rest: "" };
}

function others(over: number, near: number) {
  const isAre = (n: number) => `more ${n === 1 ? "limit is" : "limits are"}`;
  const overText = over > 0 ? ` ${over} ${isAre(over)} over.` : "";
  return `${overText}${near > 0 ? ` ${near} ${isAre(near)} near.` : ""}`;
}

const nearWords = (n: number, closest: LimitUsage) =>
  `${inWords(n)} ${n === 1 ? "is" : "are"} near: ${metricName(closest.metric_type)} is at ` +
  `${percent(useOf(closest) ?? 0, 0)}${narrowSpace}% of its limit${n > 1 ? ", the closest" : ""}.`;

const withinWords = (n: number) =>
  n === 1 ? "Its limit is within." : `${n === 2 ? "Both" : `All ${n}`} limits are within.`;
