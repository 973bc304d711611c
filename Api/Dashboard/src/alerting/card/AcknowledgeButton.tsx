import type { Alert } from "../../api/types";
import { acknowledge, mayAct } from "../actions";

interface Props {
  readonly alert: Alert;
  readonly isSmall?: boolean;
  /** The key that does the same here. */
  readonly shortcut?: string;
}

/** Absent for whom may not act; the most severe are the ones that stand out. */
export function AcknowledgeButton({ alert, isSmall = false, shortcut }: Props) {
  if (!mayAct()) return null;
  const look = `button${isSmall ? " small" : ""}${!isSmall || alert.severity === "critical" ? " primary" : ""}`;
  return (
    <button
      type="button"
      className={look}
      data-testid={`acknowledge-${alert.id}`}
      onClick={(event) => {
        event.stopPropagation();
        acknowledge([alert]);
      }}
    >
      Acknowledge {shortcut && <kbd>{shortcut}</kbd>}
    </button>
  );
}
