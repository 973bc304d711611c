import { describe, expect, it } from "vitest";
import type { Alert, LimitUsage, Portfolio, Snapshot } from "../../api/types";
import { askedRange } from "../../parts/charts/series";
import { commonUnit, inUnit } from "./analysis/units";
import { zoneSentence } from "./analysis/words";
import { figuresOf } from "./figures/figures";
import { firstHeld, shownFrom, since, sourceOf, withGaps, withLive } from "./history/series";
import { contributionAxis, positionRows, totalsOf } from "./positions/positions";
import { drawdownWords, verdictOf } from "./words";

const now = Date.parse("2026-03-12T14:09:00Z");

const limit = (metric: string, use: number, more: Partial<LimitUsage> = {}): LimitUsage =>
  ({
    threshold_id: metric,
    metric_type: metric,
    value: -0.03 * (use / 100),
    threshold_value: -0.03,
    utilisation_pct: use,
    is_over: false,
    comparison_type: "less_than",
    open_alert_id: null,
    ...more,
  }) as LimitUsage;
const withLimits = (...limits: LimitUsage[]) => ({ limits }) as unknown as Snapshot;

describe("the verdict", () => {
  const over = limit("var_99", 100.3, { is_over: true, open_alert_id: "a1" });
  const alert = { id: "a1", triggered_at: "2026-03-12T14:02:00Z" } as Alert;
  const text = (...limits: LimitUsage[]) => {
    const verdict = verdictOf(withLimits(...limits), [alert], now);
    return verdict.text + verdict.rest;
  };
  it.each([
    [[over], "VaR 99\u202f% is 3.01\u202f% of NAV, limit 3.00\u202f%, for 7\u202fmin."],
    [
      [over, limit("cvar_975", 85), limit("leverage_ratio", 90)],
      "VaR 99\u202f% is 3.01\u202f% of NAV, limit 3.00\u202f%, for 7\u202fmin. 2 more limits are near.",
    ],
    [
      [over, limit("cvar_975", 99, { is_over: true })],
      "VaR 99\u202f% is 3.01\u202f% of NAV, limit 3.00\u202f%, for 7\u202fmin. 1 more limit is over.",
    ],
    [[limit("var_99", 80)], "No limit is over. One is near: VaR 99\u202f% is at 80\u202f% of its limit."],
    [[limit("var_99", 79.9), limit("cvar_975", 10)], "Both limits are within."],
    [[limit("var_99", 10, { value: null })], "One of 1 limits cannot be judged."],
    [[], "No limits are set."],
  ])("%#", (limits, said) => expect(text(...limits)).toBe(said));
});

const metrics = {
  nav: 48_213_640,
  daily_pnl: -408_500,
  daily_pnl_pct: -0.0084,
  var_99: -0.03004,
  cvar_975: null,
  var_99_amount: -1_450_000,
  cvar_975_amount: null,
  current_drawdown: -0.0482,
  max_drawdown: -0.1173,
  leverage_ratio: 2.31,
  net_leverage: 0.38,
  margin_usage: 0.341,
};

describe("the drawdown", () => {
  const dates = { peak_date: "2026-01-16", worst_from: "2020-02-12", worst_to: "2020-03-23" };
  const words = (current_drawdown: number | null, drawdown: Snapshot["drawdown"]) =>
    drawdownWords({ drawdown, metrics: { current_drawdown } } as Snapshot);
  it.each([
    [-0.0482, dates, "4.82\u202f% below the peak of 16 Jan 2026. Worst fall 12 Feb 2020 – 23 Mar 2020."],
    [
      -0.0482,
      { ...dates, peak_date: null },
      "4.82\u202f% below a peak older than the recorded closes. Worst fall 12 Feb 2020 – 23 Mar 2020.",
    ],
    [0, { peak_date: null, worst_from: null, worst_to: null }, "At its highest."],
    [null, null, ""],
  ])("%s", (now, drawdown, said) => expect(words(now, drawdown)).toBe(said));
});

describe("the figures", () => {
  const figures = figuresOf(
    { metrics, limits: [{ ...limit("var_99", 100), value: -0.03004 }] } as unknown as Snapshot,
    "USD",
  );
  const of = (id: string) => figures.find((figure) => figure.id === id)!;
  it("are seven", () => expect(figures).toHaveLength(7));
  it.each([
    ["nav", "48.21", "m USD", "48,213,640"],
    ["daily_pnl", "−408.5", "k", "−0.84\u202f% of NAV"],
    ["var_99", "3.004", "% of NAV", "1.450\u202fm, limit 3.000\u202f%"],
    ["cvar_975", "–", "", ""],
    ["current_drawdown", "4.82", "%", "worst 11.73\u202f%"],
    ["leverage_ratio", "2.31", "×", "net +0.38\u202f×"],
    ["margin_usage", "34.10", "%", "of NAV"],
  ])("%s", (id, number, unit, note) => expect(of(id)).toMatchObject({ number, unit, note }));
});

