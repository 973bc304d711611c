import type { components } from "../../../api/schema";
import { numberOf } from "../../../parts/forms/parsing";
import type { Times } from "./holding";
import { anyAlert, sentMatchers, type Matchers } from "./matching";

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
  readonly matchers: Matchers;
  readonly reason: string;
  /** Null: now. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  /** Null: all the time. */
  readonly window: WindowDraft | null;
}

export const emptySilence = (endsAt: number): SilenceDraft => ({
  matchers: anyAlert,
  reason: "",
  startsAt: null,
  endsAt,
  window: null,
});

const iso = (at: number) => new Date(at).toISOString();

const windowOf = ({ start, minutes, zone, days }: WindowDraft) => ({
  start,
  duration_minutes: numberOf(minutes) ?? 0,
  time_zone: zone,
  days: [...days],
});

/** When it would hold if it were made now. */
export const timesOf = ({ startsAt, endsAt, window }: SilenceDraft, now: number): Times => ({
  starts_at: iso(startsAt ?? now),
  ends_at: endsAt === null ? "" : iso(endsAt),
  expired_at: null,
  window: window && windowOf(window),
});

export const silenceRequest = (draft: SilenceDraft): SilenceRequest => ({
  ...sentMatchers(draft.matchers),
  reason: draft.reason.trim(),
  starts_at: draft.startsAt === null ? null : iso(draft.startsAt),
  // Without an end the service says that it needs one.
  ends_at: draft.endsAt === null ? "" : iso(draft.endsAt),
  window: draft.window && windowOf(draft.window),
});
