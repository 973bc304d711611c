import { useSyncExternalStore } from "react";
import type { Alert } from "../api/types";

export type Question = "snooze" | "resolve";

/** What the bar and the dialog of alert actions show. */
export interface AlertingState {
  /** What was just acknowledged and can still be taken back. */
  readonly undo: { readonly alerts: readonly Alert[]; readonly sent: Promise<readonly Alert[]> } | null;
  /** Why the newest action did not hold. */
  readonly refusal: { readonly alertId: string; readonly text: string } | null;
  readonly asked: { readonly question: Question; readonly alerts: readonly Alert[] } | null;
}

let state: AlertingState = { undo: null, refusal: null, asked: null };
const listeners = new Set<() => void>();

export const alertingState = () => state;

export function setAlerting(changes: Partial<AlertingState>) {
  state = { ...state, ...changes };
  listeners.forEach((tell) => tell());
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

export const useAlerting = () => useSyncExternalStore(subscribe, alertingState);

/** Why the newest action on this alert did not hold; null when it did. */
export const useRefusal = (alertId: string) =>
  useSyncExternalStore(subscribe, () => (state.refusal?.alertId === alertId ? state.refusal.text : null));
