import { describe, expect, it } from "vitest";
import type { Silence } from "../../../api/types";
import { holdsUntil, standing, type Times } from "./holding";

describe("a silence holds", () => {
  const always = { starts_at: "2026-01-01T00:00:00Z", ends_at: "2027-01-01T00:00:00Z", expired_at: null, window: null };
  const nights = { start: "22:00:00", duration_minutes: 120, time_zone: "Europe/Berlin", days: [] };
  const until = (changes: Partial<Times>, now: string) => {
    const end = holdsUntil({ ...always, ...changes }, Date.parse(now));
    return end === null ? null : new Date(end).toISOString();
  };

  it.each([
    ["2025-12-31T23:59:59.999Z", null],
    ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00.000Z"],
    ["2026-12-31T23:59:59.999Z", "2027-01-01T00:00:00.000Z"],
    ["2027-01-01T00:00:00Z", null],
  ])("between its instants: at %s until %s", (now, end) => expect(until({}, now)).toBe(end));

  it.each([
    ["2026-06-01T11:59:59.999Z", "2026-06-01T12:00:00.000Z"],
    ["2026-06-01T12:00:00Z", null],
  ])("until it is ended: at %s until %s", (now, end) =>
    expect(until({ expired_at: "2026-06-01T12:00:00Z" }, now)).toBe(end),
  );

  it.each([
    ["2026-01-10T20:59:59.999Z", null], // winter: 22:00 is 21:00 UTC
    ["2026-01-10T21:00:00Z", "2026-01-10T23:00:00.000Z"],
    ["2026-01-10T22:59:59.999Z", "2026-01-10T23:00:00.000Z"],
    ["2026-01-10T23:00:00Z", null],
    ["2026-07-10T19:59:59.999Z", null], // summer: 20:00 UTC
    ["2026-07-10T20:00:00Z", "2026-07-10T22:00:00.000Z"],
    ["2026-07-10T22:00:00Z", null],
  ])("at its hours by the clock on the wall: at %s until %s", (now, end) =>
    expect(until({ window: nights }, now)).toBe(end),
  );

  it.each([
    ["2026-01-09T21:00:00Z", null], // a Friday
    ["2026-01-10T21:00:00Z", "2026-01-11T01:00:00.000Z"],
    ["2026-01-11T00:59:59.999Z", "2026-01-11T01:00:00.000Z"], // Sunday by now, but begun on Saturday
    ["2026-01-11T01:00:00Z", null],
    ["2026-01-11T21:00:00Z", null],
  ])("on the days on which it begins: at %s until %s", (now, end) =>
    expect(until({ window: { ...nights, duration_minutes: 240, days: ["saturday"] } }, now)).toBe(end),
  );

  it.each([
    ["02:30:00", "2026-03-29T00:59:59Z", null], // clocks go forward from 2 to 3, at 1:00 UTC
    ["02:30:00", "2026-03-29T01:00:00Z", "2026-03-29T02:00:00.000Z"],
    ["02:30:00", "2026-03-29T02:00:00Z", null],
    ["02:30:00", "2026-10-25T00:29:59Z", null], // clocks show 2:30 twice: the first time counts
    ["02:30:00", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00.000Z"],
    ["02:30:00", "2026-10-25T01:30:00Z", null],
  ])("when clocks change over %s: at %s until %s", (start, now, end) =>
    expect(until({ window: { ...nights, start, duration_minutes: 60 } }, now)).toBe(end),
  );

  it.each([
    ["Pacific/Kiritimati", "2026-01-09T10:00:00Z", "2026-01-10T10:00:00.000Z"], // Saturday there from 10:00 UTC on
    ["Pacific/Kiritimati", "2026-01-09T09:59:59Z", null],
    ["Etc/GMT+12", "2026-01-10T12:00:00Z", "2026-01-11T12:00:00.000Z"],
    ["Etc/GMT+12", "2026-01-11T11:59:59Z", "2026-01-11T12:00:00.000Z"],
    ["Nowhere/Else", "2026-01-10T12:00:00Z", null],
  ])("by the calendar of %s: at %s until %s", (time_zone, now, end) =>
    expect(until({ window: { start: "00:00", duration_minutes: 1440, time_zone, days: ["saturday"] } }, now)).toBe(end),
  );

  it("not beyond its end", () =>
    expect(until({ window: nights, ends_at: "2026-01-10T22:00:00Z" }, "2026-01-10T21:30:00Z")).toBe(
      "2026-01-10T22:00:00.000Z",
    ));

  it.each([
    ["2026-01-10T20:59:59Z", "pending", null],
    ["2026-01-10T21:00:00Z", "active", "2026-01-10T23:00:00.000Z"],
    ["2027-01-01T00:00:00Z", "expired", null],
  ])("and says so: at %s it is %s", (now, status, holds_until) =>
    expect(
      standing({ ...always, window: nights, status: "active" } as unknown as Silence, Date.parse(now)),
    ).toMatchObject({ status, holds_until }),
  );
});
