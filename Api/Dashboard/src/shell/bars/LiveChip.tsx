import { duration, durationExact } from "../../format/times";
import { store } from "../../live/live";
import { useLiveStatus, usePaused, useServerNow, useShownState } from "../../live/hooks";

/** How fresh the page is; pressing it pauses painting. */
export function LiveChip() {
  const status = useLiveStatus();
  const shown = useShownState();
  const isPaused = usePaused();
  const now = useServerNow(500);
  const silence = status.heardAt === null ? 0 : performance.now() - status.heardAt;
  const words = {
    connecting: "Connecting",
    live: `Live · ${duration(silence)}`,
    quiet: `Quiet ${duration(silence)}`,
    silent: `Quiet ${duration(silence)}`,
    lost: `Reconnecting · ${durationExact(now - (status.lostAt ?? now))}`,
  };
  const text = isPaused ? "Paused" : words[shown];
  return (
    <button
      type="button"
      className="live-chip"
      data-testid="live-chip"
      data-state={isPaused ? "paused" : shown}
      aria-pressed={isPaused}
      aria-label={`${text}. ${isPaused ? "Resume" : "Pause"} updates`}
      onClick={() => (isPaused ? store.resume() : store.pause())}
    >
      <svg width="8" height="8" aria-hidden="true">
        <circle cx="4" cy="4" r="3.4" />
      </svg>
      <span>{text}</span>
    </button>
  );
}
