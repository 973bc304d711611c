import type { components } from "../../../api/schema";
import type { Silence } from "../../../api/types";
import { metricName, metrics } from "../../../format/metrics";
import { counted } from "../../../format/numbers";
import { severityNames } from "../../../format/sentences";
import { duration } from "../../../format/times";
import type { Matchers } from "./matching";

type Window = components["schemas"]["WindowFields"];

const listed = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} or ${parts.at(-1)}`;

type Loose = { readonly [List in keyof Matchers]?: Matchers[List] | null };

/** "High or Critical alerts of VaR 99 % in ELS-07" */
export function matcherText(matchers: Loose) {
  const portfolios = matchers.portfolio_ids ?? [];
  const kinds = matchers.metric_types ?? [];
  const severities = matchers.severities ?? [];
  const of = kinds.length ? ` of ${listed(kinds.map((kind) => (kind in metrics ? metricName(kind) : kind)))}` : "";
  const where = portfolios.length ? ` in ${listed(portfolios)}` : "";
  const how = severities.length
    ? `${listed(severities.map((severity) => severityNames[severity]))} alerts`
    : "All alerts";
  return `${how}${of}${where}`;
}

const dayNames = {
  sunday: "Sun",
  monday: "Mon",
  tuesday: "Tue",
  wednesday: "Wed",
  thursday: "Thu",
  friday: "Fri",
  saturday: "Sat",
};

export const dayOptions = (["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const).map(
  (day) => [day, dayNames[day]] as const,
);

/** "Mon, Tue 22:00 for 2 h, Europe/Berlin" */
export const windowText = ({ days, start, duration_minutes: minutes, time_zone: zone }: Window) =>
  `${days?.length ? days.map((day) => dayNames[day]).join(", ") : "each day"} ${start.slice(0, 5)} ` +
  `for ${duration(minutes * 60_000)}, ${zone}`;

/** How many open alerts are held back, and by how many silences. */
export function silencesSentence(all: readonly Silence[], held: number) {
  const active = all.filter(({ status }) => status === "active").length;
  if (active === 0) return "No silence holds: whoever has to be told is told.";
  const alerts =
    held === 0 ? "no open alert is" : held === 1 ? "1 open alert is" : `${counted(held, "open alert")} are`;
  return `${counted(active, "silence")} ${active === 1 ? "holds" : "hold"}: ${alerts} held back.`;
}

/** "matches 3 open alerts now"; outside its time, what it would match. */
export function matchText(count: number, holds = true) {
  const alerts = count === 0 ? "no open alert" : counted(count, "open alert");
  return holds ? `matches ${alerts} now` : `does not hold now, and would match ${alerts}`;
}
