import { useState } from "react";
import { api, data } from "../../../api/client";
import { useSave } from "../../../api/useSave";
import type { Schedule } from "../../../api/types";
import { serverNow } from "../../../live/clock";
import { Form, SendOrCancel } from "../../../parts/forms/Form";
import { TextField } from "../../../parts/forms/fields";
import { Unsaved, useIsChanged } from "../../../parts/forms/unsaved/Unsaved";
import { toField } from "../../../parts/forms/zoned";
import { Panel } from "../../../parts/layout/Panel";
import { CloseIcon } from "../../../parts/marks/icons";
import { personName, type People } from "../names";
import { draftOf, newLayer, requestOf, type LayerDraft, type ScheduleDraft } from "./draft";
import { LayerEditor } from "./LayerEditor";
import { momentText } from "./WeekStrip";

interface Props {
  /** Undefined: a new one. */
  readonly schedule: Schedule | undefined;
  readonly people: People;
  readonly onDone: (saved: Schedule | null) => void;
}

const today = () => toField(serverNow(), "UTC").slice(0, 10);

export function ScheduleEditor({ schedule, people, onDone }: Props) {
  const [id, setId] = useState(schedule?.id ?? "");
  const [draft, setDraft] = useState<ScheduleDraft>(() =>
    schedule ? draftOf(schedule) : { name: "", zone: "Europe/London", overrides: [], layers: [newLayer(0, today())] },
  );
  const save = useSave(
    "schedules",
    () => data(api.PUT("/api/risk/schedules/{id}", { params: { path: { id } }, body: requestOf(draft) })),
    onDone,
  );
  const change = (changes: Partial<ScheduleDraft>) => setDraft({ ...draft, ...changes });
  const changeLayers = (layers: readonly LayerDraft[]) => change({ layers });
  const nextKey = Math.max(-1, ...draft.layers.map(({ key }) => key)) + 1;
  return (
    <Panel title={schedule ? `Edit ${schedule.name}` : "New schedule"}>
      <Form
        label="Schedule"
        error={save.error}
        onSubmit={() => save.mutate()}
        actions={<SendOrCancel isPending={save.isPending} onCancel={() => onDone(null)} />}
      >
        <div className="form-row">
          {!schedule && (
            <TextField label="Id" name="id" value={id} onChange={setId} hint="Policies name it as role:ID" autoFocus />
          )}
          <TextField label="Name" name="name" value={draft.name} onChange={(name) => change({ name })} />
          <TextField label="Time zone" name="time_zone" value={draft.zone} onChange={(zone) => change({ zone })} />
        </div>
        {draft.layers.map((layer, index) => (
          <LayerEditor
            key={layer.key}
            layer={layer}
            index={index}
            members={[...people.keys()]}
            onChange={(next) => changeLayers(draft.layers.map((one, other) => (other === index ? next : one)))}
            onRemove={() => changeLayers(draft.layers.filter((_, other) => other !== index))}
          />
        ))}
        <div>
          <button
            type="button"
            className="button small"
            onClick={() => changeLayers([...draft.layers, newLayer(nextKey, today())])}
          >
            Add a layer
          </button>
        </div>
        {draft.overrides.length > 0 && (
          <ul className="override-list" aria-label="Overrides">
            {draft.overrides.map((override, index) => (
              <li key={`${override.member} ${override.from}`}>
                {personName(override.member, people)}, {momentText(Date.parse(override.from), draft.zone)} to{" "}
                {momentText(Date.parse(override.to), draft.zone)}
                <button
                  type="button"
                  className="icon-button"
                  aria-label={`Remove the override of ${personName(override.member, people)}`}
                  onClick={() => change({ overrides: draft.overrides.filter((_, other) => other !== index) })}
                >
                  <CloseIcon />
                </button>
              </li>
            ))}
          </ul>
        )}
      </Form>
      <Unsaved isDirty={useIsChanged([id, draft])} what="schedule" />
    </Panel>
  );
}
