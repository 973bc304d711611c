import { expect, it } from "vitest";
import { draftOf, requestOf, type Inhibition } from "./draft";

it("goes into the form and back as it is", () => {
  const rule: Inhibition = {
    id: "desk",
    source: { portfolio_ids: ["DESK-*"], metric_types: [], severities: ["critical"] },
    target: { portfolio_ids: ["*"], metric_types: ["var_99"], severities: [] },
    same: ["desk"],
  };
  const { id, ...fields } = rule;
  expect(requestOf(draftOf(rule))).toEqual(fields);
  expect(id).toBe("desk");
});

it("a list that the service leaves out is an empty one", () =>
  expect(draftOf({ id: "x", source: { portfolio_ids: null }, target: {}, same: [] })).toEqual({
    source: { portfolio_ids: [], metric_types: [], severities: [] },
    target: { portfolio_ids: [], metric_types: [], severities: [] },
    same: [],
  }));

it("a new one begins within the portfolio, and says nothing else yet", () =>
  expect(requestOf(draftOf(undefined))).toEqual({
    source: { portfolio_ids: [], metric_types: [], severities: [] },
    target: { portfolio_ids: [], metric_types: [], severities: [] },
    same: ["portfolio"],
  }));
