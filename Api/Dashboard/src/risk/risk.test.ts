import { describe, expect, it } from "vitest";
import type { LimitUsage, Snapshot } from "../api/types";
import { lightOf } from "./light";
import { scoreOf } from "./score";
import { closestFirst, limitState, useOf } from "./use";

const limit = (use: number | null, changes: Partial<LimitUsage> = {}): LimitUsage => ({
  threshold_id: `T${use}`,
  metric_type: "var_99",
  value: use === null ? -0.01 : -0.03 * use,
  threshold_value: -0.03,
  utilisation_pct: use === null ? null : use * 100,
  status: "ok",
  open_alert_id: null,
  error: null,
  comparison_type: "less_than",
  severity: "high",
  is_over: use !== null && use > 1,
  ...changes,
});
const snapshot = (limits: LimitUsage[], status: Snapshot["status"] = "ok") => ({ limits, status }) as Snapshot;

describe("limitState", () => {
  it.each([
    [0.7999, "within"],
    [0.8, "near"],
    [1, "near"], // the limit itself is not over
    [1.0001, "over"],
    [null, "within"], // without a use there is only within and over
  ])("use %s is %s", (use, state) => expect(limitState(limit(use))).toBe(state));

  it("is over by what the service compares, though the use is rounded to less", () =>
    expect(limitState(limit(0.9999, { is_over: true }))).toBe("over"));

  it("is unknown without a value", () => expect(limitState(limit(null, { value: null }))).toBe("unknown"));

  it("has no negative use", () => expect(useOf(limit(-0.5))).toBe(0));
});

describe("scoreOf", () => {
  it.each([
    [[], 0],
    [[0], 0],
    [[1], 45],
    [[1, 1, 1], 70],
    [[1, 1, 1, 1], 70],
    [[1.5], 75],
    [[1.5, 1, 1], 100],
    [[0.5, 0.8, 0.2], 46], // 36 + 7.5 + 2
    [[null], 0],
  ])("of uses %j is %s", (uses, score) => expect(scoreOf(uses.map((use) => limit(use))).value).toBe(score));

  it("is at least 75 with a breach and at most 70 without, whatever the uses", () => {
    for (let n = 0; n < 500; n++) {
      const uses = Array.from({ length: n % 6 }, (_, i) => ((n * 37 + i * 101) % 130) / 100);
      const { value, isOver } = scoreOf(uses.map((use) => limit(use)));
      expect(isOver ? value >= 75 && value <= 100 : value <= 70).toBe(true);
    }
  });

  it("counts a limit that is over without a use as 1", () =>
    expect(scoreOf([limit(null, { is_over: true })]).value).toBe(75));
});

describe("lightOf", () => {
  it.each([
    [[], "ok", "none", false],
    [[0.5], "ok", "within", false],
    [[0.5, 0.8], "ok", "near", false],
    [[0.8, 1.2], "ok", "over", false],
    [[0.8], "stale", "stale", true],
    [[1.2], "stale", "over", true],
    [[], "incomplete", "stale", true],
  ] as const)("of uses %j while %s is %s", (uses, status, state, isStale) =>
    expect(
      lightOf(
        snapshot(
          uses.map((use) => limit(use)),
          status,
        ),
      ),
    ).toEqual({ state, isStale }),
  );
});

it("closestFirst puts what is over before what merely uses more", () =>
  expect(closestFirst([limit(0.9), limit(0.2, { is_over: true }), limit(null)]).map(useOf)).toEqual([0.2, 0.9, null]));
