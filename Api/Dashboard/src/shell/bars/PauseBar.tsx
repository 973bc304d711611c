import { useEffect, useState } from "react";
import { counted } from "../../format/numbers";
import { countdownText } from "../../format/times";
import { store } from "../../live/live";
import { usePaused, useServerNow } from "../../live/hooks";

/** While painting stops: for how long, and what has arrived since. */
export function PauseBar() {
  const isPaused = usePaused();
  const now = useServerNow(1000);
  const [since, setSince] = useState(now);
  useEffect(() => setSince(now), [isPaused]);
  const held = store.held;
  if (!isPaused || !held) return null;
  return (
    <div className="pause-bar" data-testid="pause-bar">
      <p>
        <b>Paused {countdownText(now - since)}</b>, {counted(held.changes, "change")}, {counted(held.alerts, "alert")}.
      </p>
      <button type="button" className="button small" onClick={() => store.resume()}>
        Resume <kbd>P</kbd>
      </button>
    </div>
  );
}
