import { describe, expect, it } from "vitest";
import { withTry, type Try } from "./history";
import { rowsOf } from "./rows";
import { addressOf, tradeOf, tradeText, type Check, type Impact } from "./trade";
import { impactSentence, verdictOf } from "./verdict";

const limit = (
  impact: Impact["impact"],
  before: number | null,
  after: number | null,
  changes: Partial<Impact> = {},
): Impact => ({
  threshold_id: `T-${impact}`,
  metric_type: "var_99",
  comparison_type: "less_than",
  threshold_value: -0.03,
  severity: "high",
  before,
  after,
  impact,
  reason: "",
  ...changes,
});
const book = { status: "ok" as const, stale_symbols: [], missing_symbols: [], metrics: {} as Record<string, never> };
const check = (limits: Impact[], changes: Partial<Check> = {}) =>
  ({
    allowed: true,
    reasons: [],
    before: book,
    after: book,
    limits,
    largest_quantity: null,
    largest_quantity_reason: null,
    ...changes,
  }) as unknown as Check;

describe("the verdict", () => {
  it("names what forbids, the worst first, with as many decimals as it takes", () => {
    const found = verdictOf(
      check([limit("breaks", -0.02, -0.030004), limit("worsens", -0.031, -0.06)], { allowed: false }),
    );
    expect(found.sentence).toBe("Not allowed: VaR 99\u202f% would be 6.00\u202f% of NAV, limit 3.00\u202f%.");
    expect(found.more).toEqual(["VaR 99\u202f% would be 3.0004\u202f% of NAV, limit 3.0000\u202f%."]);
  });

  it("allows with the closest limit", () =>
    expect(verdictOf(check([limit("within", -0.01, -0.011), limit("within", -0.01, -0.029)])).sentence).toBe(
      "Allowed: VaR 99\u202f% would be 2.90\u202f% of NAV, limit 3.00\u202f%.",
    ));

  it("says what stays broken and what is mended", () =>
    expect(verdictOf(check([limit("still_broken", -0.04, -0.04), limit("mends", -0.04, -0.01)])).more).toEqual([
      "VaR 99\u202f% would be back within its limit.",
      "VaR 99\u202f% is over its limit before and after, not worse by it.",
    ]));

  it("without limits says so", () => expect(verdictOf(check([])).sentence).toContain("no limit"));

  it("of a value that would be undefined", () =>
    expect(impactSentence(limit("blinds", -0.01, null))).toBe(
      "VaR 99\u202f% could no longer be judged, limit 3.00\u202f%",
    ));
});

describe("rows", () => {
  const found = rowsOf(
    check([limit("within", -0.01, -0.01), limit("breaks", -0.02, -0.0301)], {
      before: { ...book, metrics: { nav: 100, leverage_ratio: 1 } } as never,
      after: { ...book, metrics: { nav: 100, leverage_ratio: 2 } } as never,
    }),
  );

  it("put limits that change first, fold what does not", () => {
    expect(found.changed.map(({ name }) => name)).toEqual(["VaR 99\u202f%", "Leverage"]);
    expect(found.unchanged.map(({ key }) => key).slice(0, 2)).toEqual(["T-within", "nav"]);
  });

  it("write use before and after, over with a decimal", () => {
    expect(found.changed[0]).toMatchObject({ change: "+1.01\u202fpp", limit: "3.00\u202f%", isForbidding: true });
    expect([found.changed[0]!.useBefore!.text, found.changed[0]!.useAfter!.text]).toEqual([
      "67\u202f%",
      "100.3\u202f%",
    ]);
  });
});

describe("the address", () => {
  it.each(["/what-if?portfolio=P&symbol=X&quantity=-5", "/what-if?portfolio=P&symbol=X&quantity=1.5&price=12.25"])(
    "%s goes there and back",
    (address) => expect(addressOf(tradeOf(new URLSearchParams(address.split("?")[1]))!)).toBe(address),
  );

  it.each(["", "portfolio=P&symbol=X", "portfolio=P&symbol=X&quantity=0", "symbol=X&quantity=1"])(
    "%j says too little",
    (query) => expect(tradeOf(new URLSearchParams(query))).toBeNull(),
  );

  it("is said in words", () =>
    expect(tradeText({ portfolio: "P", symbol: "X", quantity: -5000, price: null })).toBe(
      "Sell 5,000 X at the last price",
    ));
});

it("each trade is kept once, the newest first", () => {
  const one = (quantity: number): Try => ({
    trade: { portfolio: "P", symbol: "X", quantity, price: null },
    isAllowed: true,
    sentence: "",
    at: quantity,
  });
  expect(withTry(withTry(withTry([], one(1)), one(2)), one(1)).map(({ trade }) => trade.quantity)).toEqual([1, 2]);
});
