import { dayMonth, fullDate, zoneName, zoneText } from "../../format/times";

export const rangeNames = ["1D", "1W", "1M", "3M", "1Y", "3Y"] as const;
export type RangeName = (typeof rangeNames)[number] | "Custom";

/** A stretch of time; a named one ends now. */
export interface TimeRange {
  readonly name: RangeName;
  /** ms since 1970. */
  readonly from: number;
  readonly to: number;
}

const dayMs = 86_400_000;
const usual: RangeName = "3M";

/** What the query says; absolute instants when custom, so that a link shows the same in every time zone. */
export function rangeOf(query: URLSearchParams, now: number): TimeRange {
  const said = query.get("range");
  if (said?.toLowerCase() === "custom") {
    const from = Date.parse(query.get("from") ?? "");
    const to = Date.parse(query.get("to") ?? "");
    if (from < to) return { name: "Custom", from, to };
  }
  const name = rangeNames.find((one) => one === said?.toUpperCase()) ?? usual;
  return { name, from: backFrom(now, name), to: now };
}

function backFrom(now: number, name: RangeName) {
  const at = new Date(now);
  switch (name) {
    case "1D":
      return now - dayMs;
    case "1W":
      return now - 7 * dayMs;
    case "1M":
      return at.setUTCMonth(at.getUTCMonth() - 1);
    case "1Y":
      return at.setUTCFullYear(at.getUTCFullYear() - 1);
    case "3Y":
      return at.setUTCFullYear(at.getUTCFullYear() - 3);
    default:
      return at.setUTCMonth(at.getUTCMonth() - 3);
  }
}

/** The changes of the query that choose a named range. */
export const namedRange = (name: RangeName) => ({ range: name === usual ? null : name, from: null, to: null });

/** The changes of the query that choose a stretch of time, to the second. */
export const customRange = (from: number, to: number) => ({
  range: "custom",
  from: isoSecond(from),
  to: isoSecond(to),
});

export const isoSecond = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** "11 Dec – 12 Mar, UTC"; with years when they differ. */
export function rangeText({ from, to }: TimeRange) {
  // The end itself is not part of it: a range to midnight ends the day before.
  const last = to - 1;
  const isOneYear = fullDate(from).slice(-4) === fullDate(last).slice(-4);
  const text = isOneYear ? dayMonth : fullDate;
  const days = text(from) === text(last) ? text(from) : `${text(from)} – ${text(last)}`;
  return `${days}, ${zoneText(to)}`;
}

/** The instant at which a day begins in a time zone. @param day 2026-03-12 */
export function startOfDay(day: string, zone = zoneName()) {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  // Twice: the first guess may be on the other side of a change of the clocks.
  const guess = asUtc - offsetOf(asUtc, zone);
  return asUtc - offsetOf(guess, zone);
}

/** How far the clocks of a zone are ahead of UTC, ms. */
function offsetOf(at: number, zone: string) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)!.value;
  const day = `${part("year")}-${part("month")}-${part("day")}`;
  return Date.parse(`${day}T${part("hour")}:${part("minute")}:${part("second")}Z`) - Math.floor(at / 1000) * 1000;
}

/** The day after. @param day 2026-03-12 */
export const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
