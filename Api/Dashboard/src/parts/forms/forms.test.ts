import { describe, expect, it } from "vitest";
import { numberOf, tagsOf } from "./parsing";
import { entriesAt, problemAt, unclaimed, worded } from "./problems";
import { firstShows, fromField, toField } from "./zoned";

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

describe("a refusal", () => {
  const labels = new Map([
    ["ends_at", "Until"],
    ["starts_at", "From"],
    ["id", "Id"],
    ["steps[0].who", "Who"],
    ["channels[1]", "SMS"],
    ["window.days", "On"],
  ]);
  it.each([
    ["ends_at is x; allowed: a time to come, after starts_at.", "Until is x; allowed: a time to come, after “From”."],
    ["steps[0].who[1] is 'x'.", "Who, entry 2, is 'x'."],
    ["steps[0].whom is 'x'.", "steps[0].whom is 'x'."],
    ["steps[1].who[1] is 'x'.", "steps[1].who[1] is 'x'."],
    ["channels[1].address is 'x'.", "SMS is 'x'."],
    ["channels[10].address is 'x'.", "channels[10].address is 'x'."],
    ["id is 'id'; allowed: an id.", "Id is 'id'; allowed: an id."],
    ["ends_at is 'starts_at'; see backends_at.", "Until is 'starts_at'; see backends_at."],
    ["window.days[0] is 9.", "On, entry 1, is 9."],
    ["policy_id is 'x'.", "policy_id is 'x'."],
  ])("%s", (said, shown) => expect(worded(said, labels)).toBe(shown));

  it("stays as it is in a form without fields", () => expect(worded("id is x.", new Map())).toBe("id is x."));
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
    ["2026-03-29T02:00", "2026-03-29T01:00:00.000Z"], // never shown: when they have gone forward
    ["2026-03-29T02:59", "2026-03-29T01:00:00.000Z"],
    ["2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
  ])("around a change of clocks %s is %s", (text, instant) =>
    expect(new Date(fromField(text, "Europe/Berlin")!).toISOString()).toBe(instant),
  );

  it("without a value is none", () => expect(fromField("", "UTC")).toBeNull());
  it("in no zone is none", () => expect(fromField("2026-03-29T03:00", "Europe/B")).toBeNull());
  it("may have seconds", () =>
    expect(firstShows("2026-03-29T03:00:30", "Europe/Berlin")).toBe(Date.parse("2026-03-29T01:00:30Z")));
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
