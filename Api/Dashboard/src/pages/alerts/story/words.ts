import type { Contact, Notification } from "../../../api/types";
import { timeShort, zoneText } from "../../../format/times";

const instant = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC/g;

/** The service's notes with their times as this page shows times. */
export const withShownTimes = (text: string, now: number) =>
  text.replace(instant, (_, day: string, time: string) => {
    const at = Date.parse(`${day}T${time}Z`);
    return `${timeShort(at, now)} ${zoneText(at)}`;
  });

/** "2026-11-21 22:19:06 UTC" somewhere in a note, ms since 1970. */
export function instantIn(text: string): number | null {
  const [, day, time] = new RegExp(instant.source).exec(text) ?? [];
  return day ? Date.parse(`${day}T${time}Z`) : null;
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const channelNames: Record<Notification["channel"], string> = {
  email: "e-mail",
  sms: "SMS",
  webhook: "webhook",
};

/** Whose address it is; the address itself where nobody is known by it. */
export function namesOf(contacts: readonly Contact[]) {
  const names = new Map(contacts.flatMap(({ name, channels }) => channels.map(({ address }) => [address, name])));
  return (address: string) => names.get(address) ?? shortAddress(address);
}

// Of a web address only the host says something, and its path may be secret.
function shortAddress(address: string) {
  const [, before = "", url] = /^(slack:|teams:)?(https?:\/\/.*)$/.exec(address) ?? [];
  return url ? `${before}${new URL(url).host}` : address;
}
