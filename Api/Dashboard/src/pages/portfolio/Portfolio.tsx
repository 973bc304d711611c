import { useQuery as useData } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { Link, useLocation } from "wouter";
import { portfoliosQuery } from "../../api/queries";
import type { Portfolio as PortfolioFields } from "../../api/types";
import { serverNow } from "../../live/clock";
import { useAlerts, useServerNow, useSnapshot } from "../../live/hooks";
import type { Painted } from "../../live/store";
import { useTableKey } from "../../parts/charts/tableKey";
import { Empty, Loaded, Skeleton } from "../../parts/layout/states";
import { rangeOf } from "../../parts/range/range";
import { RangePicker } from "../../parts/range/RangePicker";
import { useIsPhone } from "../../parts/tables/virtual/hooks/useMedia";
import { can } from "../../session/session";
import { useKeys } from "../../shell/keys";
import { useQuery } from "../../shell/query";
import { usePageTitle } from "../../shell/title";
import { Backtest } from "./analysis/Backtest";
import { Correlation } from "./analysis/Correlation";
import { Stress } from "./analysis/Stress";
import { exportPortfolio } from "./export";
import { KeyFigures } from "./figures/KeyFigures";
import { LimitsPanel } from "./figures/LimitsPanel";
import { Drawdown } from "./history/Drawdown";
import { RiskChart } from "./history/RiskChart";
import { PortfolioTitle } from "./PortfolioHead";
import { Positions } from "./positions/Positions";
import "../../parts/layout/Panel.css";
import "./Portfolio.css";

/** One portfolio: how it stands and why, what it holds, and how its risk has gone. */
export default function Portfolio({ id }: { id: string }) {
  const portfolios = useData(portfoliosQuery);
  const painted = useSnapshot(id);
  const portfolio = portfolios.data?.find((one) => one.id === id);
  usePageTitle(portfolio?.name ?? id);
  return (
    <Loaded query={portfolios} what="The portfolio could not be loaded." rows={12}>
      {() => {
        if (!portfolio) return <Unknown id={id} />;
        return painted ? <Standing portfolio={portfolio} painted={painted} /> : <Skeleton rows={12} />;
      }}
    </Loaded>
  );
}

const Unknown = ({ id }: { id: string }) => (
  <div className="panel">
    <h1 className="hidden-text">No such portfolio</h1>
    <Empty
      action={
        <Link className="link" href="/">
          Go to the overview
        </Link>
      }
    >
      There is no portfolio {id}, or it is not one of yours.
    </Empty>
  </div>
);

interface Props {
  readonly portfolio: PortfolioFields;
  readonly painted: Painted;
}

function Standing({ portfolio, painted: { snapshot, isMarked } }: Props) {
  const { id, base_currency, benchmark } = portfolio;
  const [query, change] = useQuery();
  const minute = Math.floor(useServerNow(10_000) / 10_000) * 10_000;
  const search = query.toString();
  const range = useMemo(() => rangeOf(new URLSearchParams(search), minute), [search, minute]);
  const [isTable, turn] = useTableKey();
  const isPhone = useIsPhone();
  const picker = <RangePicker range={range} onChange={change} />;
  useAnchor();
  return (
    <div className="portfolio-page">
      <Head portfolio={portfolio} snapshot={snapshot}>
        {!isPhone && picker}
        <Actions portfolio={portfolio} onExport={() => void exportPortfolio(id, range, snapshot.realised_from)} />
      </Head>
      <KeyFigures snapshot={snapshot} isMarked={isMarked} currency={base_currency} />
      <div className="portfolio-grid">
        <RiskChart
          snapshot={snapshot}
          range={range}
          isTable={isTable}
          onTable={turn}
          picker={isPhone && <div className="panel-body">{picker}</div>}
        />
        <LimitsPanel portfolioId={id} limits={snapshot.limits} />
        <Positions portfolio={portfolio} />
        <Drawdown snapshot={snapshot} benchmark={benchmark} range={range} isTable={isTable} />
        <Correlation portfolio={portfolio} />
        <Stress portfolioId={id} currency={base_currency} />
        <Backtest portfolioId={id} currency={base_currency} isTable={isTable} />
      </div>
    </div>
  );
}

function Head({
  portfolio,
  snapshot,
  children,
}: {
  portfolio: PortfolioFields;
  snapshot: Painted["snapshot"];
  children: React.ReactNode;
}) {
  const alerts = useAlerts();
  useServerNow(1000);
  const { desk } = portfolio;
  return (
    <>
      <p className="crumb">
        <Link href="/">Overview</Link>
        {desk && (
          <>
            {" "}
            / <Link href={`/?q=${encodeURIComponent(desk)}`}>{desk}</Link>
          </>
        )}
      </p>
      <header className="page-head">
        <div className="portfolio-words">
          <PortfolioTitle portfolio={portfolio} snapshot={snapshot} alerts={alerts} now={serverNow()} />
        </div>
        <div className="actions">{children}</div>
      </header>
    </>
  );
}

function Actions({ portfolio, onExport }: { portfolio: PortfolioFields; onExport: () => void }) {
  const [, go] = useLocation();
  const id = encodeURIComponent(portfolio.id);
  const tryTrade = () => go(`/what-if?portfolio=${id}`);
  useKeys({ W: tryTrade, Escape: () => go("/") });
  return (
    <>
      <button type="button" className="button" onClick={tryTrade}>
        What-if <kbd>W</kbd>
      </button>
      {can("risk_manager") && (
        <Link className="button" href={`/limits/new?portfolio=${id}`}>
          Add limit
        </Link>
      )}
      <button type="button" className="button export" onClick={onExport}>
        Export
      </button>
    </>
  );
}

/** Goes to the part that the address names, once it is there. */
function useAnchor() {
  useEffect(() => {
    const { hash } = location;
    if (hash.length > 1) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, []);
}
