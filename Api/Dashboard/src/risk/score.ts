import type { LimitUsage } from "../api/types";
import { closestFirst, useOf } from "./use";

const overPoints = 30;
const weights = [45, 15, 10] as const;

/** What one of the three highest uses adds. */
export interface ScorePart {
  readonly limit: LimitUsage;
  /** In [0, 1]; a limit that is over counts 1. */
  readonly use: number;
  readonly points: number;
}

export interface Score {
  /** 0 to 100; at least 75 when a limit is over, never above 70 when none is. */
  readonly value: number;
  readonly isOver: boolean;
  readonly parts: readonly ScorePart[];
}

const counted = (limit: LimitUsage) => (limit.is_over ? 1 : Math.min(1, useOf(limit) ?? 0));

/** 30 if any limit is over, 45, 15 and 10 times the three highest uses. */
export function scoreOf(limits: readonly LimitUsage[]): Score {
  const parts = closestFirst(limits)
    .map((limit) => ({ limit, use: counted(limit) }))
    .sort((a, b) => b.use - a.use)
    .slice(0, weights.length)
    .map((part, index) => ({ ...part, points: weights[index]! * part.use }));
  const isOver = limits.some((limit) => limit.is_over);
  const sum = parts.reduce((total, part) => total + part.points, isOver ? overPoints : 0);
  return { value: Math.round(sum), isOver, parts };
}
