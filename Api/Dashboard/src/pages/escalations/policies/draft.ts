import type { components } from "../../../api/schema";
import type { Policy, Severity } from "../../../api/types";
import { numberOf } from "../../../parts/forms/parsing";
import type { NotificationType } from "../names";

type PolicyRequest = components["schemas"]["PolicyRequest"];

/** A step as it is being written; its key stays while it moves. */
export interface StepDraft {
  readonly key: number;
  readonly level: string;
  readonly delay: string;
  readonly recipients: readonly string[];
  readonly type: NotificationType;
}

export interface PolicyDraft {
  readonly severity: Severity;
  readonly isDefault: boolean;
  readonly initialDelay: string;
  readonly repeat: string;
  readonly ackTimeout: string;
  readonly steps: readonly StepDraft[];
}

const firstStep: StepDraft = { key: 0, level: "On call", delay: "0", recipients: [], type: "email" };

export const emptyDraft: PolicyDraft = {
  severity: "critical",
  isDefault: false,
  initialDelay: "0",
  repeat: "0",
  ackTimeout: "30",
  steps: [firstStep],
};

export const draftOf = (policy: Policy): PolicyDraft => ({
  severity: policy.severity,
  isDefault: policy.is_default,
  initialDelay: String(policy.initial_delay_minutes),
  repeat: String(policy.repeat_count),
  ackTimeout: policy.ack_timeout_minutes === null ? "" : String(policy.ack_timeout_minutes),
  steps: policy.escalation_steps.map((step, key) => ({
    key,
    level: step.level,
    delay: String(step.delay_minutes),
    recipients: step.recipients,
    type: step.notification_type,
  })),
});

// What is no number goes as it is: the service says so at its field.
const sent = (text: string) => numberOf(text) ?? (text as unknown as number);

export const requestOf = (draft: PolicyDraft): PolicyRequest => ({
  severity: draft.severity,
  is_default: draft.isDefault,
  initial_delay_minutes: sent(draft.initialDelay),
  repeat_count: sent(draft.repeat),
  ack_timeout_minutes: draft.ackTimeout.trim() === "" ? null : sent(draft.ackTimeout),
  escalation_steps: draft.steps.map(({ level, delay, recipients, type }) => ({
    level,
    delay_minutes: sent(delay),
    recipients: [...recipients],
    notification_type: type,
  })),
});

export const withStep = (steps: readonly StepDraft[]): StepDraft[] => [
  ...steps,
  {
    ...firstStep,
    key: Math.max(-1, ...steps.map(({ key }) => key)) + 1,
    level: `Step ${steps.length + 1}`,
    delay: "5",
  },
];

/** The steps with one of them a place up (-1) or down (1); unchanged at the ends. */
export function moved(steps: readonly StepDraft[], index: number, by: -1 | 1): readonly StepDraft[] {
  const other = steps[index + by];
  const one = steps[index];
  if (!one || !other) return steps;
  return steps.map((step, at) => (at === index ? other : at === index + by ? one : step));
}
