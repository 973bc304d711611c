import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { api } from "../../../api/client";
import type { Schedule } from "../../../api/types";
import { useServerNow } from "../../../live/hooks";
import { ConfirmDialog } from "../../../parts/forms/ConfirmDialog";
import { leaving } from "../../../parts/forms/unsaved/hold";
import { useIsNarrow } from "../../../parts/layout/narrow";
import { Empty, Loaded } from "../../../parts/layout/states";
import { can } from "../../../session/session";
import { EscalationsHead } from "../EscalationsHead";
import { peopleOf, personName, type People } from "../names";
import { besideClass, PickList } from "../PickList";
import { contactsQuery, schedulesQuery } from "../queries";
import { dutyQuery } from "./queries";
import { ScheduleEditor } from "./ScheduleEditor";
import { ScheduleView } from "./ScheduleView";
import { dutyAt, type Duty } from "./week";
import { momentText } from "./WeekStrip";
import "./schedules.css";

const path = "/escalations/schedules";

export function SchedulesPart({ id }: { id?: string }) {
  const schedules = useQuery(schedulesQuery);
  const people = peopleOf(useQuery(contactsQuery()).data);
  const duties = useDuties(schedules.data);
  const [isNew, setNew] = useState(false);
  const mayEdit = can("admin") && !useIsNarrow();
  return (
    <>
      <EscalationsHead
        part="Schedules"
        sentence={schedules.data && sentenceOf(schedules.data, duties, people)}
        actions={
          mayEdit && (
            <button type="button" className="button" onClick={() => setNew(true)}>
              New schedule
            </button>
          )
        }
      />
      <Loaded query={schedules} what="The schedules could not be loaded.">
        {(all) => (
          <Body all={all} id={id} people={people} duties={duties} mayEdit={mayEdit} isNew={isNew} onNew={setNew} />
        )}
      </Loaded>
    </>
  );
}

type Duties = ReadonlyMap<string, Duty>;

function useDuties(schedules: readonly Schedule[] | undefined): Duties {
  const now = useServerNow(30_000);
  const found = useQueries({ queries: (schedules ?? []).map(({ id }) => dutyQuery(id, now)) });
  return new Map(
    found.flatMap(({ data }) => {
      const duty = data && dutyAt(data.shifts, now);
      return duty ? [[data.id, duty] as const] : [];
    }),
  );
}

function sentenceOf(all: readonly Schedule[], duties: Duties, people: People) {
  const empty = all.filter(({ id }) => duties.get(id)?.member === null).map(({ name }) => name);
  if (empty.length) return `Nobody is on call now: ${empty.join(", ")}.`;
  const on = all.flatMap(({ id, name }) => {
    const member = duties.get(id)?.member;
    return member ? [`${personName(member, people)} (${name})`] : [];
  });
  return on.length ? `On call now: ${on.join(", ")}.` : "";
}

interface BodyProps {
  readonly all: readonly Schedule[];
  readonly id: string | undefined;
  readonly people: People;
  readonly duties: Duties;
  readonly mayEdit: boolean;
  readonly isNew: boolean;
  readonly onNew: (isNew: boolean) => void;
}

function Body({ all, id, people, duties, mayEdit, isNew, onNew }: BodyProps) {
  const [mode, set] = useState<"edit" | "delete" | null>(null);
  const [, go] = useLocation();
  const shown = all.find((schedule) => schedule.id === id) ?? all[0];
  const done = (saved: Schedule | null) => {
    set(null);
    onNew(false);
    if (saved) leaving(() => go(`${path}/${encodeURIComponent(saved.id)}`));
  };
  if (isNew) return <ScheduleEditor schedule={undefined} people={people} onDone={done} />;
  if (!shown)
    return (
      <div className="panel">
        <Empty>No schedules yet. Policies name one as role:ID.</Empty>
      </div>
    );
  const picks = all.map((one) => ({
    id: one.id,
    name: one.name,
    note: dutyText(duties.get(one.id), one.time_zone, people),
  }));
  return (
    <div className={besideClass("", id)}>
      <PickList label="Schedules" path={path} current={shown.id} chosen={id} picks={picks} />
      {mode === "edit" ? (
        <ScheduleEditor key={shown.id} schedule={shown} people={people} onDone={done} />
      ) : (
        <ScheduleView
          key={shown.id}
          schedule={shown}
          people={people}
          mayEdit={mayEdit}
          onEdit={() => set("edit")}
          onDelete={() => set("delete")}
        />
      )}
      {mode === "delete" && <DeleteDialog schedule={shown} onClose={() => set(null)} onDeleted={() => go(path)} />}
    </div>
  );
}

function dutyText(duty: Duty | undefined, zone: string, people: People) {
  if (!duty) return "";
  const name = duty.member === null ? "nobody" : personName(duty.member, people);
  return duty.until ? `${name} until ${momentText(duty.until, zone)}` : name;
}

function DeleteDialog({
  schedule,
  onClose,
  onDeleted,
}: {
  schedule: Schedule;
  onClose: () => void;
  onDeleted: () => void;
}) {
  const queries = useQueryClient();
  const remove = async () => {
    await api.DELETE("/api/risk/schedules/{id}", { params: { path: { id: schedule.id } } });
    await queries.invalidateQueries({ queryKey: ["schedules"] });
    onDeleted();
  };
  return (
    <ConfirmDialog title={`Delete ${schedule.name}`} action="Delete" isDangerous onConfirm={remove} onClose={onClose}>
      Steps that name role:{schedule.id} find nobody by it any more.
    </ConfirmDialog>
  );
}
