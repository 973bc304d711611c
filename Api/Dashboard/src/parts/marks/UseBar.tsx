import type { LimitState } from "../../risk/use";
import "./UseBar.css";

const fullAt = 1.2;

/** How much of a limit is used: up to 120 %, with ticks at 80 and 100. The number stands beside it. */
export function UseBar({ use, state, testId }: { use: number | null; state: LimitState; testId?: string }) {
  const width = `${(Math.min(use ?? 0, fullAt) / fullAt) * 100}%`;
  return (
    <span className={`use-bar ${state}`} aria-hidden="true" data-testid={testId}>
      <i style={{ width }} />
    </span>
  );
}
