import { describe, expect, it } from "vitest";
import type { Threshold } from "../../../api/types";
import {
  draftOf,
  faultsOf,
  newDraft,
  requestFrom,
  requestOf,
  suggestedLevel,
  toShown,
  toWire,
  usualComparison,
} from "./draft";

describe("toWire", () => {
  it.each([
    ["var_99", "3.00", -0.03],
    ["var_99", "2.85", -0.0285], // 2.85 / 100 is another number
    ["var_99", "0", 0],
    ["var_99", "-1", 0.01],
    ["current_drawdown", "7", -0.07],
    ["daily_pnl_pct", "−2.5", -0.025],
    ["leverage_ratio", "6", 6],
    ["exposure.gross", "1,250,000", 1_250_000],
    ["concentration_risk.max_position", "15", 0.15],
    ["sharpe_ratio", "0.5", 0.5],
    ["var_99", "", null],
    ["var_99", "x", null],
  ] as const)("%s %s is %s", (metric, text, wire) => expect(toWire(metric, text)).toBe(wire));
});

describe("toShown", () => {
  it.each([
    ["var_99", -0.03, "3.00"],
    ["var_99", -0.0285, "2.85"],
    ["var_99", -0.028571, "2.8571"],
    ["var_99", 0, "0.00"],
    ["daily_pnl_pct", -0.025, "-2.50"],
    ["leverage_ratio", 6, "6.00"],
    ["exposure.gross", 1_250_000, "1250000"],
    ["position_count", 3, "3"],
  ] as const)("%s %s is %s", (metric, wire, text) => expect(toShown(metric, wire)).toBe(text));

  it("goes there and back without loss", () => {
    for (let i = 1; i < 2000; i++) {
      const wire = -i / 10_000;
      expect(toWire("var_99", toShown("var_99", wire))).toBe(wire);
    }
  });
});

const limit: Threshold = {
  id: "els-var",
  portfolio_id: "ELS-07",
  metric_type: "var_99",
  comparison_type: "less_than",
  threshold_value: -0.03,
  severity: "high",
  description: null,
  clear_value: -0.0285,
  pending_for_seconds: 60,
  clear_for_seconds: 300,
  stale_after_seconds: null,
  reminder_minutes: 30,
  escalation_policy_id: "critical",
  enabled: true,
  dynamic: { percentile: 5, window_days: 250, min_observations: 60, multiplier: 1 },
  template_id: null,
  version: 3,
  created_at: "2026-03-12T14:00:00Z",
  updated_at: "2026-03-12T14:00:00Z",
  open_alert_id: null,
  level: null,
  warnings: [],
};

it.each([
  [0, "0", "s"],
  [5, "5", "s"],
  [30, "30", "s"],
  [60, "1", "min"],
  [90, "1.5", "min"],
  [100, "100", "s"],
  [300, "5", "min"],
] as const)("back for %s s is typed as %s %s, and sent as it was", (seconds, text, unit) => {
  const draft = draftOf({ ...limit, clear_for_seconds: seconds });
  expect([draft.clearFor, draft.clearUnit]).toEqual([text, unit]);
  expect(requestOf(draft, null)!.clear_for_seconds).toBe(seconds);
});

it("a limit that nobody changed is sent as it was", () =>
  expect(requestOf(draftOf(limit), "els-var")).toEqual(requestFrom(limit)));

it("what no limit may hold is not sent back", () =>
  expect(Object.keys(requestFrom(limit))).not.toEqual(expect.arrayContaining(["version"])));

it("a word where a number belongs is named, and nothing is sent", () => {
  const draft = { ...draftOf(limit), clear: "low" };
  expect(faultsOf(draft)).toEqual({ clear_value: "“low” is not a number" });
  expect(requestOf(draft, null)).toBeNull();
});

it.each([
  ["var_99", "less_than"],
  ["sharpe_ratio", "less_than"],
  ["daily_pnl_pct", "less_than"],
  ["leverage_ratio", "greater_than"],
  ["margin_usage", "greater_than"],
] as const)("a limit on %s is usually %s", (metric, comparison) => expect(usualComparison(metric)).toBe(comparison));

it.each([
  ["var_99", -0.0272, "3.00"],
  ["leverage_ratio", 1.55, "1.70"],
  ["sharpe_ratio", 1, "0.90"],
  ["daily_pnl_pct", -0.02, "-2.20"],
  ["var_99", null, ""],
] as const)("begins with %s %s at %s", (metric, value, level) => expect(suggestedLevel(metric, value)).toBe(level));

it("a new limit needs its level", () =>
  expect(faultsOf(newDraft("P1", "var_99", null))).toEqual({ threshold_value: "Needed" }));
