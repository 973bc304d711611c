import { describe, expect, it } from "vitest";
import type { Schedule } from "../../../api/types";
import { draftOf, requestOf, withOverride } from "./draft";
import { dutyAt, midnights, mondayOf, placeOf, stripRows, weekAfter } from "./week";

const shift = (from: number, to: number, member: string | null, reason: string | null = null) => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
  member,
  reason,
});

describe("a week", () => {
  it.each([
    ["2026-11-16T00:00:00Z", "UTC", "2026-11-16"], // a Monday
    ["2026-11-15T23:59:00Z", "UTC", "2026-11-09"], // a Sunday
    ["2026-11-15T23:59:00Z", "Europe/Berlin", "2026-11-16"], // where it is Monday already
  ])("of %s in %s begins on %s", (at, zone, monday) => expect(mondayOf(Date.parse(at), zone)).toBe(monday));

  it("has a day of 25 hours when clocks go back", () => {
    const days = midnights("2026-10-19", "Europe/Berlin");
    expect(days.slice(1).map((day, index) => (day - days[index]!) / 3_600_000)).toEqual([24, 24, 24, 24, 24, 24, 25]);
  });

  it("follows another", () =>
    expect([weekAfter("2026-12-28", 1), weekAfter("2026-03-02", -1)]).toEqual(["2027-01-04", "2026-02-23"]));
});

describe("duty", () => {
  const shifts = [shift(0, 10, "a"), shift(10, 20, "a"), shift(20, 30, "b"), shift(30, 40, null)];
  it.each([
    [0, { member: "a", until: 20, next: "b" }],
    [19, { member: "a", until: 20, next: "b" }],
    [20, { member: "b", until: 30, next: null }],
    [39, { member: null, until: null, next: null }],
    [40, null],
  ])("at %s", (at, duty) => expect(dutyAt(shifts, at)).toEqual(duty));
});

describe("the strip", () => {
  const schedule = {
    layers: [{ name: "Weeks" }, { name: "Nights" }],
    overrides: [],
    shifts: [
      shift(0, 1, "a", "in s by layer Weeks"),
      shift(1, 2, "b", "in s by an override"),
      shift(2, 3, "c", "in s by layer Nights"),
    ],
    layer_shifts: [
      { layer: "Weeks", shifts: [shift(0, 3, "a")] },
      { layer: "Nights", shifts: [shift(0, 1, null), shift(1, 3, "c")] },
    ],
  } as unknown as Schedule;

  it("draws a layer's turns, over them where it decides, and the last layer first", () =>
    expect(
      stripRows(schedule).map(({ name, bars }) => [
        name,
        ...bars.map(({ from, to, member, isTurn }) => `${member} ${from}–${to}${isTurn ? ", turn" : ""}`),
      ]),
    ).toEqual([
      ["On call", "a 0–1", "b 1–2", "c 2–3"],
      ["Nights", "c 1–3, turn", "c 2–3"],
      ["Weeks", "a 0–3, turn", "a 0–1"],
    ]));

  it.each([
    [-5, 5, { left: 0, width: 0.5 }],
    [5, 20, { left: 0.5, width: 0.5 }],
    [10, 20, null],
    [-5, 0, null],
  ])("places a bar from %s to %s", (from, to, place) =>
    expect(placeOf({ from, to, member: null }, 0, 10)).toEqual(place),
  );
});

it("an override keeps the layers and leaves out what is over", () => {
  const schedule = {
    name: "S",
    time_zone: "UTC",
    layers: [
      {
        name: "L",
        members: ["a"],
        rotation: "daily",
        starts_on: "2026-01-01",
        hand_over: "08:00:00",
        turn_length: 2,
        restrictions: [],
      },
    ],
    overrides: [{ member: "a", from: "2026-01-01T00:00:00Z", to: "2026-01-02T00:00:00Z" }],
  } as unknown as Schedule;
  const next = { member: "b", from: "2026-01-03T00:00:00Z", to: "2026-01-04T00:00:00Z" };
  expect(withOverride(schedule, next, Date.parse("2026-01-02T00:00:00Z")).overrides).toEqual([next]);
  expect(requestOf(draftOf(schedule))).toMatchObject({ name: "S", time_zone: "UTC", layers: schedule.layers });
});
