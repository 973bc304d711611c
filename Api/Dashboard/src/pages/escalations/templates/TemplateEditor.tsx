import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useState } from "react";
import { api, data } from "../../../api/client";
import { useSave } from "../../../api/useSave";
import { channelNames, kindNames, type Channel } from "../../../format/channels";
import { Form } from "../../../parts/forms/Form";
import { SelectField, TextField } from "../../../parts/forms/fields";
import { problemsOf } from "../../../parts/forms/problems";
import { Unsaved, useIsChanged } from "../../../parts/forms/unsaved/Unsaved";
import { Panel } from "../../../parts/layout/Panel";
import { CodeField } from "./CodeField";
import { draftOf, emptyTemplate, isSame, requestOf, type Kind, type Template, type TemplateDraft } from "./draft";
import { placeOf } from "./places";
import { Preview, type Rendered } from "./Preview";
import { TestSend } from "./TestSend";
import { Versions } from "./Versions";

interface Props {
  /** Undefined: a new one. */
  readonly template: Template | undefined;
  readonly mayEdit: boolean;
  readonly onDone: (saved: Template | null) => void;
  readonly onDelete?: () => void;
}

const channels = Object.entries(channelNames) as [Channel, string][];
const kinds = [["", "any"], ...Object.entries(kindNames).filter(([kind]) => kind !== "test")] as [Kind | "", string][];

/** Editor left, what comes of it right; the draft is filled by the service while it is written. */
export function TemplateEditor({ template, mayEdit, onDone, onDelete }: Props) {
  const [id, setId] = useState(template?.id ?? "");
  const [draft, setDraft] = useState(template ? draftOf(template) : emptyTemplate);
  const change = (changes: Partial<TemplateDraft>) => setDraft({ ...draft, ...changes });
  const preview = usePreview(id || "new", draft);
  const save = useSave(
    "templates",
    () => data(api.PUT("/api/notifications/templates/{id}", { params: { path: { id } }, body: requestOf(draft) })),
    onDone,
  );
  const places = problemsOf(preview.error).flatMap(({ message }) => placeOf(message) ?? []);
  // What has a place is shown there, as the draft is: a refused save says the same.
  const error = places.length && save.error ? null : (save.error ?? (places.length ? null : preview.error));
  const isUnsaved = useIsChanged([id, draft]);
  const isChanged = !template || !isSame(draft, draftOf(template));
  return (
    <>
      <div className="stack">
        <Panel
          title={template?.id ?? "New template"}
          note={template && `version ${template.version}`}
          tools={
            mayEdit &&
            onDelete && (
              <button type="button" className="button small" onClick={onDelete}>
                Delete
              </button>
            )
          }
        >
          <Form
            label="Template"
            error={error}
            onSubmit={() => save.mutate()}
            actions={
              mayEdit && (
                <>
                  <button
                    type="submit"
                    className="button primary"
                    disabled={save.isPending || !isChanged || places.length > 0}
                  >
                    Save
                  </button>
                  {!template && (
                    <button type="button" className="button" onClick={() => onDone(null)}>
                      Cancel
                    </button>
                  )}
                  {template && isChanged && (
                    <button type="button" className="button" onClick={() => setDraft(draftOf(template))}>
                      Undo changes
                    </button>
                  )}
                </>
              )
            }
          >
            <div className="form-row">
              {!template && <TextField label="Id" name="id" value={id} onChange={setId} autoFocus />}
              <SelectField
                label="Channel"
                name="channel"
                value={draft.channel}
                options={channels}
                readOnly={!mayEdit}
                onChange={(channel) => change({ channel })}
              />
              <SelectField
                label="Of messages that are"
                name="kind"
                value={draft.kind}
                options={kinds}
                readOnly={!mayEdit}
                onChange={(kind) => change({ kind })}
              />
              <TextField
                label="Language"
                name="language"
                value={draft.language}
                placeholder="any; de-CH"
                readOnly={!mayEdit}
                onChange={(language) => change({ language })}
              />
            </div>
            {draft.channel !== "sms" && (
              <CodeField
                label="Subject"
                name="subject"
                rows={1}
                value={draft.subject}
                places={places}
                readOnly={!mayEdit}
                onChange={(subject) => change({ subject })}
              />
            )}
            <CodeField
              label="Text"
              name="text"
              rows={draft.channel === "sms" ? 3 : 9}
              value={draft.text}
              places={places}
              readOnly={!mayEdit}
              onChange={(text) => change({ text })}
            />
            {draft.channel === "email" && (
              <CodeField
                label="Page (HTML); without one the mail is text only"
                name="html"
                rows={9}
                value={draft.html}
                places={places}
                readOnly={!mayEdit}
                onChange={(html) => change({ html })}
              />
            )}
          </Form>
        </Panel>
      </div>
      <div className="stack">
        <Preview
          channel={draft.channel}
          rendered={preview.data}
          isOld={preview.isPlaceholderData || preview.error !== null}
        />
        {template && (
          <Versions template={template} mayEdit={mayEdit} onShow={(version) => setDraft(draftOf(version))} />
        )}
        {template && mayEdit && <TestSend template={template} />}
      </div>
      <Unsaved isDirty={isUnsaved} what="template" />
    </>
  );
}

const pauseMs = 300;

// Asked when the writer pauses; the answer before stays, dimmed.
function usePreview(id: string, draft: TemplateDraft) {
  const [asked, ask] = useState(draft);
  const settled = useDeferredValue(draft);
  useEffect(() => {
    const timer = setTimeout(() => ask(settled), pauseMs);
    return () => clearTimeout(timer);
  }, [settled]);
  return useQuery({
    queryKey: ["templates", "preview", requestOf(asked)],
    queryFn: (): Promise<Rendered> =>
      data(
        api.POST("/api/notifications/templates/{id}/preview", {
          params: { path: { id } },
          body: requestOf(asked),
        }),
      ),
    retry: false,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}
