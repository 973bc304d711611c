import { expect, it } from "vitest";
import type { Contact } from "../../../api/types";
import { contactsSentence } from "./ContactsPart";
import { draftOf, requestOf, triedOrder, usedChannels } from "./draft";

const contact: Contact = {
  id: "maya",
  name: "Maya",
  roles: ["desk"],
  time_zone: null,
  preferred_channel: "sms",
  fallback_order: ["webhook"],
  quiet_hours: [],
  language: null,
  channels: [
    { channel: "email", address: "m@x.example", verified_at: null },
    { channel: "sms", address: "+441", verified_at: "2026-01-01T00:00:00Z" },
    { channel: "webhook", address: "https://x.example", verified_at: null },
  ],
};

it("channels are tried by preference, then by the fallback order, then the rest", () =>
  expect(triedOrder(contact)).toEqual(["sms", "webhook", "email"]));

it("a preferred channel without an address is not tried", () =>
  expect(triedOrder({ ...contact, channels: contact.channels.slice(0, 1) })).toEqual(["email"]));

it("a contact goes through the form unchanged", () => {
  const { id: _, channels, ...rest } = contact;
  expect(requestOf(draftOf(contact))).toEqual({
    ...rest,
    channels: channels.map(({ channel, address }) => ({ channel, address })),
  });
});

it("an emptied address is left out", () =>
  expect(usedChannels({ ...draftOf(contact), addresses: { email: " ", sms: "+441", webhook: "" } })).toEqual(["sms"]));

it.each([
  [[contact], "1 of 3 addresses is not verified yet."],
  [[], "No contacts yet: policies reach plain addresses only."],
  [[{ ...contact, channels: contact.channels.slice(1) }], "All 2 addresses of 1 person are verified."],
])("the sentence of contacts", (all, text) => expect(contactsSentence(all)).toBe(text));
