import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { count } from "../../../format/numbers";
import { timeText } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { Form } from "../../../parts/forms/Form";
import { TextField } from "../../../parts/forms/fields";
import { InstantField } from "../../../parts/forms/TimeFields";
import { Panel } from "../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../parts/layout/states";
import { Light } from "../../../parts/marks/Light";
import { useQuery as useAddress } from "../../../shell/query";
import { can } from "../../../session/session";
import { SystemHead } from "../SystemHead";
import { AuditTable } from "./AuditTable";
import type { AuditPage } from "./entry";
import { auditQuery, type Search } from "./queries";

const entities = [
  "risk_alerts",
  "risk_alert_thresholds",
  "escalation_rules",
  "escalation_events",
  "notification_logs",
  "notification_templates",
  "silences",
  "inhibitions",
  "contacts",
  "on_call_schedules",
  "alert_answers",
];

export function AuditPart() {
  const [address, change] = useAddress();
  const search = searchOf(address);
  const found = useInfiniteQuery({ ...auditQuery(search), enabled: can("risk_manager") });
  const rows = found.data?.pages.flatMap((page) => page.items);
  const chain = found.data?.pages[0]?.chain;
  if (!can("risk_manager"))
    return (
      <>
        <SystemHead current="/system/audit" sentence="" />
        <Empty>The audit log needs the role risk manager.</Empty>
      </>
    );
  return (
    <>
      <SystemHead current="/system/audit" sentence={chain && chainSentence(chain)} />
      <div className="stack">
        {chain && <ChainVerdict chain={chain} />}
        <Panel title="Changes" note="newest first">
          <SearchForm key={address.toString()} search={search} onSearch={change} />
          <Loaded query={{ ...found, data: rows }} what="The audit log could not be read." rows={8}>
            {(all) => (all.length === 0 ? <Empty>No change fits.</Empty> : <AuditTable rows={all} />)}
          </Loaded>
          {found.hasNextPage && (
            <div className="panel-foot">
              <button
                type="button"
                className="button small"
                disabled={found.isFetchingNextPage}
                onClick={() => void found.fetchNextPage()}
              >
                Older
              </button>
            </div>
          )}
        </Panel>
      </div>
    </>
  );
}

const instant = (text: string | null) => {
  const at = Date.parse(text ?? "");
  return Number.isNaN(at) ? null : at;
};

const searchOf = (address: URLSearchParams): Search => ({
  from: instant(address.get("from")),
  to: instant(address.get("to")),
  entity: address.get("entity") ?? "",
  id: address.get("id") ?? "",
  actor: address.get("actor") ?? "",
});

function SearchForm({
  search,
  onSearch,
}: {
  search: Search;
  onSearch: (query: Record<string, string | null>) => void;
}) {
  const [draft, setDraft] = useState(search);
  const change = (changes: Partial<Search>) => setDraft({ ...draft, ...changes });
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const submit = () => onSearch({ ...draft, from: iso(draft.from), to: iso(draft.to) });
  return (
    <Form
      label="Search the audit log"
      className="inline"
      onSubmit={submit}
      actions={
        <>
          <button type="submit" className="button primary">
            Search
          </button>
          <button
            type="button"
            className="button"
            onClick={() => onSearch({ from: null, to: null, entity: null, id: null, actor: null })}
          >
            Clear
          </button>
        </>
      }
    >
      <div className="form-row">
        <InstantField label="From" value={draft.from} onChange={(from) => change({ from })} />
        <InstantField label="To" value={draft.to} onChange={(to) => change({ to })} />
        <TextField
          label="Table"
          value={draft.entity}
          onChange={(entity) => change({ entity: entity.trim() })}
          suggestions={entities}
        />
        <TextField
          label="Id"
          value={draft.id}
          onChange={(id) => change({ id: id.trim() })}
          placeholder="of a limit, an alert, a policy"
        />
        <TextField
          label="Who"
          value={draft.actor}
          onChange={(actor) => change({ actor: actor.trim() })}
          placeholder="service, or a user"
        />
      </div>
    </Form>
  );
}

type Chain = AuditPage["chain"];

const chainSentence = (chain: Chain) =>
  chain.is_intact
    ? "Nothing in the audit log was altered."
    : `The audit log was altered at row ${count(chain.broken_at ?? chain.rows + 1)}.`;

const ChainVerdict = ({ chain }: { chain: Chain }) => (
  <section className="panel chain" aria-label="Chain">
    <Light state={chain.is_intact ? "within" : "over"} isNamed={false} />
    <div>
      <p className="strong">
        {chain.is_intact
          ? `Chain intact over ${count(chain.rows)} rows`
          : `Chain broken: ${chain.reason ?? "a row is missing"}`}
      </p>
      <p className="small ink2">
        Checked {timeText(Date.parse(chain.checked_at), serverNow())} · ends in{" "}
        <code className="hash">{chain.hash}</code>
      </p>
    </div>
  </section>
);
