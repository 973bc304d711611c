import { describe, expect, it } from "vitest";
import type { Movement, MovementPart } from "../../../../api/types";
import { movedNote, movedRows, reason } from "./words";

const opened = Date.parse("2026-03-12T14:02:00Z");
const part = (changes: Partial<MovementPart> = {}): MovementPart => ({
  symbol: "SAP",
  change: -0.0008,
  traded_quantity: null,
  traded_at: null,
  price_change_pct: null,
  ...changes,
});
const moved = (changes: Partial<Movement> = {}): Movement => ({
  since: "2026-03-11",
  change: -0.0017,
  unit: "fraction",
  parts: [
    part({ traded_quantity: 8400, traded_at: "2026-03-12T13:58:41Z", price_change_pct: 0.2 }),
    part({ symbol: "ASML", change: -0.0011, price_change_pct: -1.9 }),
  ],
  other_count: 3,
  others: 0.0002,
  ...changes,
});
const leverage = moved({ change: 0.4, unit: "ratio", parts: [part({ change: 0.4 })] });

describe("movedNote", () => {
  it.each([
    ["var_99", moved(), "since the close of 11 Mar, +0.17\u202fpp"],
    ["daily_pnl_pct", moved({ change: -0.0261 }), "since the close of 11 Mar, −2.61\u202fpp"],
    ["exposure.gross", moved({ change: -12_345_678, unit: "amount" }), "since the close of 11 Mar, −12.35\u202fm"],
    ["leverage_ratio", leverage, "since the close of 11 Mar, +0.40\u202f×"],
    ["var_99", moved({ since: "2025-12-31" }), "since the close of 31 Dec 2025, +0.17\u202fpp"],
  ] as const)("%s: %#", (metric, movement, text) => expect(movedNote(metric, movement, opened)).toBe(text));
});

describe("movedRows", () => {
  it("has each position with what it did, a greater loss positive, and the others", () =>
    expect(movedRows("var_99", moved(), opened)).toEqual([
      { label: "SAP", value: 0.0008, text: "+0.08", note: "bought 8,400 at 13:58" },
      { label: "ASML", value: 0.0011, text: "+0.11", note: "price −1.9\u202f%" },
      { label: "Others", value: -0.0002, text: "−0.02", note: "3 positions" },
    ]));

  it("has no others where there are none, and says of one that it is one", () => {
    expect(movedRows("var_99", moved({ other_count: 0 }), opened)).toHaveLength(2);
    expect(movedRows("var_99", moved({ other_count: 1 }), opened).at(-1)!.note).toBe("1 position");
  });

  it("keeps the unit of money with each number", () =>
    expect(movedRows("daily_pnl", moved({ unit: "amount", parts: [part({ change: -12_345 })] }), opened)[0]!.text).toBe(
      "−12.35\u202fk",
    ));

  it.each([
    [-0.0004, "+0.04"],
    [-0.00004, "+0.004"],
    [-0.000001, "+0.0001"],
  ])("shows the greatest change of %s as %s", (change, text) =>
    expect(movedRows("var_99", moved({ parts: [part({ change })] }), opened)[0]!.text).toBe(text),
  );
});

describe("reason", () => {
  it.each([
    [{ traded_quantity: 8400, traded_at: "2026-03-12T13:58:41Z" }, "bought 8,400 at 13:58"],
    [{ traded_quantity: -1200, traded_at: "2026-03-12T13:58:41Z" }, "sold 1,200 at 13:58"],
    [{ traded_quantity: 0.5, traded_at: null }, "bought 0.50"],
    [{ traded_quantity: 5, traded_at: "2026-03-11T20:30:00Z" }, "bought 5 at 20:30 on 11 Mar"],
    [{ traded_quantity: 5, traded_at: null, price_change_pct: 9 }, "bought 5"],
    [{ price_change_pct: -1.9 }, "price −1.9\u202f%"],
    [{ price_change_pct: 0.04 }, "price 0.0\u202f%"],
    [{}, ""],
  ] as const)("%o: %s", (changes, text) => expect(reason(part(changes), opened)).toBe(text));
});
