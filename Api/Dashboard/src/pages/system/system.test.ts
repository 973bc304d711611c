import { describe, expect, it } from "vitest";
import type { Health, Notification } from "../../api/types";
import { changesOf } from "./audit/diff";
import type { AuditRow } from "./audit/entry";
import { inOrder as changesInOrder } from "./audit/order";
import { deliveriesSentence } from "./deliveries/DeliveriesPart";
import { inOrder as deliveriesInOrder } from "./deliveries/order";
import { statusSentence } from "./status/sentence";

describe("a change", () => {
  it("shows the fields that differ", () =>
    expect(changesOf({ a: 1, b: "x", gone: true }, { a: 1, b: "y", list: "[1]" })).toEqual([
      { field: "b", before: "x", after: "y" },
      { field: "gone", before: "true", after: undefined },
      { field: "list", before: undefined, after: "[\n 1\n]" },
    ]));

  it("that made a row shows it all", () =>
    expect(changesOf(null, { a: null })).toEqual([{ field: "a", before: undefined, after: "null" }]));
});

describe("sentences", () => {
  const health = (status: Health["status"], ...failing: string[]) =>
    ({ status, dependencies: failing.map((name) => ({ name, healthy: false })) }) as unknown as Health;

  it.each([
    [health("ok"), 0, "Everything that the service needs works."],
    [
      health("degraded", "email"),
      1,
      "The service works, but not all that it uses does: email fails. 1 message given up.",
    ],
    [health("unavailable", "database", "disk"), undefined, "The service cannot do its work: database, disk fail."],
  ])("of the status", (of, dead, text) => expect(statusSentence(of, dead)).toBe(text));

  it("of deliveries", () => {
    const one = { sent: 2, failed: 0, dead: 0, queued: 0 };
    expect(deliveriesSentence([one, one])).toBe("4 messages sent within 24 hours, none given up.");
    expect(deliveriesSentence([{ ...one, dead: 1 }])).toBe("2 messages sent within 24 hours, 1 message given up.");
  });
});

describe("sorting keeps what is equal newest first", () => {
  const change = (sequence: number, actor: string) =>
    ({ sequence, entry: { sequence, actor, at: "2026-03-12T14:08:00Z" } }) as unknown as AuditRow;
  const changes = [change(10, "ann"), change(9, "bob"), change(2, "ann")];
  it.each([
    ["row", true, [10, 9, 2]],
    ["row", false, [2, 9, 10]],
    ["actor", false, [10, 2, 9]],
    ["actor", true, [9, 10, 2]],
  ])("of changes by %s, descending: %s", (column, isDescending, order) =>
    expect(changesInOrder(changes, { column, isDescending }).map(({ sequence }) => sequence)).toEqual(order),
  );

  const delivery = (id: string, minute: number, portfolio_id: string | null, tries: number) =>
    ({
      id,
      portfolio_id,
      created_at: `2026-03-12T14:0${minute}:00Z`,
      attempts: Array(tries).fill({}),
    }) as unknown as Notification;
  const deliveries = [delivery("c", 3, "P2", 1), delivery("a", 2, null, 3), delivery("b", 1, "P1", 1)];
  it.each([
    ["at", true, "cab"],
    ["at", false, "bac"],
    ["tries", true, "acb"],
    ["tries", false, "cba"],
    ["portfolio", false, "bca"], // what has none is last
    ["portfolio", true, "cba"],
  ])("of deliveries by %s, descending: %s", (column, isDescending, order) =>
    expect(
      deliveriesInOrder(deliveries, { column, isDescending })
        .map(({ id }) => id)
        .join(""),
    ).toBe(order),
  );
});
