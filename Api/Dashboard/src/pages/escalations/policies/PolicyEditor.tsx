import { useState } from "react";
import { api, data } from "../../../api/client";
import { useSave } from "../../../api/useSave";
import type { Policy, Severity } from "../../../api/types";
import { severityNames } from "../../../format/sentences";
import { Form, SendOrCancel } from "../../../parts/forms/Form";
import { CheckField, NumberField, SelectField, TextField } from "../../../parts/forms/fields";
import { MinutesField } from "../../../parts/forms/TimeFields";
import { Unsaved, useIsChanged } from "../../../parts/forms/unsaved/Unsaved";
import { Panel } from "../../../parts/layout/Panel";
import { draftOf, emptyDraft, moved, requestOf, withStep, type PolicyDraft, type StepDraft } from "./draft";
import { StepEditor } from "./StepEditor";

interface Props {
  /** Undefined: a new one. */
  readonly policy: Policy | undefined;
  readonly suggestions: readonly string[];
  readonly onDone: (saved: Policy | null) => void;
}

const severities = Object.entries(severityNames).reverse() as [Severity, string][];

export function PolicyEditor({ policy, suggestions, onDone }: Props) {
  const [id, setId] = useState(policy?.id ?? "");
  const [draft, setDraft] = useState(policy ? draftOf(policy) : emptyDraft);
  const save = useSave(
    "policies",
    () => data(api.PUT("/api/risk/escalation-policies/{id}", { params: { path: { id } }, body: requestOf(draft) })),
    onDone,
  );
  const change = (changes: Partial<PolicyDraft>) => setDraft({ ...draft, ...changes });
  const changeSteps = (steps: readonly StepDraft[]) => change({ steps });
  return (
    <Panel
      title={policy ? `Edit ${policy.id}` : "New policy"}
      note={policy && `version ${policy.version + 1} when saved`}
    >
      <Form
        label="Policy"
        error={save.error}
        onSubmit={() => save.mutate()}
        actions={<SendOrCancel isPending={save.isPending} onCancel={() => onDone(null)} />}
      >
        <div className="form-row">
          {!policy && (
            <TextField label="Id" name="id" value={id} onChange={setId} placeholder="critical-equities" autoFocus />
          )}
          <SelectField
            label="For alerts"
            name="severity"
            value={draft.severity}
            options={severities}
            onChange={(severity) => change({ severity })}
          />
          <MinutesField
            label="Before step 1"
            name="initial_delay_minutes"
            value={draft.initialDelay}
            onChange={(initialDelay) => change({ initialDelay })}
          />
          <NumberField
            label="Repeats"
            name="repeat_count"
            unit="times"
            value={draft.repeat}
            onChange={(repeat) => change({ repeat })}
          />
          <MinutesField
            label="Goes on after acknowledgement"
            name="ack_timeout_minutes"
            value={draft.ackTimeout}
            hint="Empty: never"
            onChange={(ackTimeout) => change({ ackTimeout })}
          />
        </div>
        <CheckField
          label="Default for this severity"
          checked={draft.isDefault}
          onChange={(isDefault) => change({ isDefault })}
        />
        {draft.steps.map((step, index) => (
          <StepEditor
            key={step.key}
            step={step}
            index={index}
            count={draft.steps.length}
            suggestions={suggestions}
            onChange={(next) => changeSteps(draft.steps.map((one, at) => (at === index ? next : one)))}
            onMove={(by) => changeSteps(moved(draft.steps, index, by))}
            onRemove={() => changeSteps(draft.steps.filter((_, at) => at !== index))}
          />
        ))}
        <div>
          <button type="button" className="button small" onClick={() => changeSteps(withStep(draft.steps))}>
            Add a step
          </button>
        </div>
      </Form>
      <Unsaved isDirty={useIsChanged([id, draft])} what="policy" />
    </Panel>
  );
}
