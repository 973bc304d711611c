import type { Alert, Execution, Notification, TimelineEntry } from "../../../../api/types";
import { metricName, metricText } from "../../../../format/metrics";
import { count, fixed } from "../../../../format/numbers";
import { duration, timeShort } from "../../../../format/times";
import { isWatch } from "../../../../alerting/words";
import { capital, channelNames, withShownTimes } from "../words";
import { percentOfLimit } from "../chart/facts";

export interface StoryEntry {
  readonly id: string;
  /** ms since 1970. */
  readonly at: number;
  readonly mark: "over" | "near" | "failed" | "not_told" | "plain";
  readonly title: string;
  readonly isStrong?: boolean;
  readonly detail: string | null;
}

/** "Bought 8,400 SAP at 234.10": trades of the time stand in the story too. */
export const tradeEntries = (trades: readonly Execution[]): StoryEntry[] =>
  trades.map(({ execution_id, executed_at, side, symbol, quantity, price }) => ({
    id: `execution-${execution_id}`,
    at: Date.parse(executed_at),
    mark: "plain",
    title: `${side === "buy" ? "Bought" : "Sold"} ${count(quantity)} ${symbol} at ${fixed(price, 2)}`,
    detail: `Execution ${execution_id}`,
  }));

interface Around {
  readonly alert: Alert;
  readonly notifications: ReadonlyMap<string, Notification>;
  readonly name: (address: string) => string;
  readonly now: number;
}

type Said = Pick<StoryEntry, "title" | "detail"> & Partial<StoryEntry>;

/** What follows from another entry and is told in its detail. */
const hostOf: Readonly<Record<string, string>> = {
  escalation_started: "triggered",
  paused: "acknowledged",
  resumed: "unacknowledged",
  cancelled: "resolved",
  held: "worsened",
};
const mostApartMs = 1500;
const ofWorse = "that it is worse: ";

/** What happened, newest first, in the words of the page; what the service noted twice is told once. */
export function storyEntries(
  timeline: readonly TimelineEntry[],
  alert: Alert,
  notifications: readonly Notification[],
  name: (address: string) => string,
  now: number,
): StoryEntry[] {
  const around = { alert, notifications: new Map(notifications.map((one) => [one.id, one])), name, now };
  const kept = timeline.filter((entry) => !isToldElsewhere(entry, timeline));
  return kept
    .map((entry) => ({
      id: entry.id,
      at: Date.parse(entry.at),
      mark: "plain" as const,
      ...said(entry, timeline, around),
    }))
    .sort((a, b) => b.at - a.at || kept.findIndex((one) => one.id === b.id) - kept.findIndex((one) => one.id === a.id));
}

const messageOf = (entry: TimelineEntry) => entry.id.slice(0, entry.id.lastIndexOf("."));

function isToldElsewhere(entry: TimelineEntry, all: readonly TimelineEntry[]) {
  if (hostOf[entry.kind] !== undefined) return all.some((other) => isHost(other, entry));
  if (entry.kind === "step")
    return all.some((other) => stepIn(other.text) === stepIn(entry.text) && other.kind !== "step");
  if (entry.kind !== "notification_queued") return false;
  return all.some(
    (other) => other !== entry && messageOf(other) === messageOf(entry) && Date.parse(other.at) >= Date.parse(entry.at),
  );
}

const isHost = (host: TimelineEntry, entry: TimelineEntry) =>
  host.kind === hostOf[entry.kind] &&
  (entry.kind !== "held" || entry.text.startsWith(ofWorse)) &&
  Math.abs(Date.parse(host.at) - Date.parse(entry.at)) < mostApartMs;

