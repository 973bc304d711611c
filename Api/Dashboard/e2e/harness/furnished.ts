import { dayLoss, type Book, type Desk } from "./desk";
import type { Alert } from "./rest";

export interface Furnished {
  book: Book;
  alert: Alert;
  limit: string;
}

/** A desk with something on every page: books, an alert that escalates, people, a silence, a template. */
async function furnish(desk: Desk): Promise<Furnished> {
  await desk.rest.send("PUT", "/api/contacts/ann", {
    name: "Ann Lee",
    roles: ["desk"],
    channels: [{ channel: "email", address: "ann@desk.example" }],
  });
  await desk.rest.send("PUT", "/api/risk/schedules/desk", {
    name: "Desk",
    time_zone: "Europe/London",
    layers: [{ name: "week", members: ["ann"], rotation: "weekly", starts_on: "2026-01-05", hand_over: "09:00" }],
  });
  await desk.rest.putPolicy("critical", ladder(10));
  await desk.rest.send("POST", "/api/risk/silences", {
    reason: "Index roll",
    ends_at: new Date(Date.now() + 3_600_000).toISOString(),
    portfolio_ids: ["nothing-*"],
  });
  await desk.rest.send("PUT", "/api/notifications/templates/short", { channel: "sms", text: "{{subject}}" });
  const limit = "furnished-day";
  const book = await desk.book({
    name: "Europe Long/Short",
    fields: { desk: "Equities London" },
    limits: [dayLoss(limit), { ...dayLoss("furnished-var", "high"), metric_type: "var_99", threshold_value: -0.05 }],
  });
  await desk.book({ name: "Quiet Income" });
  return { book, limit, alert: await desk.openAlert(book) };
}

/** A policy whose second step is so many minutes after the first, which is told at once. */
export function ladder(minutes: number): Record<string, unknown> {
  return {
    severity: "critical",
    is_default: true,
    escalation_steps: [
      { level: "on call", delay_minutes: 0, recipients: ["on-call@desk.example"], notification_type: "email" },
      {
        level: "risk management",
        delay_minutes: minutes,
        recipients: ["cro@desk.example"],
        notification_type: "email",
      },
    ],
  };
}

/** Every page, by its name, with where it is. */
export const pages: readonly [name: string, path: (of: Furnished) => string][] = [
  ["Overview", () => "/"],
  ["Portfolio", ({ book }) => `/portfolios/${book.id}`],
  ["Alerts", () => "/alerts"],
  ["Story", ({ alert }) => `/alerts/${alert.id}`],
  ["Limits", () => "/limits"],
  ["Limit", ({ limit }) => `/limits/${limit}`],
  ["New limit", ({ book }) => `/limits/new?portfolio=${book.id}&metric=var_99`],
  ["Policy", () => "/escalations/policies/critical"],
  ["Schedules", () => "/escalations/schedules"],
  ["Silences", () => "/escalations/silences"],
  ["Contacts", () => "/escalations/contacts"],
  ["Template", () => "/escalations/templates/short"],
  ["What-if", ({ book }) => `/what-if?portfolio=${book.id}&symbol=${book.symbols[0]}&quantity=100`],
  ["System", () => "/system"],
  ["Deliveries", () => "/system/deliveries"],
  ["Audit", () => "/system/audit"],
];

const done = new WeakMap<object, Promise<Furnished>>();

/** The same furniture for all tests of one service. */
export function furnishOnce(service: object, desk: Desk): Promise<Furnished> {
  const known = done.get(service) ?? furnish(desk);
  done.set(service, known);
  return known;
}
