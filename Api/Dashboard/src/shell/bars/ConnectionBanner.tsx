import { timeOfDay } from "../../format/times";
import { tryNow } from "../../live/connection";
import { useLiveStatus, useServerNow, useShownState } from "../../live/hooks";
import { Light } from "../../parts/marks/Light";
import "./ConnectionBanner.css";

/** Says that nothing is changing, since when, and when the next try is. */
export function ConnectionBanner() {
  const shown = useShownState();
  const status = useLiveStatus();
  const now = useServerNow(500);
  if (shown !== "lost" && shown !== "silent") return null;
  const isLost = shown === "lost";
  const silence = status.heardAt === null ? 0 : performance.now() - status.heardAt;
  const since = timeOfDay(isLost ? (status.lostAt ?? now) : now - silence);
  const wait = Math.max(0, Math.ceil(((status.retryAt ?? 0) - performance.now()) / 1000));
  return (
    <div className="banner" data-testid="banner">
      <Light state="stale" isNamed={false} />
      <p>
        <b>{isLost ? `Not connected since ${since}.` : `Nothing has been heard since ${since}.`}</b> The values below
        are from {since} and are not changing.
        {isLost && (wait > 0 ? ` Trying again in ${wait} s.` : " Trying again.")}
      </p>
      {isLost && (
        <button type="button" className="button small" onClick={tryNow}>
          Try now
        </button>
      )}
    </div>
  );
}
