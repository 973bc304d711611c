import type { components } from "../../../api/schema";
import type { Policy } from "../../../api/types";
import { counted } from "../../../format/numbers";

type Escalation = components["schemas"]["EscalationResponse"];

/** Whether anything is wrong with the policies, and how much they are at work. */
export function policiesSentence(
  all: readonly Policy[],
  dead: readonly Policy[],
  running: readonly Escalation[] | undefined,
) {
  const work = running === undefined ? "" : ` ${runningText(running.length)}`;
  if (all.length === 0) return `No policies yet: nobody is told of an alert.${work}`;
  if (dead.length === 0)
    return `Every step of ${counted(all.length, "policy", "policies")} reaches somebody now.${work}`;
  const ids = dead.map(({ id }) => id).join(", ");
  return `${ids} ${dead.length === 1 ? "has" : "have"} a step that reaches nobody.${work}`;
}

const runningText = (count: number) =>
  count === 0
    ? "No escalation is running."
    : count === 1
      ? "1 escalation is running."
      : `${counted(count, "escalation")} are running.`;
