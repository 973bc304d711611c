import { describe, expect, it } from "vitest";
import { sampleAlert } from "../../../../alerting/sample";
import type { Notification, TimelineEntry } from "../../../../api/types";
import { punctuality, stepIn, storyEntries, tradeEntries } from "./entries";

const now = Date.parse("2026-03-12T14:08:00Z");
const entry = (
  id: string,
  at: string,
  kind: string,
  text: string,
  more: Partial<TimelineEntry> = {},
): TimelineEntry => ({ id, at: `2026-03-12T${at}Z`, kind, text, user: null, value: null, ...more });
const message = (id: string, changes: Partial<Notification> = {}): Notification => ({
  id,
  alert_id: "els-var.1",
  portfolio_id: "ELS-07",
  step: 0,
  kind: "triggered",
  channel: "email",
  recipient: "maya@desk.example",
  status: "sent",
  reason: null,
  attempts: [],
  created_at: "2026-03-12T14:02:00Z",
  sent_at: "2026-03-12T14:02:00.600Z",
  ...changes,
});
const told = (timeline: TimelineEntry[], messages: Notification[] = []) =>
  storyEntries(
    timeline,
    sampleAlert(),
    messages,
    (address) => (address.startsWith("maya") ? "Maya Okafor" : address),
    now,
  );

describe("storyEntries", () => {
  it("is newest first and tells of the ladder's start where the alert opened", () => {
    const story = told([
      entry("a1", "14:02:00", "triggered", "var_99 is -0.0302, below the limit -0.03", { value: -0.0302 }),
      entry("e1", "14:02:00.1", "escalation_started", "policy critical, version 7"),
      entry("a2", "14:05:00", "comment", "Looking at it", { user: "maya" }),
    ]);
    expect(story.map(({ title, detail }) => [title, detail])).toEqual([
      ["Comment by maya", "Looking at it"],
      ["Alert opened at 3.02\u202f%", "Limit 3.00\u202f%. Policy critical, version 7"],
    ]);
  });

  it("tells of a delivery once, with its step and how long it took", () => {
    const story = told(
      [
        entry("e2", "14:02:00", "step", "step 1, on call, due at 2026-03-12 14:02:00 UTC"),
        entry(
          "n-1.1",
          "14:02:00",
          "notification_queued",
          "maya@desk.example is to be told by email that it triggered (step 1, on call)",
        ),
        entry(
          "n-1.2",
          "14:02:00.6",
          "notification_sent",
          "maya@desk.example was told by email that it triggered (step 1, on call): 250 OK",
        ),
      ],
      [message("n-1")],
    );
    expect(story.map(({ title, detail }) => [title, detail])).toEqual([
      ["Maya Okafor told by e-mail", "Step 1 ran at 14:02:00, on time. Delivered in 0.6\u202fs"],
    ]);
  });

  it("says why somebody was not told", () => {
    const [one] = told(
      [
        entry(
          "n-2.1",
          "14:02:03",
          "notification_suppressed",
          "maya@desk.example is not told by email: told the same at 2026-03-12 14:02:01 UTC",
        ),
      ],
      [message("n-2", { status: "suppressed", reason: "told the same" })],
    );
    expect(one).toMatchObject({
      mark: "not_told",
      title: "Maya Okafor not told by e-mail",
      detail: "Told the same. That it opened",
    });
  });

  it("says that a failure is for good, and after how many attempts", () => {
    const attempts = [{ at: "2026-03-12T14:02:02Z", outcome: "permanent", detail: "30005" }];
    const [one] = told(
      [
        entry(
          "n-3.2",
          "14:02:02",
          "notification_dead",
          "+44 was not told by SMS that it triggered (step 1, on call): 30005; given up",
        ),
      ],
      [message("n-3", { channel: "sms", status: "dead", recipient: "+44", attempts })],
    );
    expect(one).toMatchObject({
      mark: "failed",
      title: "SMS to +44 failed for good",
      detail: "30005; given up. 1 attempt",
    });
  });

  it("says what got worse in percent of the limit, and why there was no message", () => {
    const [one] = told([
      entry("a3", "14:05:31", "worsened", "var_99 is -0.0331, 10 % beyond the limit", { value: -0.0331 }),
      entry("e4", "14:05:31.2", "held", "that it is worse: no worse than was told while the limit flaps"),
    ]);
    expect(one).toMatchObject({
      title: "Worse: 3.31\u202f%, 110.3\u202f% of the limit",
      detail: "No new message: no worse than was told while the limit flaps",
    });
  });

  it("says who acknowledged and with which words", () => {
    const [one] = told([entry("a4", "14:06:00", "acknowledged", "maya has it: unwinding", { user: "maya" })]);
    expect(one).toMatchObject({ title: "Acknowledged by maya", detail: "unwinding" });
  });

  it("says until when and why it is snoozed, in the shown zone", () => {
    const text = "maya holds notifications back until 2026-03-12 14:30:00 UTC: waiting for the close";
    const [one] = told([entry("a5", "14:06:00", "snoozed", text, { user: "maya" })]);
    expect(one).toMatchObject({ title: "Snoozed to 14:30:00 UTC by maya", detail: "waiting for the close" });
  });
});

it("has a trade with what was bought at which price", () =>
  expect(
    tradeEntries([
      {
        execution_id: "X-20931",
        symbol: "SAP",
        side: "buy",
        quantity: 8400,
        price: 234.1,
        executed_at: "2026-03-12T13:58:41Z",
      },
    ])[0],
  ).toMatchObject({ title: "Bought 8,400 SAP at 234.10", detail: "Execution X-20931" }));

it.each([
  ["step 2, desk head, due at …", 2],
  ["x was told by email that nobody has it (step 3, risk): ok", 3],
  ["that it is worse: no worse", null],
] as const)("step in %s is %s", (text, number) => expect(stepIn(text)).toBe(number));

it.each([
  ["14:02:00.900", "on time"],
  ["14:02:01.999", "on time"],
  ["14:02:04", "3.0\u202fs late"],
] as const)("a step due at 14:02:00 that ran at %s was %s", (at, words) =>
  expect(punctuality(entry("e", at, "step", "step 1, on call, due at 2026-03-12 14:02:00 UTC"))).toBe(words),
);
