import type { Snapshot } from "../api/types";
import { timeText } from "./times";

const few = 3;

const named = (symbols: readonly string[]) =>
  symbols.length <= few ? symbols.join(", ") : `${symbols.slice(0, few).join(", ")} and ${symbols.length - few} more`;

/** What is wrong with the prices of a snapshot, as a sentence; null when nothing is. */
export function priceTrouble({ missing_symbols, stale_symbols, as_of, status }: Snapshot, now: number) {
  if (missing_symbols.length > 0) return `No price yet for ${named(missing_symbols)}`;
  if (stale_symbols.length > 0) {
    const since = as_of === null ? "" : ` since ${timeText(Date.parse(as_of), now)}`;
    return `No price for ${named(stale_symbols)}${since}`;
  }
  return status === "no_history" ? "Not enough closes for the history of what is held" : null;
}

/** Why a value is a dash. */
export function whyNone({ missing_symbols, status }: Snapshot) {
  if (missing_symbols.length > 0) return `Undefined: no price yet for ${named(missing_symbols)}`;
  return status === "no_history" ? "Undefined: not enough closes" : "Undefined";
}
