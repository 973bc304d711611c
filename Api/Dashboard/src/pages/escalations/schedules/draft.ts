import type { components } from "../../../api/schema";
import type { Schedule } from "../../../api/types";
import { numberOf } from "../../../parts/forms/parsing";
import type { Weekday } from "../silences/draft";

type ScheduleRequest = components["schemas"]["ScheduleRequest"];
export type Rotation = components["schemas"]["RotationUnit"];
export type Override = Schedule["overrides"][number];

export interface RestrictionDraft {
  readonly from: string;
  readonly to: string;
  readonly days: readonly Weekday[];
}

/** A layer as it is being written; its key stays while it moves. */
export interface LayerDraft {
  readonly key: number;
  readonly name: string;
  readonly members: readonly string[];
  readonly rotation: Rotation;
  readonly turn: string;
  readonly startsOn: string;
  readonly handOver: string;
  readonly restrictions: readonly RestrictionDraft[];
}

export interface ScheduleDraft {
  readonly name: string;
  readonly zone: string;
  readonly layers: readonly LayerDraft[];
  readonly overrides: readonly Override[];
}

export const newLayer = (key: number, today: string): LayerDraft => ({
  key,
  name: `Layer ${key + 1}`,
  members: [],
  rotation: "weekly",
  turn: "1",
  startsOn: today,
  handOver: "08:00",
  restrictions: [],
});

export const draftOf = (schedule: Schedule): ScheduleDraft => ({
  name: schedule.name,
  zone: schedule.time_zone,
  overrides: schedule.overrides,
  layers: schedule.layers.map((layer, key) => ({
    key,
    name: layer.name,
    members: layer.members,
    rotation: layer.rotation,
    turn: String(layer.turn_length ?? 1),
    startsOn: layer.starts_on,
    handOver: layer.hand_over,
    restrictions: (layer.restrictions ?? []).map(({ from, to, days }) => ({ from, to, days: days ?? [] })),
  })),
});

export const requestOf = (draft: ScheduleDraft): ScheduleRequest => ({
  name: draft.name,
  time_zone: draft.zone,
  overrides: [...draft.overrides],
  layers: draft.layers.map(({ name, members, rotation, turn, startsOn, handOver, restrictions }) => ({
    name,
    members: [...members],
    rotation,
    // What is no number goes as it is: the service says so at its field.
    turn_length: numberOf(turn) ?? (turn as unknown as number),
    starts_on: startsOn,
    hand_over: handOver,
    restrictions: restrictions.map(({ from, to, days }) => ({ from, to, days: [...days] })),
  })),
});

/** The schedule with one more override; those that are over are left out. */
export const withOverride = (schedule: Schedule, override: Override, now: number): ScheduleDraft => ({
  ...draftOf(schedule),
  overrides: [...schedule.overrides.filter(({ to }) => Date.parse(to) > now), override],
});
