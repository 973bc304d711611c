import { describe, expect, it } from "vitest";
import type { Preview, Threshold, ThresholdRequest } from "../../../api/types";
import { firedSentence, intradaySentence, neighbours, neighbourText, nowSentence, wireForm } from "./words";

const plain = (text: string | null) => text?.replaceAll("\u202f", " ");
const preview = (changes: Partial<Preview> = {}): Preview => ({
  from: "2025-07-05T00:00:00Z",
  to: "2026-03-12T00:00:00Z",
  points: 250,
  unusable_points: 0,
  truncated: false,
  openings: 4,
  open_seconds: 22_200,
  open_pct: 0.1,
  episodes: [],
  ...changes,
});
const limit: ThresholdRequest = {
  portfolio_id: "P1",
  metric_type: "var_99",
  comparison_type: "less_than",
  threshold_value: -0.03,
  severity: "high",
  clear_value: -0.0285,
  pending_for_seconds: 0,
  clear_for_seconds: 300,
  enabled: true,
};

describe("firedSentence", () => {
  it.each([
    [{}, "Would have fired 4 times in 250 days, 6 h 10 min in all."],
    [{ openings: 1, open_seconds: 60 }, "Would have fired 1 time in 250 days, 1 min in all."],
    // Opened at the last record: nothing is known of how long.
    [{ openings: 1, open_seconds: 0 }, "Would have fired 1 time in 250 days."],
    [{ openings: 0 }, "Would not have fired in 250 days."],
    [{ from: null, to: null }, "Nothing is recorded of this value yet."],
    [{ from: "2026-03-11T12:00:00Z" }, "Would have fired 4 times in 12 h, 6 h 10 min in all."],
  ])("%o", (changes, words) => expect(plain(firedSentence(preview(changes)))).toBe(words));
});

describe("nowSentence", () => {
  const open = { ...limit, open_alert_id: "a" } as unknown as Threshold;
  it.each([
    [{}, -0.0301, undefined, "Now: over, opens at once."],
    [{ pending_for_seconds: 60 }, -0.0301, undefined, "Now: over, opens in 60 s."],
    [{}, -0.0301, open, "Now: over, its alert is open."],
    [{}, -0.03, undefined, "Now: 3.00 %, within."],
    [{}, -0.02999, undefined, "Now: 2.999 %, within."],
    [{ enabled: false }, -0.0301, undefined, "Now: 3.01 %; switched off, nothing opens."],
    [{}, null, undefined, "Now: the value is undefined."],
  ] as const)("%o at %s", (changes, value, saved, words) =>
    expect(plain(nowSentence({ ...limit, ...changes }, value, saved))).toBe(words),
  );
});

it("neighbours are a step away on both sides, the stricter first, with their clear levels", () => {
  const near = neighbours(limit);
  expect(near.map(({ threshold_value, clear_value }) => [threshold_value, clear_value])).toEqual([
    [-0.029, -0.0275],
    [-0.031, -0.0295],
  ]);
  expect(plain(neighbourText(near[0]!, preview({ openings: 9 })))).toBe("2.90 %: 9 times");
});

it.each([
  [{ threshold_value: 0 }],
  [{ comparison_type: "equal" }],
  [{ dynamic: { percentile: 5, window_days: 250, min_observations: 60, multiplier: 1 } }],
] as const)("%o has no neighbours", (changes) =>
  expect(neighbours({ ...limit, ...changes } as ThresholdRequest)).toEqual([]),
);

it.each([
  [
    [
      { at: Date.parse("2026-03-01T00:00:00Z"), value: 1 },
      { at: Date.parse("2026-03-03T14:00:00Z"), value: 1 },
    ],
    "Intraday history is recorded since 3 Mar; before that, closes only.",
  ],
  [[{ at: Date.parse("2026-03-03T14:00:00Z"), value: 1 }], "Intraday history is recorded since 3 Mar."],
  [[{ at: Date.parse("2026-03-01T00:00:00Z"), value: 1 }], "Only closes are recorded of this value."],
  [[], null],
])("says since when there is more than closes", (points, words) =>
  expect(intradaySentence(points, Date.parse("2026-03-12T14:00:00Z"))).toBe(words),
);

it("has the wire form at hand", () => expect(wireForm(limit)).toBe("var_99 less_than -0.03"));
