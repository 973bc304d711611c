import { useState } from "react";
import { useKeys } from "../../shell/keys";

/** Whether a chart is shown as its table; T turns it. */
export function useTableKey(): [boolean, () => void] {
  const [isTable, set] = useState(false);
  const toggle = () => set((is) => !is);
  useKeys({ T: toggle });
  return [isTable, toggle];
}
