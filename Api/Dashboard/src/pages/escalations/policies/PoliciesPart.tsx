import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { api } from "../../../api/client";
import type { Policy } from "../../../api/types";
import { counted } from "../../../format/numbers";
import { severityNames } from "../../../format/sentences";
import { ConfirmDialog } from "../../../parts/forms/ConfirmDialog";
import { leaving } from "../../../parts/forms/unsaved/hold";
import { useIsNarrow } from "../../../parts/layout/narrow";
import { Empty, Loaded } from "../../../parts/layout/states";
import { Light } from "../../../parts/marks/Light";
import { SeverityBars } from "../../../parts/marks/SeverityBars";
import { can } from "../../../session/session";
import { EscalationsHead } from "../EscalationsHead";
import { peopleOf } from "../names";
import { besideClass, PickList } from "../PickList";
import { contactsQuery, dryRunQuery, policiesQuery, runningQuery, schedulesQuery } from "../queries";
import { DryRunPanel } from "./DryRunPanel";
import { deadSteps, type DryRun } from "./ladders";
import { PolicyEditor } from "./PolicyEditor";
import { PolicyView } from "./PolicyView";
import { policiesSentence } from "./sentence";
import { suggestionsOf } from "./suggestions";
import "./policies.css";

const path = "/escalations/policies";

export function PoliciesPart({ id }: { id?: string }) {
  const policies = useQuery(policiesQuery);
  const running = useQuery(runningQuery);
  const runs = useRuns(policies.data);
  const [isNew, setNew] = useState(false);
  const mayEdit = can("admin") && !useIsNarrow();
  const dead = (policies.data ?? []).filter((policy) => deadSteps(policy, runs.get(policy.id)) > 0);
  return (
    <>
      <EscalationsHead
        part="Policies"
        sentence={policies.data && policiesSentence(policies.data, dead, running.data)}
        actions={
          mayEdit && (
            <button type="button" className="button" onClick={() => setNew(true)}>
              New policy
            </button>
          )
        }
      />
      <Loaded query={policies} what="The policies could not be loaded.">
        {(all) => <PoliciesBody all={all} id={id} runs={runs} isNew={isNew} mayEdit={mayEdit} onNew={setNew} />}
      </Loaded>
    </>
  );
}

// What each policy would do now: what reaches nobody is seen in the list.
function useRuns(policies: readonly Policy[] | undefined): ReadonlyMap<string, DryRun> {
  const found = useQueries({ queries: (policies ?? []).map(({ id, version }) => dryRunQuery(id, version, null)) });
  return new Map(found.flatMap(({ data }) => (data ? [[data.policy_id, data] as const] : [])));
}

interface BodyProps {
  readonly all: readonly Policy[];
  readonly id: string | undefined;
  readonly runs: ReadonlyMap<string, DryRun>;
  readonly isNew: boolean;
  readonly mayEdit: boolean;
  readonly onNew: (isNew: boolean) => void;
}

function PoliciesBody({ all, id, runs, isNew, mayEdit, onNew }: BodyProps) {
  const [isEditing, edit] = useState(false);
  const [isDeleting, askDelete] = useState(false);
  const [, go] = useLocation();
  const people = peopleOf(useQuery(contactsQuery()).data);
  const suggestions = suggestionsOf(people, useQuery(schedulesQuery).data);
  const shown = all.find((policy) => policy.id === id) ?? all[0];
  const done = (saved: Policy | null) => {
    edit(false);
    onNew(false);
    if (saved) leaving(() => go(`${path}/${encodeURIComponent(saved.id)}`));
  };
  if (isNew) return <PolicyEditor policy={undefined} suggestions={suggestions} onDone={done} />;
  if (!shown)
    return (
      <div className="panel">
        <Empty>No policies yet. Without one nobody is told of an alert.</Empty>
      </div>
    );
  const tools = mayEdit && (
    <>
      <button type="button" className="button small" onClick={() => askDelete(true)}>
        Delete
      </button>
      <button type="button" className="button small" onClick={() => edit(true)}>
        Edit
      </button>
    </>
  );
  return (
    <div className={besideClass("three", id)}>
      <PickList
        label="Policies"
        path={path}
        current={shown.id}
        chosen={id}
        picks={all.map((policy) => pickOf(policy, runs.get(policy.id)))}
      />
      {isEditing ? (
        <PolicyEditor key={shown.id} policy={shown} suggestions={suggestions} onDone={done} />
      ) : (
        <PolicyView policy={shown} people={people} run={runs.get(shown.id)} tools={tools} />
      )}
      <DryRunPanel key={shown.id} policy={shown} people={people} />
      {isDeleting && <DeleteDialog policy={shown} onClose={() => askDelete(false)} onDeleted={() => go(path)} />}
    </div>
  );
}

const pickOf = (policy: Policy, run: DryRun | undefined) => ({
  id: policy.id,
  name: policy.id,
  mark: deadSteps(policy, run) > 0 && (
    <span title="A step reaches nobody">
      <Light state="near" isNamed={false} />
      <span className="hidden-text">A step reaches nobody</span>
    </span>
  ),
  note: (
    <>
      <SeverityBars severity={policy.severity} />
      {severityNames[policy.severity]}
      {policy.is_default ? ", default" : ""} · {counted(policy.escalation_steps.length, "step")}
    </>
  ),
});

function DeleteDialog({ policy, onClose, onDeleted }: { policy: Policy; onClose: () => void; onDeleted: () => void }) {
  const queries = useQueryClient();
  const remove = async () => {
    await api.DELETE("/api/risk/escalation-policies/{id}", { params: { path: { id: policy.id } } });
    await queries.invalidateQueries({ queryKey: ["policies"] });
    onDeleted();
  };
  return (
    <ConfirmDialog title={`Delete ${policy.id}`} action="Delete" isDangerous onConfirm={remove} onClose={onClose}>
      Limits that name it use the default policy of their severity. Running escalations keep theirs.
    </ConfirmDialog>
  );
}
