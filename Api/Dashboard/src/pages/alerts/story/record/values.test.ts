import { describe, expect, it } from "vitest";
import { sampleAlert } from "../../../../alerting/sample";
import type { Threshold } from "../../../../api/types";
import { valueEntries } from "./values";

const limit = (changes: Partial<Threshold> = {}) =>
  ({ pending_for_seconds: 60, updated_at: "2026-03-12T09:00:00Z", ...changes }) as Threshold;
const peak = { at: Date.parse("2026-03-12T14:05:31Z"), value: -0.0308 };

describe("valueEntries", () => {
  it("says since when it was over, and when it was worst", () =>
    expect(valueEntries(sampleAlert(), limit(), peak)).toEqual([
      {
        id: "over",
        at: Date.parse("2026-03-12T14:01:00Z"),
        mark: "near",
        title: "Over the limit",
        detail: "Waited 60\u202fs before opening",
      },
      {
        id: "peak",
        at: peak.at,
        mark: "plain",
        title: "Peak: 3.08\u202f%, 102.7\u202f% of the limit",
        detail: null,
      },
    ]));

  it.each([
    ["does not wait", limit({ pending_for_seconds: 0 })],
    ["was changed after it opened", limit({ updated_at: "2026-03-12T14:02:01Z" })],
    ["is gone", undefined],
  ])("says nothing of a wait where the limit %s", (_, threshold) =>
    expect(valueEntries(sampleAlert(), threshold, peak).map(({ id }) => id)).toEqual(["peak"]),
  );

  it.each([
    ["that was not recorded", { ...peak, value: -0.0307 }],
    ["that is the opening itself", { ...peak, at: Date.parse("2026-03-12T14:02:01Z") }],
    ["of nothing", null],
  ])("says nothing of a peak %s", (_, seen) =>
    expect(valueEntries(sampleAlert(), limit(), seen).map(({ id }) => id)).toEqual(["over"]),
  );
});
