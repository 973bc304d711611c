import { useState } from "react";
import { api, data } from "../../../../api/client";
import { useSave } from "../../../../api/useSave";
import { Dialog } from "../../../../parts/dialogs/Dialog";
import { Form, SendOrCancel } from "../../../../parts/forms/Form";
import { CheckGroup, TextField } from "../../../../parts/forms/fields";
import { MatcherFields } from "../MatcherFields";
import { draftOf, requestOf, sameNames, type Inhibition, type InhibitionDraft, type Same } from "./draft";

const fields = Object.entries(sameNames) as [Same, string][];

interface Props {
  /** Undefined: a new one. */
  readonly rule: Inhibition | undefined;
  readonly onClose: () => void;
}

/** Which open alert holds back which others. */
export function InhibitionDialog({ rule, onClose }: Props) {
  const [id, setId] = useState(rule?.id ?? "");
  const [draft, setDraft] = useState(() => draftOf(rule));
  const change = (changes: Partial<InhibitionDraft>) => setDraft({ ...draft, ...changes });
  const save = useSave(
    "inhibitions",
    () => data(api.PUT("/api/risk/inhibitions/{id}", { params: { path: { id } }, body: requestOf(draft) })),
    onClose,
  );
  return (
    <Dialog title={rule ? `Edit ${rule.id}` : "New inhibition"} onClose={onClose} className="silence-dialog">
      <Form
        label="Inhibition"
        error={save.error}
        onSubmit={() => save.mutate()}
        actions={
          <>
            <SendOrCancel isPending={save.isPending} onCancel={onClose} />
            <span className="small ink2">For alerts that open from now on.</span>
          </>
        }
      >
        {!rule && <TextField label="Id" name="id" value={id} onChange={setId} autoFocus />}
        <fieldset className="step-editor" aria-label="Holding back">
          <p className="strong">While one of these is open</p>
          <MatcherFields at="source." matchers={draft.source} onChange={(source) => change({ source })} />
        </fieldset>
        <fieldset className="step-editor" aria-label="Held back">
          <p className="strong">nobody is told of these, unless they are more severe</p>
          <MatcherFields at="target." matchers={draft.target} onChange={(target) => change({ target })} />
        </fieldset>
        <CheckGroup label="Of the same" options={fields} values={draft.same} onChange={(same) => change({ same })} />
      </Form>
    </Dialog>
  );
}
