import { describe, expect, it } from "vitest";
import type { Health } from "../../api/types";
import { changesOf } from "./audit/diff";
import { deliveriesSentence } from "./deliveries/DeliveriesPart";
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
