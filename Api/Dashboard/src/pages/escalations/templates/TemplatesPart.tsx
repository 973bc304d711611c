import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { api } from "../../../api/client";
import { channelNames, kindNames } from "../../../format/channels";
import { counted } from "../../../format/numbers";
import { ConfirmDialog } from "../../../parts/forms/ConfirmDialog";
import { leaving } from "../../../parts/forms/unsaved/hold";
import { useIsNarrow } from "../../../parts/layout/narrow";
import { Empty, Loaded } from "../../../parts/layout/states";
import { can } from "../../../session/session";
import { EscalationsHead } from "../EscalationsHead";
import { besideClass, PickList } from "../PickList";
import { templatesQuery } from "../queries";
import type { Template } from "./draft";
import { TemplateEditor } from "./TemplateEditor";
import "./templates.css";

const path = "/escalations/templates";

export function TemplatesPart({ id }: { id?: string }) {
  const templates = useQuery(templatesQuery);
  const [isNew, setNew] = useState(false);
  const mayEdit = can("admin") && !useIsNarrow();
  return (
    <>
      <EscalationsHead
        part="Templates"
        sentence={templates.data && sentenceOf(templates.data.length)}
        actions={
          mayEdit && (
            <button type="button" className="button" onClick={() => setNew(true)}>
              New template
            </button>
          )
        }
      />
      <Loaded query={templates} what="The templates could not be loaded.">
        {(all) => <Body all={all} id={id} mayEdit={mayEdit} isNew={isNew} onNew={setNew} />}
      </Loaded>
    </>
  );
}

const sentenceOf = (count: number) =>
  count === 0
    ? "Every message goes out in the usual words."
    : `${counted(count, "template replaces", "templates replace")} the usual words.`;

interface BodyProps {
  readonly all: readonly Template[];
  readonly id: string | undefined;
  readonly mayEdit: boolean;
  readonly isNew: boolean;
  readonly onNew: (isNew: boolean) => void;
}

function Body({ all, id, mayEdit, isNew, onNew }: BodyProps) {
  const [isDeleting, askDelete] = useState(false);
  const [, go] = useLocation();
  const shown = all.find((template) => template.id === id) ?? all[0];
  const done = (saved: Template | null) => {
    onNew(false);
    if (saved) leaving(() => go(`${path}/${encodeURIComponent(saved.id)}`));
  };
  if (isNew)
    return (
      <div className="beside two">
        <TemplateEditor template={undefined} mayEdit onDone={done} />
      </div>
    );
  if (!shown)
    return (
      <div className="panel">
        <Empty>No templates: every message goes out in the usual words.</Empty>
      </div>
    );
  return (
    <div className={besideClass("three", id)}>
      <PickList label="Templates" path={path} current={shown.id} chosen={id} picks={all.map(pickOf)} />
      <TemplateEditor
        key={`${shown.id} ${shown.version}`}
        template={shown}
        mayEdit={mayEdit}
        onDone={done}
        onDelete={() => askDelete(true)}
      />
      {isDeleting && <DeleteDialog template={shown} onClose={() => askDelete(false)} onDeleted={() => go(path)} />}
    </div>
  );
}

const pickOf = ({ id, channel, kind, language }: Template) => ({
  id,
  name: id,
  note: [channelNames[channel], kind ? kindNames[kind] : "any message", ...(language ? [language] : [])].join(", "),
});

function DeleteDialog({
  template,
  onClose,
  onDeleted,
}: {
  template: Template;
  onClose: () => void;
  onDeleted: () => void;
}) {
  const queries = useQueryClient();
  const remove = async () => {
    await api.DELETE("/api/notifications/templates/{id}", { params: { path: { id: template.id } } });
    await queries.invalidateQueries({ queryKey: ["templates"] });
    onDeleted();
  };
  return (
    <ConfirmDialog title={`Delete ${template.id}`} action="Delete" isDangerous onConfirm={remove} onClose={onClose}>
      Messages that it worded go out in the usual words again.
    </ConfirmDialog>
  );
}
