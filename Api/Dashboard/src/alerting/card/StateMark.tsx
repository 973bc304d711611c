import type { Alert } from "../../api/types";
import { Light } from "../../parts/marks/Light";
import { TickIcon } from "../../parts/marks/icons";
import { stateWord } from "../words";

/** How far an alert has come: a shape, and its word beside it or for those who hear it. */
export function StateMark({ alert, now, hasWord = true }: { alert: Alert; now: number; hasWord?: boolean }) {
  const word = stateWord(alert, now);
  return (
    <span className={`state-mark${word === "Waiting" ? " strong" : ""}`}>
      {shapes[word]}
      <span className={hasWord ? undefined : "hidden-text"}>{word}</span>
    </span>
  );
}

const shapes = {
  Waiting: <Light state="over" size={14} isNamed={false} />,
  Snoozed: <Light state="stale" size={14} isNamed={false} />,
  Acknowledged: <TickIcon size={14} strokeWidth={2} />,
  Resolved: <Light state="none" size={14} isNamed={false} />,
};
