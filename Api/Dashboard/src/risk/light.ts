import type { Snapshot } from "../api/types";
import { limitState } from "./use";

export type LightState = "over" | "near" | "within" | "stale" | "none";

export interface LightOf {
  readonly state: LightState;
  /** Red stays when prices are old, with a clock. */
  readonly isStale: boolean;
}

/** Red outranks stale, stale outranks amber and green. */
export function lightOf(snapshot: Snapshot): LightOf {
  const states = snapshot.limits.map(limitState);
  const isStale = snapshot.status !== "ok";
  if (states.includes("over")) return { state: "over", isStale };
  if (isStale || states.includes("unknown")) return { state: "stale", isStale: true };
  if (states.length === 0) return { state: "none", isStale: false };
  return { state: states.includes("near") ? "near" : "within", isStale: false };
}
