import type { ReactNode } from "react";
import { CrossIcon, DashIcon, TickIcon } from "../marks/icons";
import "./Ladder.css";

/** What became of one message, or would. */
export interface LadderLine {
  readonly key: string;
  /** Tick, cross, dash (not sent: `how` says why), or nothing yet. */
  readonly mark: "told" | "failed" | "not_told" | "ahead";
  readonly who: ReactNode;
  readonly how: ReactNode;
  readonly when?: ReactNode;
}

export interface LadderStep {
  readonly key: string;
  /** From 1. */
  readonly number: number;
  readonly title: ReactNode;
  readonly when?: ReactNode;
  readonly state: "done" | "next" | "ahead";
  /** How far the way to the next step is gone, 0 to 1; of a step that is done. */
  readonly progress?: number;
  readonly lines?: readonly LadderLine[];
  /** What is wrong with it, marked in place. */
  readonly warning?: ReactNode;
  readonly children?: ReactNode;
}

/** The steps of an escalation from top to bottom: who was told or would be, when and how. */
export function Ladder({ steps, label }: { steps: readonly LadderStep[]; label: string }) {
  return (
    <ol className="ladder" aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className={step.state} aria-current={step.state === "next" ? "step" : undefined}>
          <span className="rung" aria-hidden="true">
            {step.number}
          </span>
          {step.state === "done" && <Way share={step.progress ?? 1} />}
          <div className="rung-body">
            <h3>
              <span>
                <span className="hidden-text">
                  Step {step.number}, {stateWords[step.state]}:{" "}
                </span>
                {step.title}
              </span>
              {step.when !== undefined && <span className="when">{step.when}</span>}
            </h3>
            {step.warning !== undefined && (
              <p className="rung-warning">
                <Triangle />
                {step.warning}
              </p>
            )}
            {step.lines && step.lines.length > 0 && <LadderLines lines={step.lines} />}
            {step.children}
          </div>
        </li>
      ))}
    </ol>
  );
}

const stateWords = { done: "done", next: "next", ahead: "to come" };

const Way = ({ share }: { share: number }) => (
  <i className="way" style={{ height: `calc((100% - 24px) * ${Math.min(1, Math.max(0, share))})` }} />
);

const Triangle = () => (
  <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M8 2.2 14.4 13.4H1.6Z" />
  </svg>
);

/** Deliveries, one a line. */
export const LadderLines = ({ lines }: { lines: readonly LadderLine[] }) => (
  <ul className="deliveries">
    {lines.map((line) => (
      <li key={line.key} className={line.mark}>
        {marks[line.mark]}
        <span>
          <span className="who">{line.who}</span> {line.how}
        </span>
        <span className="when">{line.when}</span>
      </li>
    ))}
  </ul>
);

const named = (icon: ReactNode, word: string) => (
  <span className="mark">
    {icon}
    <span className="hidden-text">{word}</span>
  </span>
);

const marks: Record<LadderLine["mark"], ReactNode> = {
  told: named(<TickIcon size={14} strokeWidth={2} />, "Told:"),
  failed: named(<CrossIcon size={14} strokeWidth={2.2} />, "Failed:"),
  not_told: named(<DashIcon size={14} strokeWidth={1.8} />, "Not told:"),
  ahead: <span className="mark" />,
};
