import { describe, expect, it } from "vitest";
import { sampleAlert, samplePolicy } from "../../../../alerting/sample";
import type { Alert, Notification, TimelineEntry } from "../../../../api/types";
import { dueAt, ladderSteps, roundEnd, stepCount } from "./steps";

const now = Date.parse("2026-03-12T14:09:30Z");
const ran: TimelineEntry = {
  id: "e2",
  at: "2026-03-12T14:02:00Z",
  kind: "step",
  text: "step 1, on call, due at 2026-03-12 14:02:00 UTC",
  user: null,
  value: null,
};
const message = (status: Notification["status"], reason: string | null = null): Notification => ({
  id: `n-${status}`,
  alert_id: "els-var.1",
  portfolio_id: "ELS-07",
  step: 0,
  kind: "triggered",
  channel: "sms",
  recipient: "+44",
  status,
  reason,
  attempts: [],
  created_at: "2026-03-12T14:02:00Z",
  sent_at: null,
});
const steps = (alert: Alert, notifications: Notification[] = []) =>
  ladderSteps({
    alert,
    policy: samplePolicy,
    timeline: [ran],
    notifications,
    planned: [],
    name: (address) => address,
    now,
  });

describe("ladderSteps", () => {
  it("has what ran with its punctuality, and what comes of this round with its time", () => {
    expect(steps(sampleAlert()).map(({ number, title, state, when }) => [number, title, state, when])).toEqual([
      [1, "On call", "done", "14:02:00, on time"],
      [2, "Risk management", "next", "14:17:00"],
    ]);
  });

  it("goes half the way in half the time", () => expect(steps(sampleAlert())[0]!.progress).toBe(0.5));

  it("stands still while somebody has it", () => {
    const paused = sampleAlert({
      status: "acknowledged",
      escalation: { ...sampleAlert().escalation!, next_step_at: null },
    });
    expect(steps(paused).map(({ when }) => when)).toEqual(["14:02:00, on time", "stopped"]);
  });

  it("has nothing to come once it is resolved", () =>
    expect(steps(sampleAlert({ status: "resolved" }))).toHaveLength(1));

  it.each([
    ["sent", "told"],
    ["suppressed", "not_told"],
    ["dead", "failed"],
    ["failed", "failed"],
    ["queued", "ahead"],
  ] as const)("marks a %s message as %s", (status, mark) =>
    expect(steps(sampleAlert(), [message(status)])[0]!.lines![0]!.mark).toBe(mark),
  );

  it("gives the reason why somebody was not told", () =>
    expect(steps(sampleAlert(), [message("suppressed", "no number on file")])[0]!.lines![0]!.how).toBe(
      "SMS, not sent: no number on file",
    ));
});

it("a policy that repeats once has its steps twice", () => expect(stepCount(samplePolicy)).toBe(4));

it("a step is due its delay after the one before", () =>
  expect(dueAt(3, sampleAlert(), samplePolicy)).toBe(Date.parse("2026-03-12T14:32:00Z")));

it.each([
  [0, 2],
  [1, 2],
  [2, 4],
  [3, 4],
  [4, 4],
])("the round of step %i ends before step %i", (step, end) => expect(roundEnd(step, samplePolicy)).toBe(end));
