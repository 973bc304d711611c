import { describe, expect, it } from "vitest";
import { dailySentence, dailyTable, indexAt, isException, shapeOf, tickText } from "./daily";
import { commonUnit } from "./units";

const day = (date: string, outcome: number, forecast: number) => ({ date, outcome, forecast });
const days = [day("2026-03-10", 1e6, -2e6), day("2026-03-11", -2.5e6, -2e6), day("2026-03-12", -1e6, -2e6)];
const words = { unit: commonUnit([2.5e6]), currency: "USD" };

describe("days of the backtest", () => {
  it.each([
    [-2, false],
    [-2.01, true],
  ])("that made %s against VaR 2 are exceptions: %s", (outcome, is) =>
    expect(isException(day("", outcome, -2))).toBe(is),
  );

  // From −2.5 to 1 m with 0.14 m of room at both ends.
  const shape = shapeOf(days, words.unit.size);
  it("stand side by side over the whole width, bars from zero", () =>
    expect(shape.bars).toBe("M0.00 30.16V3.70M50.00 30.16V96.30M100.00 30.16V56.61"));
  it("have their forecasts as one line", () => expect(shape.line).toBe("M0.00 83.07L50.00 83.07L100.00 83.07"));
  it("are marked where they lost more", () =>
    expect(shape.marks.map(({ date, x }) => [date, x])).toEqual([["2026-03-11", 50]]));
  it.each([
    [days, ["−2", "−1", "0", "1"]],
    [[day("2026-03-10", 1e7, -6e6)], ["−5", "0", "5", "10"]],
    [[day("2026-03-10", 0, 0)], ["−0.50", "−0.25", "0.00", "0.25", "0.50"]],
  ])("have an axis in round millions: %#", (of, said) => {
    const { ticks } = shapeOf(of, 1e6);
    expect(ticks.map(({ value }) => tickText(value, ticks))).toEqual(said);
  });
  it("are found under the pointer", () =>
    expect([-1, 0.2, 0.3, 2].map((part) => indexAt(part, 3))).toEqual([0, 0, 1, 2]));

  it("are said in a sentence", () =>
    expect(dailySentence(days, words)).toBe(
      "Daily profit and loss of today’s holdings against VaR 99\u202f%, 10 Mar 2026 to 12 Mar 2026. " +
        "Losses went beyond VaR on 1 day, last on 11 Mar 2026. The last: 12 Mar 2026: −1.00 m USD, VaR 2.00.",
    ));
  it("are said in a sentence without exceptions too", () =>
    expect(dailySentence(days.slice(0, 1), words)).toContain("No loss went beyond VaR."));
  it("are a table, newest first", () =>
    expect(dailyTable(days, words).rows).toEqual([
      ["12 Mar 2026", "−1.00", "2.00", ""],
      ["11 Mar 2026", "−2.50", "2.00", "yes"],
      ["10 Mar 2026", "+1.00", "2.00", ""],
    ]));
});
