import type { Schedule } from "../../../api/types";
import type { People } from "../names";

/** Who can be told: schedules and roles, people, and their addresses are known by those. */
export function suggestionsOf(people: People, schedules: readonly Schedule[] | undefined): string[] {
  const roles = new Set([...people.values()].flatMap((person) => person.roles));
  return [
    ...(schedules ?? []).map(({ id }) => `role:${id}`),
    ...[...roles].sort().map((role) => `role:${role}`),
    ...[...people.keys()].map((id) => `user:${id}`),
  ];
}
