import { useEffect } from "react";
import { isWaiting } from "../format/sentences";
import { useAlerts, useServerNow } from "../live/hooks";

/** How many alerts wait for someone. */
export function useWaitingCount() {
  const alerts = useAlerts();
  const now = useServerNow(5000);
  return alerts.filter((alert) => isWaiting(alert, now)).length;
}

/** "(3) Overview · Orleans.Risk": the tab says how many alerts wait. */
export function usePageTitle(page: string) {
  const waiting = useWaitingCount();
  useEffect(() => {
    document.title = `${waiting ? `(${waiting}) ` : ""}${page} · Orleans.Risk`;
  }, [page, waiting]);
}
