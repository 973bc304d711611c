import { useEffect, useMemo, useState } from "react";
import type { Alert } from "../../../api/types";
import { freshOf, knownOf } from "./parts";

/** Alerts of the list as it stands; while it is held, new ones are only counted. */
export function useEntered(alerts: readonly Alert[], isHeld: boolean) {
  const [known, setKnown] = useState<ReadonlySet<string>>(() => new Set(alerts.map(({ id }) => id)));
  const fresh = freshOf(alerts, known);
  const enter = () => setKnown(new Set(alerts.map(({ id }) => id)));
  const mayEnter = !isHeld || known.size === 0;
  useEffect(() => {
    if (fresh > 0 && mayEnter) enter();
  });
  const shown = useMemo(() => (mayEnter ? alerts : knownOf(alerts, known)), [alerts, known, mayEnter]);
  return { shown, fresh: mayEnter ? 0 : fresh, enter };
}
