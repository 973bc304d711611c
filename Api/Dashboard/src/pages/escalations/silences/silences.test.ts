import { describe, expect, it } from "vitest";
import type { Silence } from "../../../api/types";
import { fits, type Matchers } from "./matching";
import { matcherText, matchText, silencesSentence, windowText } from "./words";

const all: Matchers = { portfolio_ids: [], metric_types: [], severities: [] };
const alert = { portfolio_id: "els-07", metric_type: "concentration_risk.hhi", severity: "high" as const };

it.each([
  [{}, true],
  [{ portfolio_ids: ["els-07"] }, true],
  [{ portfolio_ids: ["els-0"] }, false],
  [{ portfolio_ids: ["els-*"] }, true],
  [{ portfolio_ids: ["*"] }, true],
  [{ portfolio_ids: ["ELS-*"] }, false],
  [{ portfolio_ids: ["x", "els-07"], metric_types: ["concentration_risk.*"] }, true],
  [{ portfolio_ids: ["els-07"], metric_types: ["var_99"] }, false],
  [{ severities: ["high"] as const }, true],
  [{ severities: ["low", "critical"] as const }, false],
])("a silence of %j fits: %s", (changes, does) => expect(fits({ ...all, ...changes }, alert)).toBe(does));

describe("words", () => {
  it.each([
    [{}, "All alerts"],
    [{ portfolio_ids: ["A", "B", "C"] }, "All alerts in A, B or C"],
    [
      { metric_types: ["var_99", "concentration_risk.*"], severities: ["low" as const] },
      "Low alerts of VaR 99\u202f% or concentration_risk.*",
    ],
  ])("of matchers %j", (matchers, text) => expect(matcherText(matchers)).toBe(text));

  it("of a window", () =>
    expect(
      windowText({
        start: "22:00:00",
        duration_minutes: 120,
        time_zone: "Europe/Berlin",
        days: ["monday", "friday"],
      }),
    ).toBe("Mon, Fri 22:00 for 2\u202fh, Europe/Berlin"));

  it.each([
    [0, true, "matches no open alert now"],
    [1, true, "matches 1 open alert now"],
    [2, false, "does not hold now, and would match 2 open alerts"],
  ])("of %s alerts, when holding: %s", (count, holds, text) => expect(matchText(count, holds)).toBe(text));

  it.each([
    [0, 0, "No silence holds: whoever has to be told is told."],
    [1, 0, "1 silence holds: no open alert is held back."],
    [2, 1, "2 silences hold: 1 open alert is held back."],
    [1, 3, "1 silence holds: 3 open alerts are held back."],
  ])("of %s silences that hold back %s", (count, held, text) =>
    expect(
      silencesSentence([...Array(count).fill({ status: "active" }), { status: "expired" }] as Silence[], held),
    ).toBe(text),
  );
});
