import { describe, expect, it } from "vitest";
import { metricChange, metricPair, metricText } from "./metrics";
import { amount, fixed, money } from "./numbers";
import { limitSentence } from "./sentences";
import { countdownText, duration, durationExact } from "./times";

const plain = (text: string) => text.replaceAll("\u202f", " ");

describe("numbers", () => {
  it.each([
    [0, 2, "0.00"],
    [-0.001, 2, "0.00"], // no minus before a zero
    [-0.005, 2, "−0.01"],
    [1234.5, 1, "1,234.5"],
  ])("fixed(%s, %s) is %s", (value, decimals, text) => expect(fixed(value, decimals)).toBe(text));

  it("signs what is signed, but not zero", () => {
    expect(fixed(0.42, 2, true)).toBe("+0.42");
    expect(fixed(0.001, 2, true)).toBe("0.00");
  });

  it.each([
    [0, "0"],
    [999.9, "999.9"],
    [999.96, "1.000 k"], // would be 1,000.0 with four digits
    [1234, "1.234 k"],
    [48213640, "48.21 m"],
    [-61800000, "−61.80 m"],
    [38.42e9, "38.42 bn"],
    [99996, "100.0 k"],
  ])("money(%s) is %s", (value, text) => expect(plain(money(value))).toBe(text));

  it("has four significant digits or more at every size", () => {
    for (let size = 1; size < 1e12; size *= 1.37)
      expect(amount(size).number.replace(/\D/g, "").length).toBeGreaterThanOrEqual(4);
  });
});

describe("metrics", () => {
  it.each([
    ["var_99", -0.0301, "3.01 %"],
    ["daily_pnl_pct", -0.0084, "−0.84 %"],
    ["daily_pnl_pct", 0.0042, "+0.42 %"],
    ["leverage_ratio", 2.314, "2.31 ×"],
    ["position_count", 42, "42"],
    ["var_99", null, "–"],
    ["var_99", 0, "0.00 %"],
  ])("%s of %s is %s", (id, value, text) => expect(plain(metricText(id, value))).toBe(text));

  it.each([
    [-0.0301, "3.01 %", "3.00 %"],
    [-0.03001, "3.001 %", "3.000 %"], // rounds to the limit without being equal
    [-0.0300001, "3.0000 %", "3.0000 %"], // four decimals at most
    [-0.03, "3.00 %", "3.00 %"],
  ])("VaR %s beside its limit", (value, text, limit) => {
    const pair = metricPair("var_99", value, -0.03);
    expect([plain(pair.value), plain(pair.limit)]).toEqual([text, limit]);
  });

  it("writes differences of percentages in points", () =>
    expect(plain(metricChange("var_99", 0.0016))).toBe("−0.16 pp"));
});

describe("sentences", () => {
  const judged = { threshold_value: -0.03, comparison_type: "less_than", description: null } as const;
  it("says value, limit and what it is a share of", () =>
    expect(plain(limitSentence({ ...judged, metric_type: "var_99", value: -0.0301 }))).toBe(
      "VaR 99 % is 3.01 % of NAV, limit 3.00 %",
    ));
  it("says that a value is undefined", () =>
    expect(plain(limitSentence({ ...judged, metric_type: "var_99", value: null }))).toBe(
      "VaR 99 % is undefined, limit 3.00 %",
    ));
  it("calls a floor what it is", () =>
    expect(plain(limitSentence({ ...judged, metric_type: "sharpe_ratio", threshold_value: 0.5, value: 0.4 }))).toBe(
      "Sharpe ratio is 0.40, at least 0.50",
    ));
  it("takes the words of alerts about the service itself", () =>
    expect(
      limitSentence({ ...judged, metric_type: "data.stale_prices", description: "Prices are stale", value: 2 }),
    ).toBe("Prices are stale"));
});

describe("times", () => {
  it.each([
    [400, "0.4 s"],
    [9940, "9.9 s"],
    [9960, "9 s"],
    [41_000, "41 s"],
    [59_999, "59 s"],
    [60_000, "1 min"],
    [372_000, "6 min"],
    [4_320_000, "1 h 12 min"],
    [48 * 3_600_000, "2 d"],
  ])("duration of %s ms is %s", (ms, text) => expect(plain(duration(ms))).toBe(text));

  it("shows the seconds of minutes where it is watched", () =>
    expect(plain(durationExact(372_000))).toBe("6 min 12 s"));

  it.each([
    [528_000, "08:48"],
    [527_001, "08:48"],
    [1, "00:01"],
    [0, "00:00"],
    [-5, "00:00"],
    [3_600_000, "1:00:00"],
  ])("countdown of %s ms is %s", (ms, text) => expect(countdownText(ms)).toBe(text));
});