/** The step's number from 1 in the service's words; null when it is of none. */
export function stepIn(text: string): number | null {
  const found = /(?:^|\()step (\d+), /.exec(text);
  return found ? Number(found[1]) : null;
}

const sentence = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(". ") || null;
const after = (text: string, mark: string) =>
  text.includes(mark) ? text.slice(text.indexOf(mark) + mark.length) : null;

function said(entry: TimelineEntry, all: readonly TimelineEntry[], around: Around): Said {
  const text = withShownTimes(entry.text, around.now);
  if (entry.kind.startsWith("notification_")) return told(entry, text, all, around);
  const guests = all
    .filter((other) => isHost(entry, other))
    .map((other) => capital(withShownTimes(other.text, around.now)));
  const user = entry.user ?? "the service";
  switch (entry.kind) {
    case "triggered":
      return {
        mark: "over",
        isStrong: true,
        title: opened(entry, around.alert),
        detail: sentence(limitOf(around.alert), ...guests),
      };
    case "worsened":
      return {
        mark: "over",
        title: worse(entry, around.alert),
        detail: guests[0] ? `No new message: ${guests[0].slice(ofWorse.length)}` : null,
      };
    case "acknowledged":
      return {
        isStrong: true,
        title: `Acknowledged by ${user}`,
        detail: sentence(after(text, " has it: "), ...guests),
      };
    case "unacknowledged":
      return entry.user
        ? { title: `Given back by ${user}`, detail: sentence(after(text, "gave it back: "), ...guests) }
        : { mark: "near", title: "The acknowledgement has run out", detail: sentence(...guests) };
    case "snoozed":
      return snoozed(text, user);
    case "comment":
      return { title: `Comment by ${user}`, detail: text };
    case "resolved":
      return resolved(entry, text, around.alert, guests);
    case "step":
      return { title: capital(text), detail: null };
    case "held":
      return { mark: "not_told", title: `Not told ${text}`, detail: null };
    case "skipped":
      return { mark: "near", title: capital(text), detail: null };
    default:
      return { title: capital(text), detail: null };
  }
}

function opened(entry: TimelineEntry, alert: Alert) {
  const at =
    entry.value === null || isWatch(alert.metric_type) ? "" : ` at ${metricText(alert.metric_type, entry.value)}`;
  return `Alert opened${at}`;
}

const limitOf = (alert: Alert) =>
  isWatch(alert.metric_type) ? alert.description : `Limit ${metricText(alert.metric_type, alert.threshold_value)}`;

function worse(entry: TimelineEntry, alert: Alert) {
  if (entry.value === null || isWatch(alert.metric_type)) return capital(entry.text);
  const share = percentOfLimit(entry.value, alert);
  return `Worse: ${metricText(alert.metric_type, entry.value)}${share ? `, ${share} of the limit` : ""}`;
}

function snoozed(text: string, user: string): Said {
  const [, until, reason] = /until (.+? \S+?)(?:: (.*))?$/.exec(text) ?? [];
  return { title: until ? `Snoozed to ${until} by ${user}` : capital(text), detail: reason ?? null };
}

function resolved(entry: TimelineEntry, text: string, alert: Alert, guests: readonly string[]): Said {
  const value =
    entry.value === null || isWatch(alert.metric_type)
      ? null
      : `${metricName(alert.metric_type)} was ${metricText(alert.metric_type, entry.value)}`;
  if (entry.user)
    return {
      isStrong: true,
      title: `Resolved by ${entry.user}`,
      detail: sentence(after(text, "resolved by hand: "), value, ...guests),
    };
  const why = text.split(":")[0]!;
  return { isStrong: true, title: `Resolved: ${why}`, detail: sentence(value, ...guests) };
}

function told(
  entry: TimelineEntry,
  text: string,
  all: readonly TimelineEntry[],
  { notifications, name, now }: Around,
): Said {
  const message = notifications.get(messageOf(entry));
  if (!message) return { title: capital(text), detail: null };
  const who = name(message.recipient);
  const by = channelNames[message.channel];
  const about = stepNote(entry, all, now) ?? subjects[message.kind];
  const rest = after(text, "): ") ?? after(text, ": ");
  switch (entry.kind) {
    case "notification_sent":
      return { title: `${who} told by ${by}`, detail: sentence(about, deliveredIn(message)) };
    case "notification_failed":
      return { mark: "failed", title: `${capital(by)} to ${who} failed`, detail: rest && capital(rest) };
    case "notification_dead":
      return {
        mark: "failed",
        title: `${capital(by)} to ${who} failed for good`,
        detail: sentence(rest && capital(rest), tries(message)),
      };
    case "notification_suppressed":
      return {
        mark: "not_told",
        title: `${who} not told by ${by}`,
        detail: sentence(capital(message.reason ?? rest ?? ""), about),
      };
    case "notification_queued":
      return { title: `${who} is to be told by ${by}`, detail: about ?? null };
    default:
      return { title: `${who}: ${text.replace(`${message.recipient} `, "")}`, detail: about ?? null };
  }
}

const subjects: Record<Notification["kind"], string> = {
  triggered: "That it opened",
  escalated: "That nobody has it",
  reminder: "That it is still open",
  worsened: "That it is worse",
  resolved: "That it is resolved",
  test: "As a test",
  verification: "With a code",
};

function stepNote(entry: TimelineEntry, all: readonly TimelineEntry[], now: number) {
  const number = stepIn(entry.text);
  const ran = number && all.find((other) => other.kind === "step" && stepIn(other.text) === number);
  return ran ? `Step ${number} ran at ${timeShort(Date.parse(ran.at), now)}, ${punctuality(ran)}` : null;
}

/** "on time", or by how much too late; to the second in which it was due. */
export function punctuality(step: TimelineEntry) {
  const [, day, time] = /due at (\S+) (\S+) UTC/.exec(step.text) ?? [];
  const late = day ? Date.parse(step.at) - Date.parse(`${day}T${time}Z`) - 1000 : 0;
  return late < 1000 ? "on time" : `${duration(late)} late`;
}

const deliveredIn = (message: Notification) =>
  message.sent_at ? `Delivered in ${duration(Date.parse(message.sent_at) - Date.parse(message.created_at))}` : null;

const tries = (message: Notification) =>
  `${message.attempts.length} ${message.attempts.length === 1 ? "attempt" : "attempts"}`;
