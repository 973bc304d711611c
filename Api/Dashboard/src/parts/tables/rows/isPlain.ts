import type { MouseEvent } from "react";

/** Whether a row was pressed, and neither something in it nor a text that is wanted as it is. */
export const isPlain = (event: MouseEvent) =>
  !(event.target as HTMLElement).closest("a, button, input, label") && (getSelection()?.isCollapsed ?? true);
