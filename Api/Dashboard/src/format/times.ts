import { narrowSpace } from "./numbers";

/** The zone of axes, tables, pickers and exports: one setting for all. */
export type Zone = "UTC" | "local" | "exchange";

const key = "orleans-risk-zone";
const exchangeZone = "America/New_York";
let zone = (globalThis.localStorage?.getItem(key) as Zone | null) ?? "UTC";

export const currentZone = () => zone;

export function setZone(next: Zone) {
  zone = next;
  localStorage.setItem(key, next);
  formats.clear();
}

/** IANA name of the zone that times are shown in. */
export const zoneName = () =>
  zone === "UTC" ? "UTC" : zone === "exchange" ? exchangeZone : Intl.DateTimeFormat().resolvedOptions().timeZone;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions) {
  const id = JSON.stringify(options);
  let format = formats.get(id);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", { timeZone: zoneName(), ...options });
    formats.set(id, format);
  }
  return format;
}

/** Short name of the zone at an instant, e.g. UTC, CET, GMT-5. */
export const zoneText = (at: number) =>
  zone === "UTC"
    ? zone
    : (formatOf({ timeZoneName: "short" })
        .formatToParts(at)
        .find((part) => part.type === "timeZoneName")?.value ?? "");

const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false };

/** 14:02:00 */
export const timeOfDay = (at: number) =>
  // The browser's own formats take long to load, and every page begins with a clock.
  zone === "UTC" ? new Date(at).toISOString().slice(11, 19) : formatOf(clock).format(at);

/** 14:02 */
export const hourMinute = (at: number) => formatOf({ hour: "2-digit", minute: "2-digit", hour12: false }).format(at);

/** 12 Mar */
export const dayMonth = (at: number) => formatOf({ day: "numeric", month: "short" }).format(at);

/** "12 Mar" of a day as the service writes it, 2026-03-12, whatever the zone; with the year when it is another. */
export function closeDay(day: string, now: number) {
  const isThisYear = day.slice(0, 4) === dayKey(now).slice(0, 4);
  const year = isThisYear ? undefined : "numeric";
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year });
  return format.format(Date.parse(day));
}

/** 12 Mar 2026 */
export const fullDate = (at: number) => formatOf({ day: "numeric", month: "short", year: "numeric" }).format(at);

/** A market day as the service says it, 2026-03-12; it has no time and so no zone. */
export const dayText = (day: string) =>
  formatOf({ day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(Date.parse(day));

/** Sortable day in the shown zone: 2026-03-12. */
export const dayKey = (at: number) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: zoneName(), year: "numeric", month: "2-digit", day: "2-digit" }).format(
    at,
  );

/** The time, with the date when it is not today's; without a zone, for columns that name it. */
export function timeShort(at: number, now: number) {
  return dayKey(at) === dayKey(now) ? timeOfDay(at) : `${dayMonth(at)} ${hourMinute(at)}`;
}

/** The time with its zone, and the date when it is not today's. */
export const timeText = (at: number, now: number) => `${timeShort(at, now)} ${zoneText(at)}`;

/** How long: 0.4 s, 41 s, 6 min, 1 h 12 min, 3 d 4 h. */
export function duration(ms: number) {
  const seconds = Math.max(0, ms / 1000);
  if (seconds < 9.95) return `${seconds.toFixed(1)}${narrowSpace}s`;
  if (seconds < 60) return `${Math.floor(seconds)}${narrowSpace}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}${narrowSpace}min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return join(hours, "h", minutes % 60, "min");
  return join(Math.floor(hours / 24), "d", hours % 24, "h");
}

/** With the seconds of minutes, for what is being watched: 6 min 12 s. */
export function durationExact(ms: number) {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds}${narrowSpace}s`;
  return seconds < 3600 ? join(Math.floor(seconds / 60), "min", seconds % 60, "s") : duration(ms);
}

const join = (large: number, largeUnit: string, small: number, smallUnit: string) =>
  `${large}${narrowSpace}${largeUnit}${small ? ` ${small}${narrowSpace}${smallUnit}` : ""}`;

/** A length that somebody has set, as they would say it: 60 s, 5 min, 1 h, 90 min. */
export function lengthText(seconds: number) {
  const [unit, size] =
    seconds < 120 || seconds % 60
      ? (["s", 1] as const)
      : seconds < 7200 || seconds % 3600
        ? (["min", 60] as const)
        : (["h", 3600] as const);
  return `${Number((seconds / size).toFixed(1))}${narrowSpace}${unit}`;
}

/** 08:48, or 1:08:48 from an hour on. Rounded up: 00:00 is when it is due. */
export function countdownText(ms: number) {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}

/** Thu 14:08 */
export const weekdayTime = (at: number) =>
  formatOf({ weekday: "short", hour: "2-digit", minute: "2-digit", hour12: false }).format(at).replace(",", "");

/** Thu 12 Mar */
export const weekdayDate = (at: number) =>
  formatOf({ weekday: "short", day: "numeric", month: "short" }).format(at).replace(",", "");
