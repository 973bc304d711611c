import type { Alert, Threshold } from "../../../../api/types";
import { metricText } from "../../../../format/metrics";
import { lengthText } from "../../../../format/times";
import { isPeakSeen, percentOfLimit, type Peak } from "../chart/facts";
import type { StoryEntry } from "./entries";

const soonMs = 1500;

/** What the limit's wait and the recorded values say of it: since when it was over, and when it was worst. */
export function valueEntries(alert: Alert, threshold: Threshold | undefined, peak: Peak | null): StoryEntry[] {
  const opened = Date.parse(alert.triggered_at);
  // A limit that was changed since may have waited otherwise then.
  const isSame = threshold !== undefined && Date.parse(threshold.updated_at) <= opened;
  const seconds = isSame ? threshold.pending_for_seconds : 0;
  const found: StoryEntry[] = [];
  if (seconds > 0)
    found.push({
      id: "over",
      at: opened - seconds * 1000,
      mark: "near",
      title: "Over the limit",
      detail: `Waited ${lengthText(seconds)} before opening`,
    });
  if (isPeakSeen(peak, alert) && peak.at - opened > soonMs) {
    const share = percentOfLimit(peak.value, alert);
    const value = metricText(alert.metric_type, peak.value);
    found.push({
      id: "peak",
      at: peak.at,
      mark: "plain",
      title: `Peak: ${value}${share ? `, ${share} of the limit` : ""}`,
      detail: null,
    });
  }
  return found;
}
