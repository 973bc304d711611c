import { useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { useKeys } from "../../../shell/keys";

interface Options {
  /** Of the rows, in the order in which they are shown; each row has its own as `data-row`. */
  readonly ids: readonly string[];
  readonly onOpen: (id: string) => void;
}

/** Rows of a plain table, one of which holds the tab stop: j, k and the arrow keys move it, Enter opens. */
export function useRovingRows({ ids, onOpen }: Options) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const at = Math.max(0, ids.indexOf(activeId ?? ""));
  const go = (index: number) => {
    const id = ids[Math.max(0, Math.min(ids.length - 1, index))];
    if (id === undefined) return;
    setActiveId(id);
    body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  };
  const moves: Record<string, (() => void) | undefined> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(ids.length - 1),
    Enter: () => onOpen(ids[at]!),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isRow = (event.target as HTMLElement).dataset.row !== undefined;
    const move = moves[event.key];
    if (!isRow || !move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move();
  };
  const onFocus = (event: FocusEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    if (row) setActiveId(row.dataset.row!);
  };
  const step = (by: number) => () => go(body.current?.contains(document.activeElement) ? at + by : at);
  useKeys({ J: step(1), K: step(-1) });
  return {
    body: { ref: body, onKeyDown, onFocus },
    /** Of a row; what stands in it is reached with Tab only there. */
    row: (id: string) => ({ "data-row": id, tabIndex: tabIndexOf(id) }),
    tabIndexOf,
  };

  function tabIndexOf(id: string) {
    return id === ids[at] ? 0 : -1;
  }
}
