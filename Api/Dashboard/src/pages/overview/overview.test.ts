import { describe, expect, it } from "vitest";
import type { Alert, LimitUsage, Portfolio, Snapshot } from "../../api/types";
import { metrics } from "../../format/metrics";
import { firmSentence, whoSentence } from "./band/words";
import { binOf, binsOf, countStates, totalsOf } from "./firm";
import { freshOf, partsOf } from "./rail/parts";
import { filterOf, wantedRows } from "./table/filter";
import { scoreSum } from "./table/score";
import { factsOf } from "../../risk/facts";
import { overviewCsv } from "./table/export";

const limit = (use: number | null, isOver = false, metric = "var_99") =>
  ({ metric_type: metric, value: -0.03, threshold_value: -0.03, utilisation_pct: use, is_over: isOver }) as LimitUsage;

const snapshot = (
  id: string,
  limits: LimitUsage[] = [],
  more: Partial<Snapshot> = {},
  nav: number | null = 100,
): Snapshot =>
  ({
    portfolio_id: id,
    status: "ok",
    limits,
    as_of: "2026-03-12T14:00:00Z",
    metrics: { nav, daily_pnl: nav && 1, exposure: { long: 3, short: -1, gross: 4, net: 2 }, var_99: -0.02 },
    ...more,
  }) as Snapshot;

const portfolio = (id: string, base_currency = "USD", name = id, desk: string | null = null) =>
  ({ id, name, base_currency, desk }) as Portfolio;
const byId = (all: Portfolio[]) => new Map(all.map((one) => [one.id, one]));

describe("the firm", () => {
  it("never adds different currencies", () => {
    const portfolios = byId([portfolio("a"), portfolio("b"), portfolio("c", "EUR")]);
    const totals = totalsOf([snapshot("a"), snapshot("b"), snapshot("c")], portfolios);
    expect(totals.map(({ currency, nav, gross }) => [currency, nav, gross])).toEqual([
      ["USD", 200, 8],
      ["EUR", 100, 4],
    ]);
  });
  it("says how many have no value", () =>
    expect(
      totalsOf([snapshot("a"), snapshot("b", [], {}, null)], byId([portfolio("a"), portfolio("b")])),
    ).toMatchObject([{ nav: 100, portfolios: 2, missing: 1 }]));
  it("leaves out what it does not know the currency of", () =>
    expect(totalsOf([snapshot("x")], new Map())).toEqual([]));
  it("counts each light once", () =>
    expect(
      countStates([
        snapshot("a", [limit(101, true)]),
        snapshot("b", [limit(85)]),
        snapshot("c"),
        snapshot("d", [], { status: "stale" }),
      ]),
    ).toEqual({ over: 1, near: 1, within: 0, stale: 1, none: 1 }));
});

describe("bins of the highest use", () => {
  it.each([
    [0, 0],
    [9.99, 0],
    [10, 1],
    [79.9, 7],
    [80, 8],
    [99.99, 9],
    [100, 9],
  ])("%s %% is in bin %s while not over", (use, bin) => expect(binOf(snapshot("a", [limit(use)]))).toBe(bin));
  it.each([99.999, 100, 250])("what is over is in the last one, at %s %% too", (use) =>
    expect(binOf(snapshot("a", [limit(use, true)]))).toBe(10),
  );
  it("leaves out what has no use", () => expect(binOf(snapshot("a", [limit(null)]))).toBeNull());
  it("are near from 80 on", () =>
    expect(binsOf([]).map(({ tone }) => tone)).toEqual([...Array(8).fill("plain"), "near", "near", "over"]));
});

describe("the sentence", () => {
  const none = { over: 0, near: 0, within: 0, stale: 0, none: 0 };
  it.each([
    [{ ...none, over: 3, near: 41 }, 1000, "3 of 1,000 portfolios are over a limit"],
    [{ ...none, over: 1 }, 15, "1 of 15 portfolios is over a limit"],
    [{ ...none, near: 2 }, 15, "No portfolio is over a limit, 2 are near"],
    [none, 15, "No portfolio is over a limit"],
  ])("%j of %s: %s", (counts, all, text) => expect(firmSentence(counts, all)).toBe(text));

  const now = Date.parse("2026-03-12T14:08:00Z");
  const alert = (status: string, by: string | null = null, snoozed: string | null = null) =>
    ({
      id: `${status}${by}${snoozed}`,
      status,
      acknowledged_by: by,
      snoozed_until: snoozed,
      severity: "high",
      triggered_at: "2026-03-12T14:00:00Z",
    }) as Alert;
  it.each([
    [[], "No open alerts"],
    [[alert("resolved")], "No open alerts"],
    [[alert("triggered")], "1 alert waits for someone"],
    [[alert("acknowledged", "P. Raman")], "P. Raman has 1 alert"],
    [
      [alert("triggered"), alert("acknowledged", "P. Raman"), alert("acknowledged", "Mo")],
      "1 alert waits for someone, P. Raman and Mo have 2 alerts",
    ],
    [[alert("triggered", null, "2026-03-12T14:30:00Z")], "1 alert snoozed"],
  ])("of who has it: %#", (alerts, text) => expect(whoSentence(alerts, now)).toBe(text));

  it("of the rail tells waiting from handled, and counts only open ones", () => {
    const { waiting, handled, bySeverity } = partsOf(
      [alert("triggered"), alert("acknowledged", "Mo"), alert("resolved")],
      now,
    );
    expect([waiting.length, handled.length, bySeverity.get("high")]).toEqual([1, 1, 2]);
  });
  it("counts new alerts that are open", () =>
    expect(freshOf([alert("triggered"), alert("resolved")], new Set())).toBe(1));
});

describe("rows", () => {
  const portfolios = [
    portfolio("a", "USD", "Alpha", "Rates"),
    portfolio("b", "USD", "Beta"),
    portfolio("c", "USD", "Gamma", "Equities"),
  ];
  const snapshots = new Map(
    [snapshot("a", [limit(50)]), snapshot("b", [limit(101, true)])].map((one) => [one.portfolio_id, one]),
  );
  const ids = (query: string, column = "score", isDescending = true) =>
    wantedRows(portfolios, snapshots, filterOf(new URLSearchParams(query)), { column, isDescending })
      .map(({ id }) => id)
      .join("");
  it.each([
    ["", "bac"],
    ["state=over", "b"],
    ["q=RATES", "a"],
    ["q=gam", "c"],
    ["use=5", "a"],
    ["use=10&q=alpha", ""],
    ["state=purple&use=x", "bac"],
  ])("%s: %s", (query, wanted) => expect(ids(query)).toBe(wanted));
  it("are sorted by name from the start of the alphabet", () => expect(ids("", "name", false)).toBe("abc"));
  it("show the largest loss first", () => expect(ids("", "var_99", true)).toBe("abc"));
  it("are all in the file, those without values too", () => {
    const lines = overviewCsv(portfolios, snapshots).trim().split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]!.split(",")).toHaveLength(9 + Object.keys(metrics).length);
    expect(lines[3]).toBe("c,Gamma,Equities,USD");
  });
});

describe("score", () => {
  it("shows its sum with names", () =>
    expect(scoreSum(factsOf(snapshot("a", [limit(101, true), limit(50, false, "leverage_ratio")])).score)).toBe(
      "83 = 30 for a limit over + 45 × VaR 99\u202f% at 100\u202f% + 15 × Leverage at 50\u202f%",
    ));
});
