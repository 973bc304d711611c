import { metricName } from "../../../format/metrics";
import { fixed, percent } from "../../../format/numbers";
import type { Score } from "../../../risk/score";

const weights = [45, 15, 10] as const;

/** The sum with names: "98 = 30 for a limit over + 45 × VaR 99 % at 100 % + …". */
export function scoreSum({ value, isOver, parts }: Score) {
  if (parts.length === 0) return "0: no limits";
  const terms = parts.map(
    ({ limit, use }, index) => `${weights[index]} × ${metricName(limit.metric_type)} at ${percent(use, 0)}\u202f%`,
  );
  return `${fixed(value, 0)} = ${[...(isOver ? ["30 for a limit over"] : []), ...terms].join(" + ")}`;
}
