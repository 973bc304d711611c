import type { components } from "../../../api/schema";
import type { Severity } from "../../../api/types";
import { numberOf } from "../../../parts/forms/parsing";

type SilenceRequest = components["schemas"]["SilenceRequest"];
export type Weekday = components["schemas"]["Weekday"];

export interface WindowDraft {
  readonly start: string;
  readonly minutes: string;
  readonly zone: string;
  readonly days: readonly Weekday[];
}

/** A silence as it is being written; instants in ms since 1970. */
export interface SilenceDraft {
  readonly portfolios: readonly string[];
  readonly metrics: readonly string[];
  readonly severities: readonly Severity[];
  readonly reason: string;
  /** Null: now. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  /** Null: all the time. */
  readonly window: WindowDraft | null;
}

export const emptySilence = (endsAt: number): SilenceDraft => ({
  portfolios: [], metrics: [], severities: [], reason: "", startsAt: null, endsAt, window: null,
});

const iso = (at: number) => new Date(at).toISOString();

export const silenceRequest = (draft: SilenceDraft): SilenceRequest => ({
  portfolio_ids: [...draft.portfolios],
  metric_types: [...draft.metrics],
  severities: [...draft.severities],
  reason: draft.reason.trim(),
  starts_at: draft.startsAt === null ? null : iso(draft.startsAt),
  // Without an end the service says that it needs one.
  ends_at: draft.endsAt === null ? "" : iso(draft.endsAt),
  window: draft.window && {
    start: draft.window.start,
    duration_minutes: numberOf(draft.window.minutes) ?? 0,
    time_zone: draft.window.zone,
    days: [...draft.window.days],
  },
});
