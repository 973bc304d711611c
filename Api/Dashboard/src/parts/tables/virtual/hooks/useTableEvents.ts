import type { FocusEvent, MouseEvent } from "react";
import type { VirtualTableProps } from "../VirtualTable";
import type { Table } from "./useTable";

const rowOf = (target: EventTarget) => (target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset.row;

/** What pointer and focus do in a table. */
export function useTableEvents<R, View>({ onFocusRow }: VirtualTableProps<R, View>, table: Table<R, View>) {
  const { inside, focus, ids, open, apply, outer } = table;
  const onClick = (event: MouseEvent) => {
    // A selected text is wanted as it is.
    if ((event.target as HTMLElement).closest("a, button, input, label") || !getSelection()?.isCollapsed) return;
    const id = rowOf(event.target);
    if (id !== undefined) open(ids.indexOf(id));
  };
  const onFocus = (event: FocusEvent) => {
    inside.events.onFocus();
    const id = rowOf(event.target);
    if (id === undefined) return;
    focus.focusRow(id);
    onFocusRow?.(id);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    inside.events.onBlur(event);
    if (!event.currentTarget.contains(event.relatedTarget)) onFocusRow?.(null);
  };
  const applyMoves = (event: MouseEvent) => {
    apply();
    // The button goes; a press of a key leaves the focus with the rows.
    if (event.detail === 0) outer.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
  };
  return { around: { ...inside.events, onFocus, onBlur }, grid: { onKeyDown: focus.press, onClick }, applyMoves };
}
