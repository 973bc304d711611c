import type { Alert } from "../../api/types";
import { singleKey } from "../../shell/keys";
import { acknowledge, ask, mayAct } from "../actions";

const actions: Record<string, (alerts: Alert[]) => void> = {
  a: acknowledge,
  s: (alerts) => ask("snooze", alerts),
  r: (alerts) => ask("resolve", alerts),
};

/** A, S and R act on the alert that has the focus, and on no other. */
export function cardKey(event: KeyboardEvent, alert: Alert) {
  const act = actions[singleKey(event)?.toLowerCase() ?? ""];
  if (!act || !mayAct() || alert.status === "resolved") return;
  event.preventDefault();
  act([alert]);
}
