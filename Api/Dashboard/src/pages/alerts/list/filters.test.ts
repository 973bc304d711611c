import { describe, expect, it } from "vitest";
import { sampleAlert } from "../../../alerting/sample";
import { filtersOf, inOrder, isListed, needsPast, serverFilters } from "./filters";

const now = Date.parse("2026-03-12T14:08:00Z");
const of = (query: string) => filtersOf(new URLSearchParams(query));
const listed = (query: string, changes = {}) => isListed(sampleAlert(changes), of(query), "Europe Long/Short", now);

describe("isListed", () => {
  it.each([
    ["", {}, true],
    ["", { status: "resolved" }, false],
    ["status=waiting", {}, true],
    ["status=triggered", {}, true],
    ["status=waiting", { snoozed_until: "2026-03-12T14:08:01Z" }, false],
    ["status=snoozed", { snoozed_until: "2026-03-12T14:08:01Z" }, true],
    ["status=acknowledged", { status: "acknowledged" }, true],
    ["status=resolved", { status: "resolved" }, true],
    ["status=all", { status: "resolved" }, true],
    ["status=nonsense", {}, true],
    ["severity=critical", {}, true],
    ["severity=high", {}, false],
    ["portfolio=ELS-07", {}, true],
    ["portfolio=ELS-08", {}, false],
    ["q=var europe", {}, true],
    ["q=var japan", {}, false],
    ["q=3.01 %25", {}, true],
    ["from=2026-03-12T14:02:00Z", {}, true],
    ["from=2026-03-12T14:02:01Z", {}, false],
    ["to=2026-03-12T14:02:00Z", {}, false],
    ["to=2026-03-12T14:02:01Z", {}, true],
  ])("%s, %o: %s", (query, changes, expected) => expect(listed(query, changes)).toBe(expected));
});

it("asks the service only for what is over", () => {
  expect(needsPast(of("status=acknowledged"))).toBe(false);
  expect(needsPast(of("status=all"))).toBe(true);
});

it("lets the service narrow by what it knows", () =>
  expect(serverFilters(of("status=resolved&severity=high&portfolio=P1&q=var"))).toEqual({
    status: "resolved",
    severity: "high",
    portfolio_id: "P1",
    from: undefined,
    to: undefined,
  }));

it("has what waits first, the most severe of it first, then the newest, then what is over", () => {
  const alerts = [
    sampleAlert({ id: "over", status: "resolved", triggered_at: "2026-03-12T14:07:00Z" }),
    sampleAlert({ id: "taken", status: "acknowledged" }),
    sampleAlert({ id: "low", severity: "low", triggered_at: "2026-03-12T14:06:00Z" }),
    sampleAlert({ id: "old", triggered_at: "2026-03-12T14:01:00Z" }),
    sampleAlert({ id: "new", triggered_at: "2026-03-12T14:02:00Z" }),
  ];
  expect(inOrder(alerts, now).map(({ id }) => id)).toEqual(["new", "old", "low", "taken", "over"]);
});
