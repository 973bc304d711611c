import { useState } from "react";
import { api, data } from "../../../api/client";
import { useSave } from "../../../api/useSave";
import type { Contact } from "../../../api/types";
import { channelNames, type Channel } from "../../../format/channels";
import { Form, SendOrCancel } from "../../../parts/forms/Form";
import { SelectField, TextField } from "../../../parts/forms/fields";
import { TagInput } from "../../../parts/forms/TagInput";
import { Unsaved, useIsChanged } from "../../../parts/forms/unsaved/Unsaved";
import { Panel } from "../../../parts/layout/Panel";
import { channelOrder, draftOf, emptyContact, requestOf, usedChannels, type ContactDraft } from "./draft";
import { QuietHoursFields } from "./QuietHoursFields";

interface Props {
  /** Undefined: a new one. */
  readonly contact: Contact | undefined;
  readonly roles: readonly string[];
  readonly onDone: (saved: Contact | null) => void;
}

const placeholders: Record<Channel, string> = {
  email: "name@desk.example",
  sms: "+441234567890",
  webhook: "https://…",
};
const preferences = [["", "none"], ...channelOrder.map((channel) => [channel, channelNames[channel]])] as [
  Channel | "",
  string,
][];

export function ContactEditor({ contact, roles, onDone }: Props) {
  const [id, setId] = useState(contact?.id ?? "");
  const [draft, setDraft] = useState(contact ? draftOf(contact) : emptyContact);
  const save = useSave(
    "contacts",
    () => data(api.PUT("/api/contacts/{id}", { params: { path: { id } }, body: requestOf(draft) })),
    onDone,
  );
  const change = (changes: Partial<ContactDraft>) => setDraft({ ...draft, ...changes });
  const used = usedChannels(draft);
  return (
    <Panel title={contact ? `Edit ${contact.name}` : "New contact"}>
      <Form
        label="Contact"
        error={save.error}
        onSubmit={() => save.mutate()}
        actions={<SendOrCancel isPending={save.isPending} onCancel={() => onDone(null)} />}
      >
        <div className="form-row">
          {!contact && (
            <TextField label="Id" name="id" value={id} onChange={setId} hint="Policies name it as user:ID" autoFocus />
          )}
          <TextField label="Name" name="name" value={draft.name} onChange={(name) => change({ name })} />
          <TagInput
            label="Roles"
            name="roles"
            values={draft.roles}
            suggestions={roles}
            onChange={(next) => change({ roles: next })}
          />
        </div>
        <div className="form-row">
          {channelOrder.map((channel) => (
            <TextField
              key={channel}
              label={channelNames[channel]}
              placeholder={placeholders[channel]}
              value={draft.addresses[channel]}
              name={used.includes(channel) ? `channels[${used.indexOf(channel)}]` : undefined}
              onChange={(address) => change({ addresses: { ...draft.addresses, [channel]: address } })}
            />
          ))}
        </div>
        <div className="form-row">
          <SelectField
            label="Preferred channel"
            name="preferred_channel"
            value={draft.preferred}
            options={preferences}
            onChange={(preferred) => change({ preferred })}
          />
          <TagInput
            label="When one fails, then"
            name="fallback_order"
            values={draft.fallback}
            suggestions={channelOrder}
            placeholder="email, sms, webhook"
            onChange={(fallback) => change({ fallback: fallback as Channel[] })}
          />
          <TextField
            label="Time zone"
            name="time_zone"
            value={draft.zone}
            placeholder="Europe/London"
            onChange={(zone) => change({ zone })}
          />
          <TextField
            label="Language"
            name="language"
            value={draft.language}
            placeholder="en-GB"
            onChange={(language) => change({ language })}
          />
        </div>
        <QuietHoursFields quiet={draft.quiet} onChange={(quiet) => change({ quiet })} />
      </Form>
      <Unsaved isDirty={useIsChanged([id, draft])} what="contact" />
    </Panel>
  );
}
