import { useState } from "react";
import { useMedia } from "../../../parts/tables/virtual/hooks/useMedia";
import { usualColumns } from "./columns";

const key = "orleans-risk-overview-columns";

/** The columns chosen on this machine; the usual ones until then. */
export function useColumnChoice(): [ReadonlySet<string>, (id: string, isShown: boolean) => void, () => void] {
  const isWide = useMedia("(min-width: 1400px)");
  const [chosen, setChosen] = useState<string[] | null>(() => read());
  const ids = new Set(chosen ?? usualColumns(isWide));
  const change = (id: string, isShown: boolean) => {
    const next = [...ids].filter((one) => one !== id).concat(isShown ? [id] : []);
    localStorage.setItem(key, next.join(","));
    setChosen(next);
  };
  const reset = () => {
    localStorage.removeItem(key);
    setChosen(null);
  };
  return [ids, change, reset];
}

const read = () => localStorage.getItem(key)?.split(",") ?? null;
