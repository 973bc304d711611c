import { ServiceError } from "../../api/client";
import type { Problem } from "../../api/types";

export type FieldProblem = Problem["errors"][number];

/** What the service found wrong, field by field; empty when no field is to blame. */
export const problemsOf = (error: unknown): readonly FieldProblem[] =>
  error instanceof ServiceError ? (error.problem?.errors ?? []) : [];

const isUnder = (field: string, name: string) =>
  field === name || field.startsWith(`${name}[`) || field.startsWith(`${name}.`);

/** What is wrong with a field or with anything in it, in one text; null when nothing is. */
export function problemAt(problems: readonly FieldProblem[], name: string): string | null {
  const found = problems.filter(({ field }) => isUnder(field, name)).map(({ message }) => message);
  return found.length === 0 ? null : [...new Set(found)].join(" ");
}

/** Which entries of a list are wrong: of `recipients`, `recipients[2]` is the third. */
export function entriesAt(problems: readonly FieldProblem[], name: string): ReadonlySet<number> {
  const found = problems
    .filter(({ field }) => field.startsWith(`${name}[`))
    .map(({ field }) => Number.parseInt(field.slice(name.length + 1), 10));
  return new Set(found.filter(Number.isInteger));
}

/** What no shown field says: it stands above the buttons. */
export const unclaimed = (problems: readonly FieldProblem[], names: readonly string[]) =>
  problems.filter(({ field }) => !names.some((name) => isUnder(field, name)));
