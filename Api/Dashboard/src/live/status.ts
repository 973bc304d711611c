/** Where the connection stands: how long ago, and by which clock, anything was heard. */
export interface LiveStatus {
  readonly state: "connecting" | "live" | "lost";
  /** `performance.now()` of the newest message. */
  readonly heardAt: number | null;
  /** Service time, ms since 1970, at which the connection was lost. */
  readonly lostAt: number | null;
  /** `performance.now()` of the next try, while lost. */
  readonly retryAt: number | null;
}

export const quietAfterMs = 3_000;
export const silentAfterMs = 30_000;

/** What the chip and the banner show: silence for long is as good as a lost connection. */
export type Shown = "connecting" | "live" | "quiet" | "silent" | "lost";

export function shownState(status: LiveStatus, nowMs: number): Shown {
  if (status.state !== "live") return status.state;
  const silence = status.heardAt === null ? 0 : nowMs - status.heardAt;
  if (silence >= silentAfterMs) return "silent";
  return silence >= quietAfterMs ? "quiet" : "live";
}
