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

/** What a form calls the service's fields. */
export type Labels = ReadonlyMap<string, string>;

/**
 * A refusal in the words of the form: `ends_at is …; allowed: after starts_at` becomes `Until is …; allowed: after
 * “From”`, and `recipients[1]` is the second entry. A name that is a plain word too is taken for one but at the start.
 */
export function worded(message: string, labels: Labels): string {
  const names = [...labels.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[[\].]/g, "\\$&"));
  if (names.length === 0) return message;
  const known = new RegExp(`(?<![\\w.'])(${names.join("|")})((?:\\[\\d+\\]|\\.[a-z_]+)*)(?![\\w'[.]\\w|\\w)`, "g");
  return message.replace(known, (found, name: string, within: string, at: number) => {
    if (at > 0 && /^[a-z]+$/.test(found)) return found;
    const entry = /^\[(\d+)\]/.exec(within);
    const label = labels.get(name)!;
    const place = entry ? `${label}, entry ${Number(entry[1]) + 1},` : label;
    return at > 0 ? `“${place.replace(/,$/, "")}”` : place;
  });
}
