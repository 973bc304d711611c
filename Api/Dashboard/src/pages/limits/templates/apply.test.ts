import { describe, expect, it } from "vitest";
import { applySentence, faultsOf, lineOf, type Applied, type Template } from "./apply";

type Item = Applied["items"][number];

const item = (changes: Partial<Item>): Item => ({
  portfolio_id: "p",
  status: "applied",
  created: [],
  updated: [],
  removed: [],
  unchanged: 0,
  rejected: [],
  detail: null,
  ...changes,
});
const answer = (dry_run: boolean, ...items: Item[]): Applied => ({
  template_id: "t",
  template_version: 1,
  dry_run,
  items,
});

describe("what applying comes to", () => {
  it.each([
    [answer(true, item({ created: ["a", "b"] }), item({ created: ["c"] })), "Makes 3 limits on 2 portfolios."],
    [answer(false, item({ created: ["a"] })), "Made 1 limit on 1 portfolio."],
    [answer(true, item({ unchanged: 2 })), "Makes 0 limits on 1 portfolio; 2 stay as they are."],
    [answer(true, item({ unchanged: 1, updated: ["a"] })), "Changes 1 on 1 portfolio; 1 stays as it is."],
    [
      answer(false, item({ created: ["a"], updated: ["b"], removed: ["c", "d"] })),
      "Made 1 limit, changed 1, removed 2 on 1 portfolio.",
    ],
    [
      answer(false, item({ created: ["a"] }), item({ detail: "There is no portfolio 'x'." })),
      "Made 1 limit on 2 portfolios; 1 fault.",
    ],
  ])("%#", (of, text) => expect(applySentence(of)).toBe(text));

  it("names each fault by portfolio and limit, in the form's words", () =>
    expect(
      faultsOf([
        item({ portfolio_id: "x", detail: "There is no portfolio 'x'." }),
        item({
          rejected: [
            {
              threshold_id: "p.t.a",
              field: "clear_value",
              reason: "clear_value is -1; allowed: up to threshold_value.",
            },
          ],
        }),
      ]),
    ).toEqual([
      { portfolio: "x", limit: null, reason: "There is no portfolio 'x'." },
      { portfolio: "p", limit: "p.t.a", reason: "Clear level is -1; allowed: up to “Level”." },
    ]));
});

it("a limit of a template is said like any other", () => {
  const limit = {
    name: "var",
    metric_type: "var_99",
    comparison_type: "less_than",
    threshold_value: -0.03,
    severity: "high",
    pending_for_seconds: 60,
    clear_for_seconds: 0,
    enabled: false,
  } satisfies Template["limits"][number];
  expect(lineOf(limit).words.replaceAll("\u202f", " ")).toBe("is worse than 3.00 % of NAV for 60 s, switched off");
});
