import { describe, expect, it } from "vitest";
import { sampleAlert, samplePolicy } from "./sample";
import { breaks, conflictWords, isOver, nextStep, openFor, resolvingWords, stateWord, stepName, whoHas } from "./words";

const now = Date.parse("2026-03-12T14:08:00Z");

describe("breaks", () => {
  it.each([
    ["less_than", 2, false],
    ["less_than", 1.99, true],
    ["less_than_or_equal", 2, true],
    ["less_than_or_equal", 2.01, false],
    ["greater_than", 2, false],
    ["greater_than", 2.01, true],
    ["greater_than_or_equal", 2, true],
    ["greater_than_or_equal", 1.99, false],
    ["equal", 2, true],
    ["equal", 2.01, false],
  ] as const)("%s 2: %d is %s", (comparison, value, expected) => expect(breaks(comparison, value, 2)).toBe(expected));
});

describe("isOver", () => {
  it("goes by the value as sent", () => expect(isOver(sampleAlert({ current_value: -0.0300001 }))).toBe(true));
  it("at the limit it is not over", () => expect(isOver(sampleAlert({ current_value: -0.03 }))).toBe(false));
  it("undefined is not over", () => expect(isOver(sampleAlert({ current_value: null }))).toBe(false));
});

describe("whoHas", () => {
  it("nobody", () => expect(whoHas(sampleAlert(), now, "maya")).toBe("Nobody has acknowledged"));
  it("me", () =>
    expect(whoHas(sampleAlert({ status: "acknowledged", acknowledged_by: "maya" }), now, "maya")).toBe(
      "Acknowledged by you",
    ));
  it("somebody else", () =>
    expect(whoHas(sampleAlert({ status: "acknowledged", acknowledged_by: "leo" }), now, "maya")).toBe(
      "Acknowledged by leo",
    ));
  it("snoozed", () =>
    expect(whoHas(sampleAlert({ snoozed_until: "2026-03-12T14:30:00Z" }), now, "maya")).toBe("Snoozed to 14:30:00"));
  it("a snooze that has ended counts no more", () =>
    expect(whoHas(sampleAlert({ snoozed_until: "2026-03-12T14:08:00Z" }), now, "maya")).toBe(
      "Nobody has acknowledged",
    ));
  it("resolved", () =>
    expect(whoHas(sampleAlert({ status: "resolved", resolved_at: "2026-03-12T14:05:10Z" }), now, "maya")).toBe(
      "Resolved at 14:05:10",
    ));
});

it.each([
  [{}, "Waiting"],
  [{ snoozed_until: "2026-03-12T14:08:01Z" }, "Snoozed"],
  [{ status: "acknowledged" }, "Acknowledged"],
  [{ status: "resolved" }, "Resolved"],
] as const)("state of %o is %s", (changes, word) => expect(stateWord(sampleAlert(changes), now)).toBe(word));

describe("nextStep", () => {
  const of = (changes = {}, policies = [samplePolicy]) => nextStep(sampleAlert(changes), policies, now);
  it("names the step and its time", () =>
    expect(of()).toEqual({ text: "Risk management in", at: "2026-03-12T14:17:00Z" }));
  it("numbers the step when the policy has changed since", () =>
    expect(of({}, [{ ...samplePolicy, version: 8 }]).text).toBe("Step 2 in"));
  it("says when an acknowledgement runs out", () =>
    expect(of({ status: "acknowledged", acknowledged_at: "2026-03-12T14:08:00Z" }).text).toBe("Asks again 14:38:00"));
  it("says that nobody is told without a policy", () =>
    expect(of({ escalation: null }).text).toBe("No policy: nobody is told"));
  it("says that every step has run", () =>
    expect(of({ escalation: { ...sampleAlert().escalation, next_step_at: null, status: "completed" } }).text).toBe(
      "Every step has run",
    ));
});

it("steps that run again have the same names", () => expect(stepName(samplePolicy, 2)).toBe("On call"));

it("counts the length to the end of what is over", () =>
  expect(openFor(sampleAlert({ resolved_at: "2026-03-12T14:05:10Z" }), now)).toBe("3\u202fmin"));

describe("what did not hold", () => {
  it("names the time of the resolution", () =>
    expect(conflictWords(sampleAlert({ status: "resolved", resolved_at: "2026-03-12T14:05:10Z" }), now, "")).toBe(
      "Already resolved at 14:05:10.",
    ));
  it("else says what the service said", () => expect(conflictWords(sampleAlert(), now, "No.")).toBe("No."));
});

it("resolving while over says what follows", () =>
  expect(resolvingWords(sampleAlert())).toContain("VaR 99\u202f% is still over the limit of 3.00\u202f%."));
