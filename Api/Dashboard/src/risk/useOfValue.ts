import type { Comparison } from "../api/types";

/**
 * How much of a limit a value uses, 1 at the limit itself. A limit that is reached by going away from zero is used by
 * value over limit, one that is reached by going towards zero by limit over value. Null where there is no measure: a
 * limit of zero, `equal`, an undefined value, or one at or beyond zero against a limit before zero.
 */
export function useOfValue(comparison: Comparison, threshold: number, value: number | null): number | null {
  if (value === null || comparison === "equal" || threshold === 0) return null;
  const direction = comparison.startsWith("greater") ? 1 : -1;
  if (threshold * direction > 0) return Math.max(0, value / threshold);
  return value * threshold > 0 ? threshold / value : null;
}
