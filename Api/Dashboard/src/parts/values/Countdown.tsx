import { countdownText } from "../../format/times";
import { knowsServerTime } from "../../live/clock";
import { useServerNow } from "../../live/hooks";

interface Props {
  /** ISO 8601. */
  readonly until: string;
  readonly className?: string;
}

/** Runs on the service's time; at zero it says so until the event arrives. */
export function Countdown({ until, className }: Props) {
  const now = useServerNow(250);
  const left = Date.parse(until) - now;
  const seconds = Math.ceil(left / 1000);
  if (!knowsServerTime()) return <span className={className}>–</span>;
  return (
    <span className={className} role="timer" aria-live="off" data-testid="countdown">
      <span aria-hidden="true">{left > 0 ? countdownText(left) : "due now"}</span>
      <span className="hidden-text" aria-live="polite">
        {spoken(seconds)}
      </span>
    </span>
  );
}

// Each minute, at ten seconds and at the end; the text between stays as it was, so that nothing is said.
function spoken(seconds: number) {
  if (seconds <= 0) return "due now";
  if (seconds <= 10) return "10 seconds";
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
