import { useCallback, useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { Portfolio, Snapshot } from "../../../api/types";
import { serverNow } from "../../../live/clock";
import { useSampledSnapshots } from "../../../live/sampled";
import { Empty } from "../../../parts/layout/states";
import { download } from "../../../parts/tables/csv";
import { sortOf, sortText } from "../../../parts/tables/virtual/model";
import { VirtualTable } from "../../../parts/tables/virtual/VirtualTable";
import { useQuery } from "../../../shell/query";
import type { StateCounts } from "../firm";
import { useColumnChoice } from "./columnChoice";
import { allColumns, fixedColumns } from "./columns";
import { ColumnsMenu } from "./ColumnsMenu";
import { overviewCsv } from "./export";
import { filterOf, wantedRows } from "./filter";
import { scoreSum } from "./score";
import { Tools } from "./Tools";
import { factsOf } from "../../../risk/facts";
import { usePortfolioView, type PortfolioView } from "./view";
import "./PortfolioTable.css";

interface Props {
  readonly portfolios: readonly Portfolio[];
  readonly counts: StateCounts;
  readonly hasCurrencies: boolean;
}

const orderMs = 2000;
const usualSort = "-score";
const idOf = (portfolio: Portfolio) => portfolio.id;
const testIdOf = (portfolio: Portfolio) => `row-${portfolio.id}`;
const classOf = ({ facts }: PortfolioView) =>
  facts?.light.state === "over" ? "over-row" : facts?.light.state === "stale" ? "stale-row" : "";

/** All portfolios that the caller may see; rows draw themselves when theirs is painted. */
export function PortfolioTable({ portfolios, counts, hasCurrencies }: Props) {
  const [query, change] = useQuery();
  const [, go] = useLocation();
  const snapshots = useByPortfolio(useSampledSnapshots(orderMs));
  const [shown, choose, reset] = useColumnChoice();
  const [focused, setFocused] = useState<string | null>(null);
  const search = query.toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(search)), [search]);
  const sort = useMemo(() => sortOf(new URLSearchParams(search).get("sort") ?? usualSort), [search]);
  const rows = useMemo(() => wantedRows(portfolios, snapshots, filter, sort), [portfolios, snapshots, filter, sort]);
  const columnKey = [...shown].sort().join(",");
  const columns = useMemo(
    () => allColumns(hasCurrencies).filter(({ id }) => fixedColumns.has(id) || shown.has(id)),
    // The set is made anew each time; its content counts.
    [hasCurrencies, columnKey],
  );
  const open = useCallback((portfolio: Portfolio) => go(`/portfolios/${encodeURIComponent(portfolio.id)}`), [go]);
  const focusedSnapshot = focused === null ? undefined : snapshots.get(focused);
  return (
    <section className="panel portfolio-table" aria-label="Portfolios">
      <Tools filter={filter} counts={counts} all={portfolios.length} onChange={change}>
        <ColumnsMenu shown={shown} onChange={choose} onReset={reset} />
        <button
          type="button"
          className="button small csv"
          onClick={() =>
            download(`overview-${new Date(serverNow()).toISOString().slice(0, 16)}Z.csv`, overviewCsv(rows, snapshots))
          }
        >
          CSV
        </button>
      </Tools>
      <VirtualTable
        label="Portfolios"
        columns={columns}
        rows={rows}
        rowId={idOf}
        useView={usePortfolioView}
        rowClass={classOf}
        rowTestId={testIdOf}
        sort={sort}
        orderKey={search}
        onOpen={open}
        below={57}
        onFocusRow={setFocused}
        onSort={(next) => change({ sort: sortText(next) === usualSort ? null : sortText(next) })}
        empty={<Empty>No portfolio matches this filter.</Empty>}
        note={
          focusedSnapshot
            ? `Score ${scoreSum(factsOf(focusedSnapshot).score)}`
            : "VaR, CVaR and drawdown are losses in % of NAV"
        }
      />
    </section>
  );
}

const useByPortfolio = (snapshots: readonly Snapshot[]) =>
  useMemo(() => new Map(snapshots.map((one) => [one.portfolio_id, one])), [snapshots]);
