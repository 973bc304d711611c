import { useEffect, useState } from "react";
import { store } from "./live";

/** All painted snapshots as they were at most `ms` ago: for what is worked out of all of them. */
export function useSampledSnapshots(ms: number) {
  const [shown, show] = useState(store.snapshots);
  useEffect(() => {
    let takenAt = -ms;
    const take = () => {
      const now = performance.now();
      if (now - takenAt < ms) return;
      const painted = store.snapshots();
      // The first that are there are not kept waiting.
      if (painted.length > 0) takenAt = now;
      show(painted);
    };
    take();
    return store.topics.on("tick", take);
  }, [ms]);
  return shown;
}
