import type { Portfolio, Snapshot } from "../../../api/types";
import { metricOf } from "../../../format/metrics";
import { useSnapshot } from "../../../live/hooks";
import { factsOf, type RiskFacts } from "../../../risk/facts";

/** What a row shows: the portfolio, and its painted snapshot once there is one. */
export interface PortfolioView {
  readonly portfolio: Portfolio;
  readonly snapshot: Snapshot | null;
  readonly isMarked: boolean;
  readonly facts: RiskFacts | null;
}

/** Draws its row again only when that portfolio's snapshot is painted. */
export function usePortfolioView(portfolio: Portfolio): PortfolioView {
  const painted = useSnapshot(portfolio.id);
  const snapshot = painted?.snapshot ?? null;
  return { portfolio, snapshot, isMarked: painted?.isMarked ?? false, facts: snapshot && factsOf(snapshot) };
}

/** What a column sorts by; null is last. */
export function sortKey(column: string, portfolio: Portfolio, snapshot: Snapshot | undefined): number | string | null {
  if (column === "name") return portfolio.name;
  if (!snapshot) return null;
  const facts = factsOf(snapshot);
  switch (column) {
    case "score":
      return facts.score.value;
    case "closest":
      return facts.use;
    case "age":
      return snapshot.as_of === null ? null : -Date.parse(snapshot.as_of);
    default: {
      const value = metricOf(snapshot.metrics, column);
      return value === null ? null : sizeOf(column, value);
    }
  }
}

// As shown: a loss is positive, so that "largest first" is the largest loss.
const losses = /^(var|cvar)_|drawdown/;
const sizeOf = (column: string, value: number) => (losses.test(column) ? -value : value);
