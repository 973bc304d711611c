import type { Alert } from "../../../api/types";
import { counted } from "../../../format/numbers";
import { isOpen, isWaiting } from "../../../format/sentences";
import type { LightState } from "../../../risk/light";
import type { StateCounts } from "../firm";

/** Whether anything is wrong. */
export function firmSentence({ over, near }: StateCounts, all: number) {
  const of = (n: number) => `${n} of ${counted(all, "portfolio")} ${n === 1 ? "is" : "are"}`;
  if (over > 0) return `${of(over)} over a limit`;
  return near > 0
    ? `No portfolio is over a limit, ${near} ${near === 1 ? "is" : "are"} near`
    : "No portfolio is over a limit";
}

export const firmLight = ({ over, near, within, stale }: StateCounts): LightState =>
  over > 0 ? "over" : near > 0 ? "near" : within > 0 ? "within" : stale > 0 ? "stale" : "none";

const most = 2;

/** Who has it. */
export function whoSentence(alerts: readonly Alert[], now: number) {
  const open = alerts.filter(isOpen);
  if (open.length === 0) return "No open alerts";
  const waiting = open.filter((alert) => isWaiting(alert, now)).length;
  const holders = [...new Set(open.flatMap((alert) => alert.acknowledged_by ?? []))];
  const named = holders.length > most ? `${holders.slice(0, most).join(", ")} and others` : holders.join(" and ");
  const held = open.filter((one) => one.acknowledged_by).length;
  const parts = [
    waiting > 0 && `${counted(waiting, "alert")} ${waiting === 1 ? "waits" : "wait"} for someone`,
    named && `${named} ${holders.length === 1 ? "has" : "have"} ${counted(held, "alert")}`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : `${counted(open.length, "alert")} snoozed`;
}
