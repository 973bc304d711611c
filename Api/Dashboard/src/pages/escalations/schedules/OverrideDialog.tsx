import { useState } from "react";
import { api } from "../../../api/client";
import { useSave } from "../../../api/useSave";
import type { Schedule } from "../../../api/types";
import { serverNow } from "../../../live/clock";
import { Dialog } from "../../../parts/dialogs/Dialog";
import { Form, SendOrCancel } from "../../../parts/forms/Form";
import { SelectField } from "../../../parts/forms/fields";
import { InstantField } from "../../../parts/forms/TimeFields";
import type { People } from "../names";
import { requestOf, withOverride } from "./draft";

const hourMs = 3_600_000;
const iso = (at: number | null) => (at === null ? "" : new Date(at).toISOString());

/** Somebody takes over for a while, whatever the layers say. */
export function OverrideDialog({
  schedule,
  people,
  onClose,
}: {
  schedule: Schedule;
  people: People;
  onClose: () => void;
}) {
  const [member, setMember] = useState([...people.keys()][0] ?? "");
  const [from, setFrom] = useState<number | null>(serverNow);
  const [to, setTo] = useState<number | null>(() => serverNow() + 8 * hourMs);
  const add = useSave(
    "schedules",
    () =>
      api.PUT("/api/risk/schedules/{id}", {
        params: { path: { id: schedule.id } },
        body: requestOf(withOverride(schedule, { member, from: iso(from), to: iso(to) }, serverNow())),
      }),
    onClose,
  );
  return (
    <Dialog title={`Override ${schedule.name}`} onClose={onClose}>
      <Form
        label="Override"
        error={add.error}
        onSubmit={() => add.mutate()}
        actions={<SendOrCancel name="Add the override" isPending={add.isPending} onCancel={onClose} />}
      >
        <SelectField
          label="On call instead"
          value={member}
          onChange={setMember}
          options={[...people.values()].map(({ id, name }) => [id, name] as const)}
        />
        <div className="form-row">
          <InstantField label="From" value={from} onChange={setFrom} zone={schedule.time_zone} />
          <InstantField label="To" value={to} onChange={setTo} zone={schedule.time_zone} />
        </div>
      </Form>
    </Dialog>
  );
}
