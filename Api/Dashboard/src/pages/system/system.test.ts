import { describe, expect, it } from "vitest";
import type { Health } from "../../api/types";
import { changesOf } from "./audit/diff";
import { newestOf, type AuditPage, type AuditRow } from "./audit/newest";
import { deliveriesSentence } from "./deliveries/DeliveriesPart";
import { statusSentence } from "./status/sentence";

const at = (sequence: number) => sequence * 1000;
const row = (sequence: number) => ({ sequence, entry: { sequence, entity_id: `E${sequence % 2}` } }) as unknown as AuditRow;

/** A log with an entry a second, read oldest first in parts. */
function log(length: number, partSize: number) {
  let calls = 0;
  const part = async (from: number, to: number, cursor: string | undefined): Promise<AuditPage> => {
    calls++;
    const all = Array.from({ length }, (_, n) => n + 1).filter((n) => at(n) >= from && at(n) <= to);
    const first = cursor ? Number(cursor) : 0;
    const next = first + partSize < all.length ? String(first + partSize) : null;
    return { items: all.slice(first, first + partSize).map(row), next_cursor: next, chain: {} as AuditPage["chain"] };
  };
  return { part, calls: () => calls };
}

describe("the newest entries", () => {
  it.each([[10, 500], [5000, 500], [5000, 20]])("of %s with parts of %s are found, each once", async (length, partSize) => {
    const { part } = log(length, partSize);
    const { rows, older } = await newestOf(part, { from: 0, to: at(length) + 500, count: 50, fits: () => true });
    const newest = rows.slice(0, Math.min(50, length)).map(({ sequence }) => sequence);
    expect(newest).toEqual(Array.from({ length: newest.length }, (_, n) => length - n));
    expect(older === null).toBe(length <= 50);
  });

  it("go on where they ended", async () => {
    const { part } = log(5000, 500);
    const fits = () => true;
    const first = await newestOf(part, { from: 0, to: at(5000), count: 50, fits });
    const second = await newestOf(part, { from: 0, to: first.older!, count: 50, fits });
    expect(second.rows[0]!.sequence).toBeGreaterThanOrEqual(first.rows.at(-1)!.sequence - 1);
  });

  it("of one id, however far back", async () => {
    const { part, calls } = log(3, 500);
    const { rows } = await newestOf(part, { from: 0, to: at(1e6), count: 5, fits: (entry) => entry.entity_id === "E1" });
    expect(rows.map(({ sequence }) => sequence)).toEqual([3, 1]);
    expect(calls()).toBeLessThan(20);
  });
});

describe("a change", () => {
  it("shows the fields that differ", () =>
    expect(changesOf({ a: 1, b: "x", gone: true }, { a: 1, b: "y", list: "[1]" })).toEqual([
      { field: "b", before: "x", after: "y" },
      { field: "gone", before: "true", after: undefined },
      { field: "list", before: undefined, after: "[\n 1\n]" },
    ]));

  it("that made a row shows it all", () => expect(changesOf(null, { a: null })).toEqual([{ field: "a", before: undefined, after: "null" }]));
});

describe("sentences", () => {
  const health = (status: Health["status"], ...failing: string[]) =>
    ({ status, dependencies: failing.map((name) => ({ name, healthy: false })) }) as unknown as Health;

  it.each([
    [health("ok"), 0, "Everything that the service needs works."],
    [health("degraded", "email"), 1, "The service works, but not all that it uses does: email fails. 1 message given up."],
    [health("unavailable", "database", "disk"), undefined, "The service cannot do its work: database, disk fail."],
  ])("of the status", (of, dead, text) => expect(statusSentence(of, dead)).toBe(text));

  it("of deliveries", () => {
    const one = { sent: 2, failed: 0, dead: 0, queued: 0 };
    expect(deliveriesSentence([one, one])).toBe("4 messages sent within 24 hours, none given up.");
    expect(deliveriesSentence([{ ...one, dead: 1 }])).toBe("2 messages sent within 24 hours, 1 message given up.");
  });
});
