import type { LimitUsage } from "../api/types";

export const nearFrom = 0.8;

/** 1 is at the limit; null when the limit has no use (zero, `equal`, undefined value). */
export const useOf = (limit: LimitUsage): number | null =>
  limit.utilisation_pct === null ? null : Math.max(0, limit.utilisation_pct / 100);

export type LimitState = "over" | "near" | "within" | "unknown";

/** Over is what the service compares, never what a rounded use shows. */
export function limitState(limit: LimitUsage): LimitState {
  if (limit.is_over) return "over";
  if (limit.value === null) return "unknown";
  return (useOf(limit) ?? 0) >= nearFrom ? "near" : "within";
}

const rank = (limit: LimitUsage) => (limit.is_over ? 1e6 : 0) + (useOf(limit) ?? -1);

/** The closest to being broken first. */
export const closestFirst = (limits: readonly LimitUsage[]) => [...limits].sort((a, b) => rank(b) - rank(a));
