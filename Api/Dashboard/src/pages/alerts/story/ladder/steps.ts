import type { Alert, Notification, Policy, TimelineEntry } from "../../../../api/types";
import type { DryRunStep } from "../../../../api/types";
import { isSnoozed, stepName } from "../../../../alerting/words";
import { timeShort } from "../../../../format/times";
import type { LadderLine, LadderStep } from "../../../../parts/ladder/Ladder";
import { punctuality, stepIn } from "../record/entries";
import { capital, channelNames, withShownTimes } from "../words";

export interface LadderSources {
  readonly alert: Alert;
  /** Of the version that the escalation runs by; absent when that has been replaced. */
  readonly policy: Policy | undefined;
  readonly timeline: readonly TimelineEntry[];
  readonly notifications: readonly Notification[];
  /** Whom a dry run of the policy would tell, by step. */
  readonly planned: readonly DryRunStep[];
  readonly name: (address: string) => string;
  readonly now: number;
}

/** The steps that have run, with what became of their messages, and those to come. */
export function ladderSteps(sources: LadderSources): LadderStep[] {
  const ran = sources.alert.escalation?.step ?? 0;
  const done = Array.from({ length: ran }, (_, index) => ranStep(index, sources));
  return [...done, ...stepsAhead(sources)];
}

/** The policy's steps, repetitions counted on. */
export const stepCount = (policy: Policy) => policy.escalation_steps.length * (policy.repeat_count + 1);

/** Where the round that runs now ends: what follows is the same steps again. */
export function roundEnd(step: number, policy: Policy) {
  const round = policy.escalation_steps.length;
  return Math.min(stepCount(policy), (Math.floor(step / round) + 1) * round);
}

function ranStep(index: number, { alert, policy, timeline, notifications, name, now }: LadderSources): LadderStep {
  const note = timeline.find((entry) => isStep(entry) && stepIn(entry.text) === index + 1);
  const isLast = index + 1 === alert.escalation?.step;
  const messages = notifications
    .filter((one) => one.step === index)
    .sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  const isSkipped = note?.kind === "skipped";
  return {
    key: `step-${index}`,
    number: index + 1,
    title: titleOf(index, policy, note),
    when: note && (isSkipped ? "skipped" : `${timeShort(Date.parse(note.at), now)}, ${punctuality(note)}`),
    state: "done",
    progress: isLast && note ? progress(Date.parse(note.at), alert, now) : 1,
    lines: messages.map((message) => lineOf(message, name, now)),
    warning: isSkipped ? capital(note.text.split(", ").slice(2).join(", ")) : undefined,
  };
}

const isStep = (entry: TimelineEntry) => entry.kind === "step" || entry.kind === "skipped";

function titleOf(index: number, policy: Policy | undefined, note: TimelineEntry | undefined) {
  const noted = /^step \d+, (.+?), (?:due at|reaches nobody)/.exec(note?.text ?? "")?.[1];
  return noted ? capital(noted) : stepName(policy, index);
}

function progress(ranAt: number, { escalation }: Alert, now: number) {
  const next = escalation?.next_step_at ? Date.parse(escalation.next_step_at) : null;
  return next === null || next <= ranAt ? 0 : (now - ranAt) / (next - ranAt);
}

function lineOf(message: Notification, name: (address: string) => string, now: number): LadderLine {
  const by = channelNames[message.channel];
  const at = message.sent_at ?? message.attempts.at(-1)?.at ?? message.created_at;
  const reason = message.reason ? withShownTimes(message.reason, now) : null;
  const line = { key: message.id, who: name(message.recipient), when: timeShort(Date.parse(at), now) };
  switch (message.status) {
    case "sent":
      return { ...line, mark: "told", how: by };
    case "suppressed":
      return { ...line, mark: "not_told", how: `${by}, not sent: ${reason ?? "no reason on record"}` };
    case "dead":
      return { ...line, mark: "failed", how: `${by}, failed for good: ${reason ?? "no reason on record"}` };
    case "failed":
      return { ...line, mark: "failed", how: `${by}, failed, is tried again: ${reason ?? ""}` };
    case "queued":
      return { ...line, mark: "ahead", how: `${by}, ${reason ?? "on its way"}` };
  }
}

function stepsAhead({ alert, policy, planned, name, now }: LadderSources): LadderStep[] {
  const { escalation } = alert;
  if (!policy || !escalation || alert.status === "resolved" || escalation.status !== "running") return [];
  const numbers = Array.from(
    { length: Math.max(0, roundEnd(escalation.step, policy) - escalation.step) },
    (_, index) => escalation.step + index,
  );
  return numbers.map((index) => {
    const due = dueAt(index, alert, policy);
    return {
      key: `step-${index}`,
      number: index + 1,
      title: stepName(policy, index),
      when: due === null ? "stopped" : timeShort(due, now),
      state:
        index === escalation.step && due !== null && !isSnoozed(alert, now) ? ("next" as const) : ("ahead" as const),
      lines: plannedLines(
        planned.find((one) => one.step === index),
        policy,
        index,
        name,
      ),
    };
  });
}

/** Due times follow from that of the next step: later ones wait for their delay from it. Null while it is stopped. */
export function dueAt(index: number, { escalation }: Alert, policy: Policy): number | null {
  if (!escalation?.next_step_at) return null;
  const steps = policy.escalation_steps;
  let at = Date.parse(escalation.next_step_at);
  for (let step = escalation.step + 1; step <= index; step++) at += steps[step % steps.length]!.delay_minutes * 60_000;
  return at;
}

function plannedLines(
  step: DryRunStep | undefined,
  policy: Policy,
  index: number,
  name: (address: string) => string,
): LadderLine[] {
  if (!step) {
    const { recipients } = policy.escalation_steps[index % policy.escalation_steps.length]!;
    return [...new Set(recipients.map(name))].map((who) => ({ key: who, mark: "ahead" as const, who, how: "" }));
  }
  const told = new Map<string, string[]>();
  for (const { channel, recipient } of step.told) {
    const who = name(recipient);
    told.set(who, [...(told.get(who) ?? []), channelNames[channel]]);
  }
  return [
    ...[...told].map(([who, channels]) => ({ key: who, mark: "ahead" as const, who, how: channels.join(", ") })),
    ...step.not_told.map(({ recipient, reason }) => ({
      key: `not-${recipient}`,
      mark: "not_told" as const,
      who: name(recipient),
      how: `not told: ${reason}`,
    })),
  ];
}
