import { useWaitingCount } from "../../live/hooks";

/** Alerts that wait for someone, not those that are open. */
export function WaitingCount() {
  const waiting = useWaitingCount();
  if (waiting === 0) return null;
  return (
    <span className="waiting-count">
      <span className="hidden-text">, </span>
      {waiting}
      <span className="hidden-text"> waiting</span>
    </span>
  );
}
