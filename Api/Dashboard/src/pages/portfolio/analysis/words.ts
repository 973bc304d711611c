import { counted, fixed } from "../../../format/numbers";

// One loss in a hundred days is promised.
const share = 0.01;
const zones = { green: "green zone (0–4)", yellow: "amber zone (5–9)", red: "red zone (10 or more)" } as const;
const usualDays = 250;

interface Zone {
  readonly light: keyof typeof zones;
  readonly days: number;
  readonly exceptions: number;
}

/** "5 exceptions, 2.5 expected: amber zone (5–9)". The bounds hold for 250 days; for fewer the zone is only named. */
export function zoneSentence({ light, days, exceptions }: Zone) {
  const zone = days === usualDays ? zones[light] : zones[light].split(" (")[0];
  return `${counted(exceptions, "exception")}, ${fixed(days * share, 1)} expected: ${zone}`;
}
