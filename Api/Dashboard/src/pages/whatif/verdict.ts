import { metricFormat, metricName, metricPair } from "../../format/metrics";
import { useOfValue } from "../../risk/useOfValue";
import type { Check, Impact } from "./trade";

const forbidding: ReadonlySet<Impact["impact"]> = new Set(["breaks", "worsens", "blinds"]);
const brokenAfter: ReadonlySet<Impact["impact"]> = new Set(["breaks", "worsens", "still_broken"]);
const brokenBefore: ReadonlySet<Impact["impact"]> = new Set(["mends", "worsens", "still_broken"]);

export const isForbidding = (limit: Impact) => forbidding.has(limit.impact);
export const isOverAfter = (limit: Impact) => brokenAfter.has(limit.impact);
export const isOverBefore = (limit: Impact) => brokenBefore.has(limit.impact);

export const useBefore = (limit: Impact) => useOfValue(limit.comparison_type, limit.threshold_value, limit.before);
export const useAfter = (limit: Impact) => useOfValue(limit.comparison_type, limit.threshold_value, limit.after);

/** "VaR 99 % would be 3.12 % of NAV, limit 3.00 %" */
export function impactSentence(limit: Impact) {
  const name = metricName(limit.metric_type);
  const pair = metricPair(limit.metric_type, limit.after, limit.threshold_value);
  if (limit.after === null) return `${name} could no longer be judged, limit ${pair.limit}`;
  const of = metricFormat(limit.metric_type).ofNav ? " of NAV" : "";
  return `${name} would be ${pair.value}${of}, limit ${pair.limit}`;
}

const worstFirst = (limits: readonly Impact[]) => [...limits].sort((a, b) => (useAfter(b) ?? -1) - (useAfter(a) ?? -1));

export interface Verdict {
  readonly isAllowed: boolean;
  readonly sentence: string;
  /** What else stands against it, or is broken all the same. */
  readonly more: readonly string[];
}

/** What the service decided, in the words of the screen. */
export function verdictOf(check: Check): Verdict {
  const against = worstFirst(check.limits.filter(isForbidding));
  if (!check.allowed) {
    const [first, ...rest] = against;
    const reason = first
      ? impactSentence(first)
      : (check.reasons[0] ?? "the service does not say why").replace(/\.$/, "");
    return {
      isAllowed: false,
      sentence: `Not allowed: ${reason}.`,
      more: rest.map((limit) => `${impactSentence(limit)}.`),
    };
  }
  return { isAllowed: true, sentence: `Allowed: ${allowedBecause(check)}.`, more: brokenAnyway(check) };
}

function allowedBecause({ limits }: Check) {
  if (limits.length === 0) return "the portfolio has no limit that is switched on";
  const closest = worstFirst(limits.filter((limit) => !isOverAfter(limit) && limit.after !== null))[0];
  return closest ? impactSentence(closest) : "no limit gets worse by it";
}

const brokenAnyway = ({ limits }: Check) => {
  const broken = limits.filter(isOverAfter);
  const mended = limits.filter((limit) => limit.impact === "mends");
  return [
    ...mended.map((limit) => `${metricName(limit.metric_type)} would be back within its limit.`),
    ...broken.map((limit) => `${metricName(limit.metric_type)} is over its limit before and after, not worse by it.`),
  ];
};
