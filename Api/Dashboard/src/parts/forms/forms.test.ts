import { describe, expect, it } from "vitest";
import { numberOf, tagsOf } from "./parsing";
import { entriesAt, problemAt, unclaimed } from "./problems";
import { fromField, toField } from "./zoned";

const problems = [
    { field: "escalation_steps[0].recipients[1]", message: "'x' is no address." },
    { field: "escalation_steps[10].delay_minutes", message: "Too long." },
    { field: "severity", message: "Unknown." },
];

describe("problems", () => {
    it("stand at their field or at the one around it", () => {
        expect(problemAt(problems, "escalation_steps[0].recipients")).toBe("'x' is no address.");
        expect(problemAt(problems, "escalation_steps")).toBe("'x' is no address. Too long.");
        expect(problemAt(problems, "escalation_steps[1]")).toBeNull();
        expect(problemAt(problems, "sever")).toBeNull();
    });

    it("name the entries of a list", () => {
        expect([...entriesAt(problems, "escalation_steps[0].recipients")]).toEqual([1]);
        expect([...entriesAt(problems, "severity")]).toEqual([]);
    });

    it("without a field of their own are left", () =>
        expect(unclaimed(problems, ["escalation_steps"]).map(({ field }) => field)).toEqual(["severity"]));
});

describe("a field of an instant", () => {
    const at = Date.parse("2026-03-12T14:08:00Z");

    it.each(["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"])("goes there and back in %s", (zone) =>
        expect(fromField(toField(at, zone), zone)).toBe(at),
    );

    it("shows the clock on the wall", () => expect(toField(at, "America/New_York")).toBe("2026-03-12T10:08"));

    it.each([
        ["2026-10-25T02:30", "2026-10-25T00:30:00.000Z"], // said twice: the first
        ["2026-10-25T03:00", "2026-10-25T02:00:00.000Z"],
        ["2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
        ["2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
    ])("around a change of clocks %s is %s", (text, instant) =>
        expect(new Date(fromField(text, "Europe/Berlin")!).toISOString()).toBe(instant),
    );

    it("without a value is none", () => expect(fromField("", "UTC")).toBeNull());
});

it.each([
    ["1,234.5", 1234.5],
    ["−3", -3],
    [" 7 ", 7],
    ["", null],
    ["x", null],
    ["1e999", null],
])("numberOf %j is %s", (text, value) => expect(numberOf(text)).toBe(value));

it("tagsOf parts at commas, semicolons and spaces, each once", () =>
    expect(tagsOf("a, b;c\n a")).toEqual(["a", "b", "c"]));
