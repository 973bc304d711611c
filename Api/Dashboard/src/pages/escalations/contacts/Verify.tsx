import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, data } from "../../../api/client";
import { useSave } from "../../../api/useSave";
import type { Contact } from "../../../api/types";
import { timeText } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { Dialog } from "../../../parts/dialogs/Dialog";
import { Form } from "../../../parts/forms/Form";
import { TextField } from "../../../parts/forms/fields";
import { reasonOf } from "../../../parts/layout/states";

interface Props {
  readonly contact: Contact;
  readonly channel: Contact["channels"][number];
  readonly onClose: () => void;
}

/** A code is sent to the address; whoever has it proves that the address is theirs. */
export function Verify({ contact, channel, onClose }: Props) {
  const [code, setCode] = useState("");
  const path = { id: contact.id, channel: channel.channel };
  const send = useMutation({
    mutationFn: () => data(api.POST("/api/contacts/{id}/channels/{channel}/verify", { params: { path } })),
  });
  const confirm = useSave(
    "contacts",
    () =>
      api.POST("/api/contacts/{id}/channels/{channel}/confirm", {
        params: { path },
        body: { code: code.trim() },
      }),
    onClose,
  );
  return (
    <Dialog title={`Verify ${channel.address}`} onClose={onClose}>
      <p className="ink2">A code of six digits goes to the address. {contact.name} says it to you, or types it here.</p>
      <div>
        <button
          type="button"
          className={send.data ? "button" : "button primary"}
          disabled={send.isPending}
          onClick={() => send.mutate()}
        >
          {send.data ? "Send another code" : "Send the code"}
        </button>
      </div>
      {send.error && (
        <p className="field-error" role="alert">
          {reasonOf(send.error)}
        </p>
      )}
      {send.data && (
        <Form
          label="Confirm the code"
          error={confirm.error}
          onSubmit={() => confirm.mutate()}
          actions={
            <button type="submit" className="button primary" disabled={confirm.isPending}>
              Confirm
            </button>
          }
        >
          <TextField
            label="Code"
            name="code"
            value={code}
            onChange={setCode}
            autoFocus
            hint={`Sent to ${send.data.address}; good until ${timeText(Date.parse(send.data.expires_at), serverNow())}`}
          />
        </Form>
      )}
    </Dialog>
  );
}
