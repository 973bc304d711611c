import type { AlertStatistics } from "../../../api/types";
import { hourMinute } from "../../../format/times";

/** How many alerts opened in each hour of the day, in the zone that is shown. */
export function byHourOfDay(hours: AlertStatistics["hours"]): number[] {
  const counts = new Array<number>(24).fill(0);
  for (const { hour, alerts } of hours) counts[Number(hourMinute(Date.parse(hour)).slice(0, 2))]! += alerts;
  return counts;
}
