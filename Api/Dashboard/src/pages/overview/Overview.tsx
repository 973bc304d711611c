import { useQuery as useData } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { portfoliosQuery } from "../../api/queries";
import type { Portfolio } from "../../api/types";
import { useSampledSnapshots } from "../../live/sampled";
import { Empty, Loaded, Skeleton } from "../../parts/layout/states";
import { useQuery } from "../../shell/query";
import { usePageTitle } from "../../shell/title";
import { Band } from "./band/Band";
import { countStates, totalsOf } from "./firm";
import { AlertRail } from "./rail/AlertRail";
import { PortfolioTable } from "./table/PortfolioTable";
import "../../parts/layout/Panel.css";
import "./Overview.css";

const bandMs = 1000;

/** What the desk looks at all day: the firm, its portfolios by risk, and the alerts that are open. */
export default function Overview() {
  usePageTitle("Overview");
  const portfolios = useData(portfoliosQuery);
  return (
    <Loaded query={portfolios} what="The portfolios could not be loaded." rows={12}>
      {(all) => (all.length > 0 ? <Firm portfolios={all} refetch={portfolios.refetch} /> : <NoPortfolios />)}
    </Loaded>
  );
}

const NoPortfolios = () => (
  <div className="panel">
    <h1 className="hidden-text">No portfolios yet</h1>
    <Empty>
      No portfolios yet. Each appears here, with its limits and alerts, as soon as the service is told of it.
    </Empty>
  </div>
);

function Firm({ portfolios, refetch }: { portfolios: readonly Portfolio[]; refetch: () => unknown }) {
  const [query, change] = useQuery();
  const painted = useSampledSnapshots(bandMs);
  const byId = useMemo(() => new Map(portfolios.map((one) => [one.id, one])), [portfolios]);
  const snapshots = useMemo(() => painted.filter((one) => byId.has(one.portfolio_id)), [painted, byId]);
  const hasUnknown = painted.some((one) => !byId.has(one.portfolio_id));
  useEffect(() => {
    // A portfolio that was made since the list was fetched.
    if (hasUnknown) void refetch();
  }, [hasUnknown, refetch]);
  const counts = useMemo(() => countStates(snapshots), [snapshots]);
  const totals = useMemo(() => totalsOf(snapshots, byId), [snapshots, byId]);
  const use = query.get("use");
  // Until the first values are there, nobody knows that nothing is over a limit.
  if (snapshots.length === 0) return <Skeleton rows={12} />;
  return (
    <div className="overview">
      <Band
        snapshots={snapshots}
        totals={totals}
        currency={query.get("currency")}
        onCurrency={(currency) => change({ currency: currency === totals[0]?.currency ? null : currency })}
        bin={use === null ? null : Number(use)}
        onBin={(bin) => change({ use: bin === null ? null : String(bin) })}
      />
      <PortfolioTable portfolios={portfolios} counts={counts} hasCurrencies={totals.length > 1} />
      <AlertRail portfolios={byId} />
    </div>
  );
}
