import { describe, expect, it } from "vitest";
import { sampleAlert } from "../../../../alerting/sample";
import type { Threshold } from "../../../../api/types";
import { factsOf, goodSide, percentOfLimit } from "./facts";
import { fromAxis, onAxis, peakOf, spanOf } from "./model";

const now = Date.parse("2026-03-12T14:08:00Z");
const threshold = { clear_value: -0.0285, clear_for_seconds: 300, pending_for_seconds: 60 } as Threshold;
const facts = (changes = {}) =>
  factsOf(
    sampleAlert(changes),
    threshold,
    { at: Date.parse("2026-03-12T14:05:31Z"), value: -0.0308 },
    48_210_000,
    "USD",
    now,
  );

it("says now, peak, clears and to clear as the mock does", () =>
  expect(facts().map(({ value, note }) => [value, note])).toEqual([
    ["3.01\u202f%", "100.3\u202f% of the limit"],
    ["3.08\u202f%", "102.7\u202f% of the limit at 14:05:31"],
    ["2.85\u202f%", "or less for 5\u202fmin"],
    ["−0.16\u202fpp", "77.14\u202fk USD less VaR"],
  ]));

it("names no time for a peak that was not seen", () =>
  expect(facts({ peak_value: -0.0309 })[1]!.note).toBe("103.0\u202f% of the limit"));

it("at the clear level there is nothing left to clear", () =>
  expect(facts({ current_value: -0.0285 })[3]).toMatchObject({ value: "0.00\u202fpp", note: "it is back" }));

it("what is resolved needs no clearing", () => expect(facts({ status: "resolved" })).toHaveLength(3));

describe("percentOfLimit", () => {
  it.each([
    [-0.03, -0.03, "less_than", "100.0\u202f%"],
    [-0.015, -0.03, "less_than", "50.0\u202f%"],
    [0.01, -0.03, "less_than", null],
    [null, -0.03, "less_than", null],
    [1, 0, "less_than", null],
    [2, 1, "equal", null],
    [0.5, 1, "less_than", "200.0\u202f%"],
    [3, 2, "greater_than", "150.0\u202f%"],
  ] as const)("%s of %s, %s: %s", (value, threshold_value, comparison_type, expected) =>
    expect(percentOfLimit(value, sampleAlert({ threshold_value, comparison_type }))).toBe(expected),
  );
});

it.each([
  ["var_99", "less_than", "or less"],
  ["leverage_ratio", "greater_than", "or less"],
  ["sharpe_ratio", "less_than", "or more"],
  ["daily_pnl_pct", "less_than", "or more"],
] as const)("%s %s is good %s", (metric_type, comparison_type, words) =>
  expect(goodSide({ metric_type, comparison_type })).toBe(words),
);

it("begins half an hour before it broke and ends now, or soon after its end", () => {
  expect(spanOf(sampleAlert(), threshold, "alert", now)).toEqual({
    from: Date.parse("2026-03-12T13:31:00Z"),
    to: now,
  });
  expect(spanOf(sampleAlert({ resolved_at: "2026-03-12T14:02:30Z" }), threshold, "alert", now).to).toBe(
    Date.parse("2026-03-12T14:07:30Z"),
  );
});

it("the peak is the worst while it was open", () => {
  const points = [
    [-0.05, "14:01:59"],
    [-0.031, "14:03:00"],
    [-0.0305, "14:04:00"],
  ].map(([value, at]) => ({ at: Date.parse(`2026-03-12T${at}Z`), value: value as number }));
  expect(peakOf(points, sampleAlert())).toEqual({ at: Date.parse("2026-03-12T14:03:00Z"), value: -0.031 });
});

it.each([
  ["var_99", -0.03, 3],
  ["leverage_ratio", 1.5, 1.5],
  ["daily_pnl_pct", -0.025, -2.5],
] as const)("%s %s stands at %s", (metric, wire, axis) => {
  expect(onAxis(metric, wire)).toBeCloseTo(axis, 12);
  expect(fromAxis(metric, axis)).toBeCloseTo(wire, 12);
});
