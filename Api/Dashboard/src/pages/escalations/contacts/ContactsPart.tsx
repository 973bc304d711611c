import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { api } from "../../../api/client";
import type { Contact } from "../../../api/types";
import { channelNames } from "../../../format/channels";
import { counted } from "../../../format/numbers";
import { ConfirmDialog } from "../../../parts/forms/ConfirmDialog";
import { leaving } from "../../../parts/forms/unsaved/hold";
import { useIsNarrow } from "../../../parts/layout/narrow";
import { Empty, Loaded } from "../../../parts/layout/states";
import { can } from "../../../session/session";
import { EscalationsHead } from "../EscalationsHead";
import { besideClass, PickList } from "../PickList";
import { contactsQuery } from "../queries";
import { ContactEditor } from "./ContactEditor";
import { ContactView } from "./ContactView";
import { triedOrder, unverified } from "./draft";
import "./contacts.css";

const path = "/escalations/contacts";

export function ContactsPart({ id }: { id?: string }) {
  const contacts = useQuery(contactsQuery());
  const [isNew, setNew] = useState(false);
  const mayEdit = can("admin") && !useIsNarrow();
  if (!can("risk_manager"))
    return (
      <>
        <EscalationsHead part="Contacts" sentence="" />
        <div className="panel">
          <Empty>Contacts need the role risk manager.</Empty>
        </div>
      </>
    );
  return (
    <>
      <EscalationsHead
        part="Contacts"
        sentence={contacts.data && contactsSentence(contacts.data)}
        actions={
          mayEdit && (
            <button type="button" className="button" onClick={() => setNew(true)}>
              New contact
            </button>
          )
        }
      />
      <Loaded query={contacts} what="The contacts could not be loaded.">
        {(all) => <Body all={all} id={id} mayEdit={mayEdit} isNew={isNew} onNew={setNew} />}
      </Loaded>
    </>
  );
}

/** Whether everyone can be reached. */
export function contactsSentence(all: readonly Contact[]) {
  if (all.length === 0) return "No contacts yet: policies reach plain addresses only.";
  const open = all.reduce((total, contact) => total + unverified(contact).length, 0);
  const total = all.reduce((sum, contact) => sum + contact.channels.length, 0);
  if (open === 0)
    return `All ${counted(total, "address", "addresses")} of ${counted(all.length, "person", "people")} are verified.`;
  return `${open} of ${counted(total, "address", "addresses")} ${open === 1 ? "is" : "are"} not verified yet.`;
}

interface BodyProps {
  readonly all: readonly Contact[];
  readonly id: string | undefined;
  readonly mayEdit: boolean;
  readonly isNew: boolean;
  readonly onNew: (isNew: boolean) => void;
}

function Body({ all, id, mayEdit, isNew, onNew }: BodyProps) {
  const [mode, set] = useState<"edit" | "delete" | null>(null);
  const [, go] = useLocation();
  const shown = all.find((contact) => contact.id === id) ?? all[0];
  const roles = [...new Set(all.flatMap((contact) => contact.roles))].sort();
  const done = (saved: Contact | null) => {
    set(null);
    onNew(false);
    if (saved) leaving(() => go(`${path}/${encodeURIComponent(saved.id)}`));
  };
  if (isNew) return <ContactEditor contact={undefined} roles={roles} onDone={done} />;
  if (!shown)
    return (
      <div className="panel">
        <Empty>No contacts yet.</Empty>
      </div>
    );
  const picks = all.map((one) => ({ id: one.id, name: one.name, note: noteOf(one) }));
  const tools = mayEdit && (
    <>
      <button type="button" className="button small" onClick={() => set("delete")}>
        Delete
      </button>
      <button type="button" className="button small" onClick={() => set("edit")}>
        Edit
      </button>
    </>
  );
  return (
    <div className={besideClass("", id)}>
      <PickList label="Contacts" path={path} current={shown.id} chosen={id} picks={picks} />
      {mode === "edit" ? (
        <ContactEditor key={shown.id} contact={shown} roles={roles} onDone={done} />
      ) : (
        <ContactView key={shown.id} contact={shown} tools={tools} mayVerify={can("risk_manager")} />
      )}
      {mode === "delete" && <DeleteDialog contact={shown} onClose={() => set(null)} onDeleted={() => go(path)} />}
    </div>
  );
}

const noteOf = (contact: Contact) => {
  const open = unverified(contact).length;
  const channels = triedOrder(contact)
    .map((channel) => channelNames[channel])
    .join(", ");
  return `${channels || "no address"}${open ? ` · ${open} not verified` : ""}`;
};

function DeleteDialog({
  contact,
  onClose,
  onDeleted,
}: {
  contact: Contact;
  onClose: () => void;
  onDeleted: () => void;
}) {
  const queries = useQueryClient();
  const remove = async () => {
    await api.DELETE("/api/contacts/{id}", { params: { path: { id: contact.id } } });
    await queries.invalidateQueries({ queryKey: ["contacts"] });
    onDeleted();
  };
  return (
    <ConfirmDialog title={`Delete ${contact.name}`} action="Delete" isDangerous onConfirm={remove} onClose={onClose}>
      Policies and schedules that name {contact.id} reach nobody by it any more.
    </ConfirmDialog>
  );
}
