import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, data } from "../../../api/client";
import { Form } from "../../../parts/forms/Form";
import { TextField } from "../../../parts/forms/fields";
import { Panel } from "../../../parts/layout/Panel";
import type { Template } from "./draft";

const hints = { email: "name@desk.example", sms: "+441234567890", webhook: "https://…" };

/** Sends a sample, marked as a test, to an address. */
export function TestSend({ template }: { template: Template }) {
  const [recipient, setRecipient] = useState("");
  const send = useMutation({
    mutationFn: () =>
      data(
        api.POST("/api/notifications/templates/{id}/test", {
          params: { path: { id: template.id } },
          body: { recipient: recipient.trim() },
        }),
      ),
  });
  return (
    <Panel title="Test" note={`version ${template.version}, marked [TEST]`}>
      <Form
        label="Test"
        error={send.error}
        onSubmit={() => send.mutate()}
        actions={
          <>
            <button type="submit" className="button" disabled={send.isPending}>
              Send the sample
            </button>
            {send.data && (
              <span className="small ink2" role="status">
                Queued for {send.data.recipient}.
              </span>
            )}
          </>
        }
      >
        <TextField
          label="To"
          name="recipient"
          value={recipient}
          onChange={setRecipient}
          placeholder={hints[template.channel]}
        />
      </Form>
    </Panel>
  );
}
