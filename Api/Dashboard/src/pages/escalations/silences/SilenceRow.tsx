import type { Silence } from "../../../api/types";
import { duration, timeText } from "../../../format/times";
import { matcherText, matchText, windowText } from "./words";

interface Props {
  readonly silence: Silence;
  readonly matches: number;
  readonly now: number;
  /** Absent for whoever may not end it. */
  readonly onEnd?: () => void;
}

/** Whom it concerns, who made it and why, what it holds back now, and when it ends. */
export function SilenceRow({ silence, matches, now, onEnd }: Props) {
  return (
    <li className={`silence ${silence.status}`}>
      <div>
        <p className="strong">{matcherText(silence)}</p>
        <p className="ink2">“{silence.reason}”</p>
        <p className="small ink3">
          {silence.owner} · {stateText(silence, now)}
          {silence.window && <> · {windowText(silence.window)}</>}
        </p>
      </div>
      {silence.status === "active" && (
        <span className={matches ? "small strong" : "small ink3"}>{matchText(matches)}</span>
      )}
      <span className="small ink2 ends">{endText(silence, now)}</span>
      {onEnd && (
        <button type="button" className="button small" onClick={onEnd}>
          End it
        </button>
      )}
    </li>
  );
}

function stateText({ status, starts_at, window, holds_until, expired_by }: Silence, now: number) {
  if (status === "pending")
    return window ? "between its windows" : `begins in ${duration(Date.parse(starts_at) - now)}`;
  if (status === "expired") return expired_by ? `ended by ${expired_by}` : "ended";
  return window && holds_until
    ? `holds until ${timeText(Date.parse(holds_until), now)}`
    : `holds since ${timeText(Date.parse(starts_at), now)}`;
}

function endText({ status, ends_at, expired_at }: Silence, now: number) {
  const end = Date.parse(expired_at ?? ends_at);
  return status === "expired" ? `ended ${timeText(end, now)}` : `ends in ${duration(end - now)}`;
}
