import type { Health } from "../../../api/types";
import { counted } from "../../../format/numbers";

const opening: Record<Health["status"], string> = {
  ok: "Everything that the service needs works.",
  degraded: "The service works, but not all that it uses does:",
  unavailable: "The service cannot do its work:",
};

/** Whether anything is wrong, what it is, and how many messages reached nobody. */
export function statusSentence(
  { status, dependencies }: Pick<Health, "status" | "dependencies">,
  deadLetters: number | undefined,
) {
  const failing = dependencies.filter(({ healthy }) => !healthy).map(({ name }) => name);
  const what = failing.length ? ` ${failing.join(", ")} ${failing.length === 1 ? "fails" : "fail"}.` : "";
  const letters = deadLetters ? ` ${counted(deadLetters, "message")} given up.` : "";
  return `${opening[status]}${what}${letters}`;
}
