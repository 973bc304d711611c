import { zoneName } from "../../format/times";

const parts = new Map<string, Intl.DateTimeFormat>();

function wallClock(at: number, zone: string) {
  let format = parts.get(zone);
  if (!format) {
    const two = "2-digit";
    // Swedish dates are ISO 8601.
    format = new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      year: "numeric",
      month: two,
      day: two,
      hour: two,
      minute: two,
    });
    parts.set(zone, format);
  }
  return format.format(at).replace(" ", "T");
}

/** An instant as a `datetime-local` field has it, by the clock on the wall of the zone: 2026-03-12T14:08. */
export const toField = (at: number, zone = zoneName()) => wallClock(at, zone);

/** The instant that a field means, ms since 1970; null when it says none. See `firstShows`. */
export const fromField = (text: string, zone = zoneName()) => (text.length < 16 ? null : firstShows(text, zone));

/**
 * When the clock on the wall first shows a time, e.g. 2026-03-12T14:08 or 14:08:30: where clocks go back over it, the
 * first time, and where they go forward over it, when they have. Null for what is no time and no zone.
 */
export function firstShows(text: string, zone: string): number | null {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc) || !isZone(zone)) return null;
  const candidates = [asUtc - offsetAt(asUtc - dayMs, zone), asUtc - offsetAt(asUtc + dayMs, zone)];
  const shown = candidates.filter((at) => at + offsetAt(at, zone) === asUtc);
  return shown.length ? Math.min(...shown) : changeBetween(Math.min(...candidates), Math.max(...candidates), zone);
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

const offsetAt = (at: number, zone: string) => {
  const minute = Math.floor(at / minuteMs) * minuteMs;
  return Date.parse(`${wallClock(minute, zone)}:00Z`) - minute;
};

/** When the clocks change, which they do between the two, at a full minute. */
function changeBetween(before: number, after: number, zone: string): number {
  let [low, high] = [Math.floor(before / minuteMs), Math.ceil(after / minuteMs)];
  const old = offsetAt(low * minuteMs, zone);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsetAt(middle * minuteMs, zone) === old) low = middle;
    else high = middle;
  }
  return high * minuteMs;
}

function isZone(zone: string) {
  try {
    return Boolean(wallClock(0, zone));
  } catch {
    return false;
  }
}
