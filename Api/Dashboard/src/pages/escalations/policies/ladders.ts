import type { components } from "../../../api/schema";
import type { Policy } from "../../../api/types";
import { channelNames } from "../../../format/channels";
import { duration, timeShort } from "../../../format/times";
import type { LadderLine, LadderStep } from "../../../parts/ladder/Ladder";
import { howText, personName, recipientName, type People } from "../names";

export type DryRun = components["schemas"]["DryRunResponse"];
type DryRunStep = DryRun["steps"][number];

const minuteMs = 60_000;

/** "at once", or "5 min later, at 15 min". */
export function delayText(delayMinutes: number, totalMinutes: number, isFirst: boolean) {
  if (isFirst) return totalMinutes === 0 ? "at once" : `after ${duration(totalMinutes * minuteMs)}`;
  const later = delayMinutes === 0 ? "with the step before" : `${duration(delayMinutes * minuteMs)} later`;
  return `${later}, at ${duration(totalMinutes * minuteMs)}`;
}

/** A policy from top to bottom; what the dry run says will not reach anyone is marked at its step. */
export function policySteps(policy: Policy, people: People, run: DryRun | undefined): LadderStep[] {
  let total = policy.initial_delay_minutes;
  return policy.escalation_steps.map((step, index) => {
    total += step.delay_minutes;
    return {
      key: String(index),
      number: index + 1,
      title: step.level,
      when: delayText(step.delay_minutes, total, index === 0),
      state: "ahead",
      warning: warningOf(
        step.recipients,
        run?.steps.find((one) => one.step === index),
        people,
      ),
      lines: step.recipients.map((recipient) => ({
        key: recipient,
        mark: "ahead",
        who: recipientName(recipient, people),
        how: howText(recipient, step.notification_type),
      })),
    };
  });
}

/** Why a step, or somebody in it, would reach nobody; undefined when all would be told. */
export function warningOf(recipients: readonly string[], step: DryRunStep | undefined, people: People) {
  if (recipients.length === 0) return "No recipients: the step is skipped.";
  const missing = step?.not_told.map(({ recipient, reason }) => `${recipientName(recipient, people)}: ${reason}`) ?? [];
  if (missing.length === 0) return undefined;
  return `${step!.told.length === 0 ? "Reaches nobody. " : ""}${missing.join("; ")}.`;
}

/** What would happen, with names, addresses and times. */
export const dryRunSteps = (run: DryRun, people: People, rungs: number): LadderStep[] =>
  run.steps.map((step, index) => ({
    key: `${step.step}-${index}`,
    number: step.step + 1,
    title: step.step >= rungs ? `${step.level}, again` : step.level,
    when: timeShort(Date.parse(step.at), Date.parse(run.at)),
    state: "ahead",
    warning: step.told.length === 0 && step.not_told.length === 0 ? `${sentence(step.text)}` : undefined,
    lines: linesOf(step, people),
  }));

function linesOf(step: DryRunStep, people: People): LadderLine[] {
  const told = step.told.map(({ channel, recipient, person }): LadderLine => ({
    key: `${channel} ${recipient}`,
    mark: "told",
    who: person ? personName(person, people) : recipient,
    how: person ? `${channelNames[channel]} ${recipient}` : channelNames[channel],
  }));
  const not = step.not_told.map(({ recipient, reason }, index): LadderLine => ({
    key: `${recipient} ${index}`,
    mark: "not_told",
    who: recipientName(recipient, people),
    how: `not told: ${reason}`,
  }));
  return [...told, ...not];
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** How many steps of its first round reach nobody. */
export const deadSteps = (policy: Policy, run: DryRun | undefined) =>
  policy.escalation_steps.filter((step, index) => {
    const ran = run?.steps.find((one) => one.step === index);
    return step.recipients.length === 0 || (ran !== undefined && ran.told.length === 0);
  }).length;
