import type { LightState } from "../../risk/light";
import "./Light.css";

const words: Record<LightState, string> = {
  over: "Over a limit",
  near: "Near a limit",
  within: "Within limits",
  stale: "Stale",
  none: "No limit",
};

interface Props {
  readonly state: LightState;
  /** Red keeps its colour when prices are old and gets a clock. */
  readonly isStale?: boolean;
  readonly size?: number;
  /** False where the word stands beside it. */
  readonly isNamed?: boolean;
  readonly testId?: string;
}

/** A state by shape and colour, with its word for those who hear it. */
export function Light({ state, isStale = false, size = 15, isNamed = true, testId }: Props) {
  const word = state === "over" && isStale ? `${words.over}, prices are stale` : words[state];
  return (
    <span className={`light ${state}`} data-testid={testId} data-state={state}>
      <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        {shapes[state]}
        {state === "over" && isStale && <path className="clock" d="M11 9.5a3.2 3.2 0 1 1-.01 0M11 11v1.8l1.2.8" />}
      </svg>
      {isNamed && <span className="hidden-text">{word}</span>}
    </span>
  );
}

const shapes: Record<LightState, React.ReactNode> = {
  over: (
    <>
      <rect className="fill" x="1.5" y="1.5" width="13" height="13" rx="2.5" />
      <path className="mark" d="M8 4.4v4.4M8 11.1v.6" />
    </>
  ),
  near: <path className="triangle" d="M8 2.2 14.4 13.4H1.6Z" />,
  within: <circle className="ring" cx="8" cy="8" r="5.25" />,
  stale: (
    <>
      <circle className="dashed" cx="8" cy="8" r="5.4" />
      <path className="hand" d="M8 5.2V8l1.8 1.2" />
    </>
  ),
  none: <path className="dash" d="M4.5 8h7" />,
};
