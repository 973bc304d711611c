import type { Schedule } from "../../../api/types";
import { fromField, toField } from "../../../parts/forms/zoned";

const dayMs = 86_400_000;

/** A stretch of the strip, in ms since 1970. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  /** Id of a contact; null: nobody. */
  readonly member: string | null;
  /** A layer's own turn, whoever is on call then; absent: as it is after all. */
  readonly isTurn?: boolean;
}

export interface StripRow {
  readonly name: string;
  readonly kind: "override" | "layer" | "final";
  readonly bars: readonly Bar[];
}

const dayOf = (at: number, zone: string) => toField(at, zone).slice(0, 10);
const midnight = (day: string, zone: string) => fromField(`${day}T00:00`, zone)!;
const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The Monday of the week of an instant, e.g. 2026-03-09, by the zone's calendar. */
export function mondayOf(at: number, zone: string) {
  const day = dayOf(at, zone);
  const sinceMonday = (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
  return later(day, -sinceMonday);
}

export const weekAfter = (monday: string, weeks: number) => later(monday, weeks * 7);

/** The eight midnights around a week's days: a day may have 23 or 25 hours. */
export const midnights = (monday: string, zone: string) =>
  Array.from({ length: 8 }, (_, day) => midnight(later(monday, day), zone));

type Shift = Schedule["shifts"][number];

const layerOf = ({ reason }: Shift) => /by layer (.*)$/.exec(reason ?? "")?.[1] ?? null;

const barOf = ({ from, to, member }: { from: string; to: string; member: string | null }): Bar => ({
  from: Date.parse(from),
  to: Date.parse(to),
  member,
});

/** Who is on call after all, overrides, and each layer: its turns, and over them where it decides. */
export function stripRows(schedule: Schedule): StripRow[] {
  const layers = schedule.layers.map(({ name }, index): StripRow => {
    const turns = (schedule.layer_shifts[index]?.shifts ?? []).filter(({ member }) => member !== null).map(barOf);
    const deciding = schedule.shifts.filter((shift) => layerOf(shift) === name).map(barOf);
    return { name, kind: "layer", bars: [...turns.map((bar) => ({ ...bar, isTurn: true })), ...deciding] };
  });
  return [
    { name: "On call", kind: "final", bars: schedule.shifts.map(barOf) },
    ...(schedule.overrides.length
      ? [{ name: "Overrides", kind: "override" as const, bars: schedule.overrides.map(barOf) }]
      : []),
    ...layers.reverse(),
  ];
}

/** Where a bar lies between two instants, as shares of the way; null when outside. */
export function placeOf({ from, to }: Bar, start: number, end: number): { left: number; width: number } | null {
  const first = Math.max(from, start);
  const last = Math.min(to, end);
  return last <= first ? null : { left: (first - start) / (end - start), width: (last - first) / (end - start) };
}

export interface Duty {
  readonly member: string | null;
  /** When somebody else takes over, ms since 1970; null: not within the shifts that are known. */
  readonly until: number | null;
  readonly next: string | null;
}

/** Who is on call at an instant, until when, and who is next. */
export function dutyAt(shifts: readonly Shift[], at: number): Duty | null {
  const now = shifts.findIndex(({ from, to }) => Date.parse(from) <= at && at < Date.parse(to));
  if (now < 0) return null;
  const member = shifts[now]!.member;
  const next = shifts.slice(now + 1).find((shift) => shift.member !== member);
  return { member, until: next ? Date.parse(next.from) : null, next: next?.member ?? null };
}
