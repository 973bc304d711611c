import type { components } from "../api/schema";
import type { Notification } from "../api/types";

export type Channel = components["schemas"]["Channel"];

export const channelNames: Record<Channel, string> = { email: "e-mail", sms: "SMS", webhook: "webhook" };

/** What became of a message. */
export const statusNames: Record<Notification["status"], string> = {
  queued: "queued",
  sent: "sent",
  failed: "failed, tried again",
  dead: "given up",
  suppressed: "not sent",
};

export const kindNames: Record<Notification["kind"], string> = {
  triggered: "opened",
  escalated: "escalated",
  reminder: "reminder",
  worsened: "worse",
  resolved: "resolved",
  test: "test",
  verification: "code",
};
