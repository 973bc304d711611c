import type { components } from "../../../api/schema";
import type { Contact, Severity } from "../../../api/types";
import type { Channel } from "../../../format/channels";

type ContactRequest = components["schemas"]["ContactRequest"];
export type QuietHours = Contact["quiet_hours"][number];

export const channelOrder: readonly Channel[] = ["email", "sms", "webhook"];

/** A contact as it is being written; an empty address: not reached so. */
export interface ContactDraft {
  readonly name: string;
  readonly addresses: Readonly<Record<Channel, string>>;
  readonly roles: readonly string[];
  readonly zone: string;
  readonly preferred: Channel | "";
  readonly fallback: readonly Channel[];
  readonly quiet: readonly { severity: Severity; from: string; to: string }[];
  readonly language: string;
}

export const emptyContact: ContactDraft = {
  name: "",
  addresses: { email: "", sms: "", webhook: "" },
  roles: [],
  zone: "",
  preferred: "",
  fallback: [],
  quiet: [],
  language: "",
};

const addressOf = (contact: Contact, channel: Channel) =>
  contact.channels.find((one) => one.channel === channel)?.address ?? "";

export const draftOf = (contact: Contact): ContactDraft => ({
  name: contact.name,
  addresses: {
    email: addressOf(contact, "email"),
    sms: addressOf(contact, "sms"),
    webhook: addressOf(contact, "webhook"),
  },
  roles: contact.roles,
  zone: contact.time_zone ?? "",
  preferred: contact.preferred_channel ?? "",
  fallback: contact.fallback_order,
  quiet: contact.quiet_hours,
  language: contact.language ?? "",
});

/** The channels that have an address, as the request lists them. */
export const usedChannels = ({ addresses }: ContactDraft) =>
  channelOrder.filter((channel) => addresses[channel].trim() !== "");

export const requestOf = (draft: ContactDraft): ContactRequest => ({
  name: draft.name.trim(),
  channels: usedChannels(draft).map((channel) => ({ channel, address: draft.addresses[channel].trim() })),
  roles: [...draft.roles],
  time_zone: draft.zone.trim() || null,
  preferred_channel: draft.preferred || null,
  fallback_order: [...draft.fallback],
  quiet_hours: [...draft.quiet],
  language: draft.language.trim() || null,
});

/** In which order a contact's channels are tried: the preferred one, those of the fallback order, then the rest. */
export function triedOrder(contact: Pick<Contact, "channels" | "preferred_channel" | "fallback_order">): Channel[] {
  const has = contact.channels.map(({ channel }) => channel);
  const wanted = [...(contact.preferred_channel ? [contact.preferred_channel] : []), ...contact.fallback_order, ...has];
  return [...new Set(wanted)].filter((channel) => has.includes(channel));
}

/** How many addresses nobody has proved to be theirs; webhooks cannot be. */
export const unverified = (contact: Contact) =>
  contact.channels.filter(({ channel, verified_at }) => channel !== "webhook" && verified_at === null);
