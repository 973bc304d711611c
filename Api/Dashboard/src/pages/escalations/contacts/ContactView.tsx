import { useState } from "react";
import type { Contact } from "../../../api/types";
import { channelNames } from "../../../format/channels";
import { severityNames } from "../../../format/sentences";
import { timeText } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { Facts } from "../../../parts/layout/Facts";
import { Panel } from "../../../parts/layout/Panel";
import { DashIcon, TickIcon } from "../../../parts/marks/icons";
import { triedOrder } from "./draft";
import { Verify } from "./Verify";

type Reached = Contact["channels"][number];

/** Where somebody is reached, in which order, and when not. */
export function ContactView({
  contact,
  tools,
  mayVerify,
}: {
  contact: Contact;
  tools: React.ReactNode;
  mayVerify: boolean;
}) {
  const [verifying, verify] = useState<Reached | null>(null);
  const order = triedOrder(contact);
  return (
    <Panel title={contact.name} note={contact.id} tools={tools}>
      <Facts
        facts={[
          {
            label: "Found as",
            value: `user:${contact.id}`,
            note: contact.roles.length ? contact.roles.map((role) => `role:${role}`).join(", ") : "no roles",
          },
          {
            label: "Time zone",
            value: contact.time_zone ?? "UTC",
            note: contact.time_zone ? undefined : "none is set",
          },
          { label: "Language", value: contact.language ?? "usual", note: "of messages" },
        ]}
      />
      <table className="ruled">
        <caption className="hidden-text">Where {contact.name} is reached</caption>
        <thead>
          <tr>
            <th scope="col">Tried</th>
            <th scope="col">Channel</th>
            <th scope="col">Address</th>
            <th scope="col">Verified</th>
            <th scope="col">
              <span className="hidden-text">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {order.map((name, index) => {
            const channel = contact.channels.find((one) => one.channel === name)!;
            return (
              <tr key={name}>
                <td className="ink2">{index + 1}.</td>
                <td>{channelNames[name]}</td>
                <td className="id-text">{channel.address}</td>
                <td>
                  <Verified channel={channel} />
                </td>
                <td className="row-actions">
                  {mayVerify && name !== "webhook" && channel.verified_at === null && (
                    <button
                      type="button"
                      className="button small"
                      onClick={() => verify(channel)}
                      aria-label={`Verify ${channel.address}`}
                    >
                      Verify
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="ladder-note">{quietText(contact)}</p>
      {verifying && <Verify contact={contact} channel={verifying} onClose={() => verify(null)} />}
    </Panel>
  );
}

function Verified({ channel }: { channel: Reached }) {
  if (channel.channel === "webhook") return <span className="ink3">not needed</span>;
  if (channel.verified_at)
    return (
      <span className="mark-word">
        <TickIcon size={14} />
        {timeText(Date.parse(channel.verified_at), serverNow())}
      </span>
    );
  return (
    <span className="mark-word ink2">
      <DashIcon size={14} />
      not yet
    </span>
  );
}

function quietText({ quiet_hours: quiet, name, time_zone: zone }: Contact) {
  if (quiet.length === 0) return `${name} is told at any hour.`;
  const parts = quiet.map(
    ({ severity, from, to }) =>
      `of ${severityNames[severity].toLowerCase()} alerts from ${from.slice(0, 5)} to ${to.slice(0, 5)}`,
  );
  return `Not told ${parts.join(", ")}, ${zone ?? "UTC"}; what is held back is told when the quiet hours end.`;
}
