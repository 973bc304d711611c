import type { Portfolio, Snapshot } from "../../api/types";
import type { Bin } from "../../parts/charts/Histogram";
import { factsOf } from "../../risk/facts";
import type { LightState } from "../../risk/light";
import { nearFrom } from "../../risk/use";

export type StateCounts = Readonly<Record<LightState, number>>;

/** How many portfolios show each light. */
export function countStates(snapshots: readonly Snapshot[]): StateCounts {
  const counts = { over: 0, near: 0, within: 0, stale: 0, none: 0 };
  for (const snapshot of snapshots) counts[factsOf(snapshot).light.state]++;
  return counts;
}

/** What adds up over portfolios of one currency. Risk figures do not: they are not here. */
export interface Totals {
  readonly currency: string;
  readonly nav: number;
  readonly pnl: number;
  readonly gross: number;
  readonly net: number;
  readonly portfolios: number;
  /** Portfolios without a value, left out of the sums. */
  readonly missing: number;
}

/** By currency, the one of most portfolios first: different currencies are never added. */
export function totalsOf(snapshots: readonly Snapshot[], portfolios: ReadonlyMap<string, Portfolio>): Totals[] {
  const all = new Map<string, { -readonly [key in keyof Totals]: Totals[key] }>();
  for (const { portfolio_id, metrics } of snapshots) {
    const currency = portfolios.get(portfolio_id)?.base_currency;
    if (currency === undefined) continue;
    const sum = all.get(currency) ?? { currency, nav: 0, pnl: 0, gross: 0, net: 0, portfolios: 0, missing: 0 };
    all.set(currency, sum);
    sum.portfolios++;
    const { nav, daily_pnl, exposure } = metrics;
    if (nav === null || daily_pnl === null || exposure.gross === null || exposure.net === null) {
      sum.missing++;
      continue;
    }
    sum.nav += nav;
    sum.pnl += daily_pnl;
    sum.gross += exposure.gross;
    sum.net += exposure.net;
  }
  return [...all.values()].sort((a, b) => b.portfolios - a.portfolios || a.currency.localeCompare(b.currency));
}

const binSize = 0.1;
export const lastBin = 10;

/** Which bin the highest limit use falls in: tenths, the last for what is over; null without a use. */
export function binOf(snapshot: Snapshot): number | null {
  const { use, light } = factsOf(snapshot);
  if (light.state === "over") return lastBin;
  if (use === null) return null;
  // A use that rounds to the next tenth only by the noise of a division stays where it is.
  return Math.min(lastBin - 1, Math.floor(use / binSize + 1e-9));
}

const ticks: Readonly<Record<number, string>> = { 0: "0", 8: "80", 10: "100\u202f%" };

export function binsOf(snapshots: readonly Snapshot[]): Bin[] {
  const counts = new Array<number>(lastBin + 1).fill(0);
  for (const snapshot of snapshots) {
    const bin = binOf(snapshot);
    if (bin !== null) counts[bin]!++;
  }
  return counts.map((count, index) => ({
    count,
    label: index === lastBin ? "Over 100\u202f%" : `${index * 10} to ${index * 10 + 10}\u202f%`,
    tone: index === lastBin ? "over" : index * binSize >= nearFrom - 1e-9 ? "near" : "plain",
    tick: ticks[index],
  }));
}
