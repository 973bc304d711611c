import { describe, expect, it } from "vitest";
import { align, valuesOf } from "./align";
import { nextAxis, spanOf, ticksOf } from "./draw/axis";
import { spread } from "./draw/spread";
import type { ChartModel } from "./model";
import { chartTable } from "./table";
import { axisTime, chartSentence } from "./words";

const day = 86_400_000;
const model: ChartModel = {
  series: [
    {
      label: "VaR 99 %",
      points: [
        { at: 0, value: 2.5 },
        { at: day, value: 3.01 },
      ],
    },
    {
      label: "CVaR 97.5 %",
      points: [
        { at: day, value: 3.24 },
        { at: 2 * day, value: null },
      ],
    },
  ],
  limits: [{ label: "limit", value: 3 }],
  format: (value) => value.toFixed(2),
  unit: "% of NAV",
};

describe("axis", () => {
  it("has round ends around all values", () => expect(spanOf([2.31, 3.5])).toEqual({ min: 2, max: 3.5, step: 0.5 }));
  it("shows one value in its middle", () => {
    const { min, max } = spanOf([3]);
    expect(min).toBeLessThan(3);
    expect(max).toBeGreaterThan(3);
  });
  it("is there without values", () => expect(spanOf([])).toEqual({ min: 0, max: 1, step: 0.25 }));
  it("has lines without noise", () => expect(ticksOf({ min: 0.1, max: 0.4, step: 0.1 })).toEqual([0.1, 0.2, 0.3, 0.4]));

  const wide = spanOf([0, 10]);
  const narrow = spanOf([4, 6]);
  it("grows at once", () => expect(nextAxis({ shown: narrow, smallerSince: null }, wide, 0).shown).toBe(wide));
  it.each([
    [29_999, wide],
    [30_000, narrow],
  ])("shrinks when less was enough for 30 s: after %s ms", (waited, shown) => {
    const first = nextAxis({ shown: wide, smallerSince: null }, narrow, 5);
    expect(first.shown).toBe(wide);
    expect(nextAxis(first, narrow, 5 + waited).shown).toBe(shown);
  });
  it("waits anew when it was needed in between", () => {
    const first = nextAxis({ shown: wide, smallerSince: 0 }, wide, 20_000);
    expect(nextAxis(first, narrow, 40_000).shown).toBe(wide);
  });
});

describe("labels", () => {
  it("stay where they fit", () => expect(spread([10, 40, 80], 15, 0, 100)).toEqual([10, 40, 80]));
  it("move apart around their middle", () => expect(spread([50, 52], 15, 0, 100)).toEqual([43.5, 58.5]));
  it("keep to the ends", () => expect(spread([98, 99], 15, 0, 100)).toEqual([85, 100]));
  it("keep their order", () => expect(spread([60, 50, 55], 15, 0, 100)).toEqual([70, 40, 55]));
});

describe("points", () => {
  it("share one row of times", () => {
    const { times, columns } = align(model.series);
    expect(times).toEqual([0, day, 2 * day]);
    expect(columns).toEqual([
      [2.5, 3.01, undefined],
      [undefined, 3.24, null],
    ]);
  });
  it("put limits on the axis too", () => expect([...valuesOf(model)]).toEqual([2.5, 3.01, 3.24, 3]));
  it("are a table, newest first, with a dash where undefined", () =>
    expect(chartTable(model)).toEqual({
      columns: ["Time", "VaR 99 %, % of NAV", "CVaR 97.5 %, % of NAV"],
      rows: [
        ["3 Jan 1970", "–", "–"],
        ["2 Jan 1970", "3.01", "3.24"],
        ["1 Jan 1970", "2.50", "–"],
      ],
    }));
});

describe("words", () => {
  it("tell trend, last value and limit", () =>
    expect(chartSentence("VaR", model)).toBe(
      "VaR. VaR 99 % rose from 2.50 to 3.01 % of NAV. CVaR 97.5 % stayed at 3.24 % of NAV. Limit 3.00.",
    ));
  it.each([
    [0, 3_600_000, "1 Jan"],
    [3_600_000, 3_600_000, "01:00"],
    [3_600_000, 1000, "01:00:00"],
    [day, day, "2 Jan"],
    [31 * day, 31 * day, "Feb"],
    [365 * day, 28 * day, "Jan 1971"],
  ])("name the time %s at lines %s apart", (at, step, text) => expect(axisTime(at, step)).toBe(text));
});
