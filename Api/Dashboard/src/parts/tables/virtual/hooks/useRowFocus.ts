import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { useKeys } from "../../../../shell/keys";

interface Options {
  readonly ids: readonly string[];
  readonly pageSize: number;
  readonly onOpen: (index: number) => void;
  readonly onSelect: (index: number) => void;
  readonly hasPageKeys: boolean;
}

/** One row holds the table's tab stop; keys move it, and it stays with its row when the order changes. */
export function useRowFocus(box: RefObject<HTMLElement | null>, options: Options) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const [wanted, setWanted] = useState<{ index: number } | null>(null);
  const { ids, onOpen, onSelect } = options;
  const found = activeId === null ? -1 : ids.indexOf(activeId);
  const active = found >= 0 ? found : ids.length > 0 ? 0 : -1;

  const go = (index: number) => {
    const next = Math.max(0, Math.min(ids.length - 1, index));
    if (ids[next] === undefined) return;
    setActiveId(ids[next]);
    setWanted({ index: next });
  };
  const isFocusDue = useRef(wanted);
  useLayoutEffect(() => {
    if (wanted === null || isFocusDue.current === wanted) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(ids[wanted.index] ?? "")}"]`);
    if (!row) return;
    isFocusDue.current = wanted;
    row.focus({ preventScroll: true });
  });

  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (moveInHead(event.target, event.key, () => go(active))) return event.preventDefault();
    if (event.target.dataset.row === undefined) return;
    const act = actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const actions: Record<string, (() => void) | undefined> = {
    ArrowDown: () => go(active + 1),
    ArrowUp: () => (active > 0 ? go(active - 1) : focusHead(box.current)),
    PageDown: () => go(active + options.pageSize),
    PageUp: () => go(active - options.pageSize),
    Home: () => go(0),
    End: () => go(ids.length - 1),
    Enter: () => onOpen(active),
    " ": () => onSelect(active),
    x: () => onSelect(active),
  };
  const isFocused = () => box.current?.contains(document.activeElement) ?? false;
  const step = (by: number) => () => go(isFocused() ? active + by : active);
  useKeys(options.hasPageKeys ? { J: step(1), K: step(-1) } : {});

  const focusRow = useCallback((id: string) => setActiveId(id), []);
  return { active, wanted, press, focusRow };
}

const headButtons = (table: Element | null) => [...(table?.querySelectorAll<HTMLElement>(".vt-head button") ?? [])];

/** From the first row upwards: to the heading that is sorted by. */
function focusHead(table: Element | null) {
  const buttons = headButtons(table);
  (buttons.find((button) => button.classList.contains("sorted")) ?? buttons[0])?.focus();
}

/** Arrow keys between the headings, and down to the rows; false for other keys and places. */
function moveInHead(target: HTMLElement, key: string, toRows: () => void) {
  const head = target.closest(".vt-head");
  if (!head) return false;
  if (key === "ArrowDown") toRows();
  else if (key === "ArrowRight" || key === "ArrowLeft") {
    const buttons = headButtons(head.parentElement);
    buttons[buttons.indexOf(target) + (key === "ArrowRight" ? 1 : -1)]?.focus();
  } else return false;
  return true;
}
