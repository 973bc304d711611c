import { useQuery as useFetched } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import { policiesQuery, portfoliosQuery, thresholdsQuery } from "../../api/queries";
import { queryClient } from "../../api/queryClient";
import type { Severity, Threshold } from "../../api/types";
import { metrics } from "../../format/metrics";
import { counted } from "../../format/numbers";
import { severityNames } from "../../format/sentences";
import { FilterBar, FilterSelect } from "../../parts/filters/FilterBar";
import { Empty, Loaded, reasonOf } from "../../parts/layout/states";
import { useIsPhone } from "../../parts/tables/virtual/hooks/useMedia";
import { VirtualTable } from "../../parts/tables/virtual/VirtualTable";
import { can } from "../../session/session";
import { useKeys } from "../../shell/keys";
import { useQuery } from "../../shell/query";
import { usePageTitle } from "../../shell/title";
import { changeAll } from "./table/bulk";
import { BulkBar } from "./table/BulkBar";
import { limitColumns, limitRowClass, phoneColumns, useLimitView } from "./table/columns";
import { rowsOf, toggled, type LimitRow } from "./table/rows";
import { useFired } from "./table/useFired";
import { ApplyDialog } from "./templates/ApplyDialog";
import { exportLimits } from "./transfer/transfer";
import { ImportDialog } from "./transfer/ImportDialog";
import "../../parts/layout/Panel.css";
import "./Limits.css";

const rowId = (row: LimitRow) => row.id;
const metricOrder = Object.keys(metrics);
const severities = (["critical", "high", "medium", "low"] as const).map((one) => [one, severityNames[one]] as const);

/** All limits by portfolio: what they say, how much of them is used, how often they fired. */
export default function Limits() {
  usePageTitle("Limits");
  const limits = useFetched(thresholdsQuery);
  return (
    <>
      <Loaded query={limits} what="The limits could not be loaded." rows={10}>
        {(all) => <Listed limits={all} />}
      </Loaded>
    </>
  );
}

function Listed({ limits }: { limits: readonly Threshold[] }) {
  const [query, change] = useQuery();
  const [, go] = useLocation();
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [dialog, open] = useState<"import" | "apply" | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const field = useRef<HTMLInputElement>(null);
  const isPhone = useIsPhone();
  const mayEdit = can("risk_manager");
  const portfolios = useFetched(portfoliosQuery).data ?? none;
  const policies = useFetched(policiesQuery).data ?? none;
  const fired = useFired();
  const filter = {
    text: query.get("q") ?? "",
    portfolio: query.get("portfolio") ?? "",
    severity: query.get("severity") ?? "",
  };
  const key = JSON.stringify(filter);
  const rows = useMemo(() => rowsOf(limits, portfolios, metricOrder, filter), [limits, portfolios, key]);
  const chosen = limits.filter((limit) => selected.has(limit.id));
  const toggle = (row: LimitRow) => select((before) => toggled(before, row.kind === "group" ? row.limits : [row.id]));
  const switchOne = async (limit: Threshold) => {
    const [result] = await changeAll([limit], { kind: limit.enabled ? "off" : "on" });
    setFailure(result!.refusal);
    await queryClient.invalidateQueries({ queryKey: thresholdsQuery.queryKey });
  };
  const columns = useMemo(() => {
    const known = {
      policies,
      fired,
      selected,
      mayEdit,
      onToggle: toggle,
      onSwitch: (limit: Threshold) => void switchOne(limit),
    };
    return isPhone ? phoneColumns(known) : limitColumns(known);
  }, [policies, fired, selected, mayEdit, isPhone]);
  useKeys({ F: () => field.current?.focus(), Escape: () => select(new Set()) });
  const over = limits.filter((limit) => limit.open_alert_id !== null).length;
  const save = (format: "csv" | "json") => exportLimits(format, filter.portfolio).catch(setFailure);
  return (
    <>
      <header className="page-head">
        <h1>{headline(limits.length, over)}</h1>
        <div className="actions">
          {mayEdit && (
            <>
              <button type="button" className="button not-phone" onClick={() => open("apply")}>
                Apply template
              </button>
              <button type="button" className="button not-phone" onClick={() => open("import")}>
                Import
              </button>
            </>
          )}
          <button type="button" className="button not-phone" onClick={() => void save("csv")}>
            Export CSV
          </button>
          <button type="button" className="button not-phone" onClick={() => void save("json")}>
            JSON
          </button>
          {mayEdit && (
            <Link
              className="button primary"
              href={`/limits/new${filter.portfolio ? `?portfolio=${filter.portfolio}` : ""}`}
            >
              Add limit
            </Link>
          )}
        </div>
      </header>
      {failure !== null && (
        <p className="field-error" role="alert">
          {typeof failure === "string" ? failure : reasonOf(failure)}
        </p>
      )}
      <section className="panel limit-list" aria-label="Limits">
        <FilterBar
          label="Filter limits"
          active={[filter.portfolio, filter.severity].filter(Boolean).length}
          field={field}
          text={filter.text}
          onText={(text) => change({ q: text || null })}
          onClear={() => change({ portfolio: null, severity: null })}
          placeholder="Find in limits"
        >
          <FilterSelect
            label="Portfolio"
            value={filter.portfolio}
            onChange={(portfolio) => change({ portfolio: portfolio || null })}
            options={[["", "Any portfolio"], ...portfolios.map((one) => [one.id, one.name] as const)]}
          />
          <FilterSelect<Severity | "">
            label="Severity"
            value={filter.severity as Severity | ""}
            options={[["", "Any severity"], ...severities]}
            onChange={(severity) => change({ severity: severity || null })}
          />
        </FilterBar>
        {mayEdit && <BulkBar limits={chosen} policies={policies} onClear={() => select(new Set())} />}
        <VirtualTable
          label="Limits by portfolio"
          columns={columns}
          rows={rows}
          rowId={rowId}
          useView={useLimitView}
          rowClass={limitRowClass}
          phoneRowHeight={84}
          orderKey={key}
          selected={selected}
          below={64}
          onSelect={mayEdit ? (id) => toggle(rows.find((row) => row.id === id)!) : undefined}
          onOpen={(row) => go(row.kind === "group" ? `/portfolios/${row.id.slice(6)}` : `/limits/${row.id}`)}
          note="VaR, CVaR and drawdown are losses"
          empty={
            <Empty
              action={
                mayEdit &&
                limits.length === 0 && (
                  <Link className="link" href="/limits/new">
                    Add the first
                  </Link>
                )
              }
            >
              {limits.length === 0 ? "No limits yet." : "No limit fits these filters."}
            </Empty>
          }
        />
      </section>
      {dialog === "import" && <ImportDialog onClose={() => open(null)} />}
      {dialog === "apply" && (
        <ApplyDialog
          portfolios={portfolios}
          first={filter.portfolio ? [filter.portfolio] : []}
          onClose={() => open(null)}
        />
      )}
    </>
  );
}

const none: never[] = [];

const headline = (limits: number, over: number) =>
  over === 0
    ? `${counted(limits, "limit")}, none with an open alert`
    : `${counted(limits, "limit")}, ${over} with an open alert`;
