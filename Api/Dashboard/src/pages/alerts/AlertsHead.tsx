import type { Alert, Severity } from "../../api/types";
import { counted } from "../../format/numbers";
import { isOpen, isWaiting } from "../../format/sentences";
import { useAlerts, useServerNow } from "../../live/hooks";
import { FilterSegments } from "../../parts/filters/FilterBar";
import { useQuery } from "../../shell/query";

const severities: readonly Severity[] = ["critical", "high", "medium", "low"];
export type View = "" | "statistics";

/** Whether anything is wrong, and who has it. */
export function AlertsHead({ view }: { view: View }) {
  const [, change] = useQuery();
  const alerts = useAlerts();
  const now = useServerNow(5000);
  return (
    <header className="page-head">
      <h1>{alertsSentence(alerts, now)}</h1>
      <div className="actions">
        <FilterSegments
          label="View"
          value={view}
          options={[
            ["", "List"],
            ["statistics", "Statistics"],
          ]}
          onChange={(next: View) => change({ view: next || null })}
        />
      </div>
    </header>
  );
}

/** "2 of 5 open alerts wait for someone: 1 critical, 1 high" */
export function alertsSentence(alerts: readonly Alert[], now: number) {
  const open = alerts.filter(isOpen);
  const waiting = open.filter((alert) => isWaiting(alert, now));
  if (open.length === 0) return "No alert is open";
  if (waiting.length === 0) return `${counted(open.length, "alert")} open, none waits for someone`;
  const parts = severities.flatMap((severity) => {
    const of = waiting.filter((alert) => alert.severity === severity).length;
    return of ? [`${of} ${severity}`] : [];
  });
  const what =
    waiting.length === open.length
      ? counted(waiting.length, "alert")
      : `${waiting.length} of ${counted(open.length, "open alert")}`;
  return `${what} ${waiting.length === 1 ? "waits" : "wait"} for someone: ${parts.join(", ")}`;
}
