import type { RefObject } from "react";
import { acknowledge, ask } from "../../../alerting/actions";
import type { Alert } from "../../../api/types";
import { store } from "../../../live/live";
import { useKeys } from "../../../shell/keys";

interface Options {
  readonly box: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly shown: readonly Alert[];
  readonly selected: ReadonlySet<string>;
  readonly openId: string | null;
  readonly open: (id: string, replace?: boolean) => void;
  readonly close: () => void;
  readonly comment: (id: string) => void;
  readonly clear: () => void;
}

/** f finds, [ and ] go through the stories, Escape goes back; A, S, R, C act on what is selected or focused only. */
export function useListKeys({ box, field, shown, selected, openId, open, close, comment, clear }: Options) {
  const meant = () =>
    meantBy(selected, focusedRow(box.current), openId, (id) => store.alert(id) ?? shown.find((one) => one.id === id));
  const step = (by: number) => {
    const at = shown.findIndex((alert) => alert.id === openId);
    const next = shown[at < 0 ? 0 : at + by];
    if (next) open(next.id, openId !== null);
  };
  useKeys({
    F: () => field.current?.focus(),
    "[": () => step(-1),
    "]": () => step(1),
    Escape: () => (selected.size > 0 ? clear() : openId && close()),
    A: () => acknowledge(meant()),
    S: () => ask("snooze", meant()),
    R: () => ask("resolve", meant()),
    C: () => {
      const [one] = meant();
      if (one) comment(one.id);
    },
  });
}

const focusedRow = (box: HTMLElement | null) => {
  const row = document.activeElement?.closest<HTMLElement>("[data-row]");
  return row && box?.contains(row) ? (row.dataset.row ?? null) : null;
};

/** What a key acts on: the selected alerts, else the focused row, else the story that is open; never just the first. */
export function meantBy(
  selected: ReadonlySet<string>,
  focused: string | null,
  openId: string | null,
  find: (id: string) => Alert | undefined,
): Alert[] {
  const ids = selected.size > 0 ? [...selected] : focused !== null ? [focused] : openId !== null ? [openId] : [];
  return ids.flatMap((id) => find(id) ?? []);
}
