import type { Silence } from "../../../api/types";
import type { components } from "../../../api/schema";
import { firstShows, toField } from "../../../parts/forms/zoned";
import type { Weekday } from "./draft";

type Window = components["schemas"]["WindowFields"];

/** When a silence holds: between two instants, at certain hours only if there is a window. */
export type Times = Pick<Silence, "starts_at" | "ends_at" | "expired_at" | "window">;

const minuteMs = 60_000;
const dayMs = 86_400_000;
const weekdays: readonly Weekday[] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** Until when it holds without a break, ms since 1970; null when it does not hold now. By the service's own rule. */
export function holdsUntil(times: Times, now: number): number | null {
  const over = overAt(times);
  if (!(Date.parse(times.starts_at) <= now && now < over)) return null;
  if (!times.window) return over;
  const end = windowEnd(times.window, now);
  return end === null ? null : Math.min(end, over);
}

const overAt = ({ ends_at, expired_at }: Times) => Math.min(Date.parse(ends_at), Date.parse(expired_at ?? ends_at));

// The longest window lasts a day: what holds now began yesterday or today, by whichever calendar.
const daysAround = [-2, -1, 0, 1];

function windowEnd({ start, duration_minutes, time_zone, days }: Window, now: number): number | null {
  const today = Date.parse(toField(now, "UTC").slice(0, 10));
  const ends = daysAround
    .map((by) => new Date(today + by * dayMs))
    .filter((day) => !days?.length || days.includes(weekdays[day.getUTCDay()]!))
    .map((day) => firstShows(`${day.toISOString().slice(0, 10)}T${start}`, time_zone))
    .filter((begin): begin is number => begin !== null)
    .filter((begin) => begin <= now && now < begin + duration_minutes * minuteMs)
    .map((begin) => begin + duration_minutes * minuteMs);
  return ends.length ? Math.max(...ends) : null;
}

/** The silence as it stands now: its hours may have come or gone since the service was asked. */
export function standing(silence: Silence, now: number): Silence {
  const until = holdsUntil(silence, now);
  return {
    ...silence,
    status: now >= overAt(silence) ? "expired" : until === null ? "pending" : "active",
    holds_until: until === null ? null : new Date(until).toISOString(),
  };
}
