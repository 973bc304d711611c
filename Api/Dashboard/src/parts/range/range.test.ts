import { describe, expect, it } from "vitest";
import { customRange, dayAfter, namedRange, rangeOf, rangeText, startOfDay } from "./range";

const now = Date.parse("2026-03-12T14:08:00Z");
const of = (query: string) => rangeOf(new URLSearchParams(query), now);
const day = (at: number) => new Date(at).toISOString();

describe("range of a query", () => {
  it.each([
    ["range=1D", "2026-03-11T14:08:00.000Z"],
    ["range=1W", "2026-03-05T14:08:00.000Z"],
    ["range=1M", "2026-02-12T14:08:00.000Z"],
    ["", "2025-12-12T14:08:00.000Z"],
    ["range=3m", "2025-12-12T14:08:00.000Z"],
    ["range=1Y", "2025-03-12T14:08:00.000Z"],
    ["range=3Y", "2023-03-12T14:08:00.000Z"],
    ["range=9Q", "2025-12-12T14:08:00.000Z"],
  ])("%s begins at %s", (query, from) => expect(day(of(query).from)).toBe(from));

  it("is absolute when custom", () => {
    const range = of("range=custom&from=2026-01-01T05:00:00Z&to=2026-02-01T05:00:00Z");
    expect([range.name, day(range.from), day(range.to)]).toEqual([
      "Custom",
      "2026-01-01T05:00:00.000Z",
      "2026-02-01T05:00:00.000Z",
    ]);
  });
  it.each([
    "range=custom",
    "range=custom&from=x&to=y",
    "range=custom&from=2026-02-01T00:00:00Z&to=2026-02-01T00:00:00Z",
  ])("is the usual one when a custom one makes no sense: %s", (query) => expect(of(query).name).toBe("3M"));
  it("comes back from the query that it was written to", () => {
    const written = customRange(Date.parse("2026-01-01T05:00:00Z"), now);
    expect(of(new URLSearchParams(written).toString())).toMatchObject({ name: "Custom", to: now });
  });
  it("leaves the usual one out of the query", () =>
    expect(namedRange("3M")).toEqual({ range: null, from: null, to: null }));
});

describe("range in words", () => {
  it("names the years when they differ", () => expect(rangeText(of(""))).toBe("12 Dec 2025 – 12 Mar 2026, UTC"));
  it("ends on its last day", () =>
    expect(
      rangeText({ name: "Custom", from: startOfDay("2026-03-01", "UTC"), to: startOfDay("2026-03-04", "UTC") }),
    ).toBe("1 Mar – 3 Mar, UTC"));
});

describe("days of a zone", () => {
  it.each([
    ["2026-03-12", "UTC", "2026-03-12T00:00:00.000Z"],
    ["2026-03-12", "Asia/Tokyo", "2026-03-11T15:00:00.000Z"],
    ["2026-03-08", "America/New_York", "2026-03-08T05:00:00.000Z"],
    ["2026-03-09", "America/New_York", "2026-03-09T04:00:00.000Z"],
  ])("%s begins in %s at %s", (key, zone, at) => expect(day(startOfDay(key, zone))).toBe(at));
  it("follow each other over the end of a month", () => expect(dayAfter("2026-02-28")).toBe("2026-03-01"));
});
