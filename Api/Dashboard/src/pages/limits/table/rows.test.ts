import { describe, expect, it } from "vitest";
import type { Portfolio, Threshold } from "../../../api/types";
import { limitWords, rowsOf, toggled } from "./rows";

const limit = (id: string, changes: Partial<Threshold> = {}): Threshold => ({
  id,
  portfolio_id: "P1",
  metric_type: "var_99",
  comparison_type: "less_than",
  threshold_value: -0.03,
  severity: "high",
  description: null,
  clear_value: -0.0285,
  pending_for_seconds: 60,
  clear_for_seconds: 300,
  stale_after_seconds: null,
  reminder_minutes: null,
  escalation_policy_id: null,
  enabled: true,
  dynamic: null,
  template_id: null,
  version: 1,
  created_at: "2026-03-12T14:00:00Z",
  updated_at: "2026-03-12T14:00:00Z",
  open_alert_id: null,
  level: null,
  warnings: [],
  ...changes,
});
const plain = (text: string) => text.replaceAll("\u202f", " ");

describe("limitWords", () => {
  it.each([
    [{}, "is worse than 3.00 % of NAV for 60 s; clear at 2.85 % for 5 min"],
    [{ clear_value: null }, "is worse than 3.00 % of NAV for 60 s; clear there for 5 min"],
    [{ clear_value: null, clear_for_seconds: 0, pending_for_seconds: 0 }, "is worse than 3.00 % of NAV"],
    [
      {
        metric_type: "leverage_ratio",
        comparison_type: "greater_than_or_equal",
        threshold_value: 6,
        clear_value: 5.5,
        clear_for_seconds: 0,
      },
      "is at or above 6.00 × for 60 s; clear at 5.50 ×",
    ],
  ] as const)("%o: %s", (changes, words) =>
    expect(plain(limitWords(limit("a", changes as Partial<Threshold>)))).toBe(words),
  );
});

const portfolios = [
  { id: "P1", name: "Zeta" },
  { id: "P2", name: "Alpha" },
] as Portfolio[];
const all = [limit("a", { metric_type: "leverage_ratio" }), limit("b"), limit("c", { portfolio_id: "P2" })];
const ids = (filter = {}) =>
  rowsOf(all, portfolios, ["var_99", "leverage_ratio"], { text: "", portfolio: "", severity: "", ...filter }).map(
    (row) => row.id,
  );

it("groups by portfolio, by name, and in each by metric", () =>
  expect(ids()).toEqual(["group P2", "c", "group P1", "b", "a"]));
it("leaves out groups without a limit that fits", () => expect(ids({ text: "leverage" })).toEqual(["group P1", "a"]));
it("narrows by portfolio", () => expect(ids({ portfolio: "P2" })).toEqual(["group P2", "c"]));
it("narrows by severity", () => expect(ids({ severity: "low" })).toEqual([]));

it("a group takes all of its limits, then gives all back", () => {
  const some = toggled(new Set(["a"]), ["a", "b"]);
  expect([...some]).toEqual(["a", "b"]);
  expect([...toggled(some, ["a", "b"])]).toEqual([]);
});
