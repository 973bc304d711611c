import { useEffect } from "react";
import { useWaitingCount } from "../live/hooks";

/** "(3) Overview · Orleans.Risk": the tab says how many alerts wait. */
export function usePageTitle(page: string) {
  const waiting = useWaitingCount();
  useEffect(() => {
    document.title = `${waiting ? `(${waiting}) ` : ""}${page} · Orleans.Risk`;
  }, [page, waiting]);
}
