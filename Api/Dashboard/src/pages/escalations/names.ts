import type { components } from "../../api/schema";
import type { Contact } from "../../api/types";

export type NotificationType = components["schemas"]["NotificationType"];

export const typeNames: Record<NotificationType, string> = {
  email: "e-mail",
  sms: "SMS",
  both: "e-mail and SMS",
  webhook: "webhook",
};

/** By id; empty for whoever may not know who is who. */
export type People = ReadonlyMap<string, Contact>;

export const peopleOf = (contacts: readonly Contact[] | undefined): People =>
  new Map((contacts ?? []).map((contact) => [contact.id, contact]));

export const personName = (id: string, people: People) => people.get(id)?.name ?? id;

/** How a recipient of a policy is called: a person by name, a role as a role, an address as it is. */
export function recipientName(recipient: string, people: People) {
  if (recipient.startsWith("user:")) return personName(recipient.slice(5), people);
  if (recipient.startsWith("role:")) return `whoever is ${recipient.slice(5)}`;
  return recipient;
}

/** By what an address is told: a number by text message, an address by mail, all else by whatever the step names. */
export function howText(recipient: string, type: NotificationType) {
  if (/^(user|role):/.test(recipient)) return typeNames[type];
  if (recipient.startsWith("+")) return typeNames.sms;
  return recipient.includes("://") ? typeNames.webhook : typeNames.email;
}
