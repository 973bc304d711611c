import type { LimitUsage, Snapshot } from "../api/types";
import { lightOf, type LightOf } from "./light";
import { scoreOf, type Score } from "./score";
import { closestFirst, useOf } from "./use";

/** What pages say of a snapshot's limits. */
export interface RiskFacts {
  readonly light: LightOf;
  readonly score: Score;
  /** The limit that is closest to being broken, or furthest over; null without limits. */
  readonly closest: LimitUsage | null;
  /** The highest use, at least 1 when a limit is over; null when no limit has one. */
  readonly use: number | null;
}

const known = new WeakMap<Snapshot, RiskFacts>();

/** Worked out once for each snapshot. */
export function factsOf(snapshot: Snapshot): RiskFacts {
  let facts = known.get(snapshot);
  if (!facts) {
    const [closest = null] = closestFirst(snapshot.limits);
    const use = closest && useOf(closest);
    facts = {
      light: lightOf(snapshot),
      score: scoreOf(snapshot.limits),
      closest,
      use: closest?.is_over ? Math.max(1, use ?? 1) : use,
    };
    known.set(snapshot, facts);
  }
  return facts;
}