describe("positions", () => {
  const portfolio = {
    positions: [
      { symbol: "A", quantity: 10 },
      { symbol: "B", quantity: -5 },
      { symbol: "C", quantity: 1 },
    ],
  } as Portfolio;
  const part = (symbol: string, market_value: number, component: number) => ({ symbol, market_value, component });
  const parts = {
    nav: 1000,
    levels: [{ confidence: 97.5, cvar: { positions: [part("A", 1100, -30), part("B", -200, 8), part("C", 100, -9)] } }],
  };
  const profit = {
    positions: [
      { symbol: "A", opening: 10, from_price: 100 },
      { symbol: "B", opening: -5, from_price: -40 },
      { symbol: "C", opening: 0, from_price: 0 },
    ],
  };
  const rows = positionRows(portfolio, parts as never, profit as never);
  it("stand by the size of their contribution, whatever its sign", () =>
    expect(rows.map((row) => row.symbol)).toEqual(["A", "C", "B"]));
  it("contribute what adds to the loss as positive", () =>
    expect(rows.map((row) => row.contribution)).toEqual([0.03, 0.009, -0.008]));
  it("add up to the whole", () => expect(totalsOf(rows, 1000).contribution).toBeCloseTo(0.031, 12));
  it("move by the price, of a short holding too", () => {
    expect(rows[0]!.day).toBeCloseTo(0.1, 12);
    expect(rows[2]!.day).toBeCloseTo(0.25, 12);
  });
  it("have no move when they were bought today", () => expect(rows[1]!.day).toBeNull());
  it("have no total where one is undefined", () => expect(totalsOf(rows, 1000).day).toBeNull());
  it("share an axis with zero on it", () => expect(contributionAxis(rows)).toEqual({ low: -0.008, high: 0.03 }));
  it("are there before anything is known of them", () =>
    expect(positionRows(portfolio, undefined, undefined).map(({ value, weight }) => [value, weight])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]));
});

describe("history", () => {
  const range = { name: "3M", from: 0, to: 1000 } as const;
  const points = [{ at: 100, value: 1 }];
  it("ends with the live value", () =>
    expect(withLive(points, "1970-01-01T00:00:00.200Z", 2, range)).toEqual([...points, { at: 200, value: 2 }]));
  it.each([
    ["1970-01-01T00:00:00.100Z", 2, range],
    ["1970-01-01T00:00:00.200Z", null, range],
    [null, 2, range],
    ["1970-01-01T00:00:00.200Z", 2, { ...range, name: "Custom" as const }],
  ])("but not with what is not newer, undefined, or outside: %s %s", (at, value, of) =>
    expect(withLive(points, at, value, of)).toBe(points),
  );
  it.each([
    [50, 0],
    [51, 51],
  ])("begins at the range's start unless the first value is much later: %s", (first, from) =>
    expect(shownFrom([[{ at: first, value: 1 }], []], range)).toBe(from),
  );
  const half = 30 * 60_000;
  const day = 48 * half;
  it.each([
    [half, "recorded", day, 2],
    [half + 1, "recorded", day, 3],
    [4 * day, "recorded", 80 * day, 2],
    [4 * day + 1, "recorded", 80 * day, 3],
    [40 * day, "held", 80 * day, 2],
  ] as const)("has no line over what is not recorded: %s ms of %s in %s", (pause, source, length, count) =>
    expect(
      withGaps(
        [
          { at: 0, value: 1 },
          { at: pause, value: 2 },
        ],
        source,
        { name: "Custom", from: 0, to: length },
      ),
    ).toHaveLength(count),
  );
  it.each([
    [
      [0, 0, -0.02, 0],
      [-0.02, 0],
    ],
    [[null, 0, -0.02], [-0.02]],
    [
      [null, -0.02],
      [null, -0.02],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [-0.01, 0],
      [-0.01, 0],
    ],
    [[], []],
  ])("begins with the first position: %j", (values, kept) => {
    const risk = values.map((value, at) => ({ at, value }));
    expect(since(risk, firstHeld(risk)).map(({ value }) => value)).toEqual(kept);
  });
  it("begins where a line does, not at a point alone", () =>
    expect(
      shownFrom(
        [
          [
            { at: 60, value: 1 },
            { at: 61, value: null },
            { at: 800, value: 1 },
            { at: 810, value: 2 },
          ],
        ],
        range,
      ),
    ).toBe(800));
  it("is not asked anew with every drawing", () => {
    const asked = (to: number) => askedRange({ name: "3M", from: to - 90 * day, to });
    expect(asked(now + 1)).toEqual(asked(now + 2));
  });
  it.each([
    [8, "held", "recorded"],
    [8.1, "held", "held"],
    [90, "held", "held"],
    [90, "recorded", "recorded"],
  ])("of %s days, realised from %s, is %s", (days, realised, source) =>
    expect(sourceOf({ name: "Custom", from: 0, to: days * 86_400_000 }, realised)).toBe(source),
  );
  it("of a custom range is asked as it is", () =>
    expect(askedRange({ name: "Custom", from: 1, to: 1234 })).toEqual({ from: 1, to: 1234 }));
});

describe("analysis", () => {
  it.each([
    [[1.5e9, 10], "bn"],
    [[-2.2e6, null], "m"],
    [[999_999], "k"],
    [[999], ""],
    [[], ""],
  ])("%j is shown in %s", (values, unit) => expect(commonUnit(values).name).toBe(unit));
  it("signs gains and losses where asked", () => expect(inUnit(1.5e6, commonUnit([1.5e6]), true)).toBe("+1.50"));
  it.each([
    [{ light: "green", days: 250, exceptions: 4 }, "4 exceptions, 2.5 expected: green zone (0–4)"],
    [{ light: "yellow", days: 250, exceptions: 5 }, "5 exceptions, 2.5 expected: amber zone (5–9)"],
    [{ light: "red", days: 100, exceptions: 9 }, "9 exceptions, 1.0 expected: red zone"],
  ] as const)("%j", (zone, text) => expect(zoneSentence(zone)).toBe(text));
});
