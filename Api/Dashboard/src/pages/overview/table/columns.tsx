import { Link } from "wouter";
import { amount, fixed, narrowSpace, none, percent } from "../../../format/numbers";
import { metricFormat, metricName, metricOf, metricParts, shownValue } from "../../../format/metrics";
import { priceTrouble, whyNone } from "../../../format/reasons";
import { serverNow } from "../../../live/clock";
import { Light } from "../../../parts/marks/Light";
import { UseBar } from "../../../parts/marks/UseBar";
import type { Column } from "../../../parts/tables/virtual/model";
import { Age } from "../../../parts/values/Age";
import { Value } from "../../../parts/values/Value";
import { limitState, useOf } from "../../../risk/use";
import { scoreSum } from "./score";
import type { PortfolioView } from "./view";

type PortfolioColumn = Column<PortfolioView>;

const nameColumn: PortfolioColumn = {
  id: "name",
  header: "Portfolio",
  width: "minmax(160px, 1.6fr)",
  isSortable: true,
  className: "portfolio-name",
  cell: ({ portfolio, facts, snapshot }) => (
    <>
      <Light state={facts?.light.state ?? "none"} isStale={facts?.light.isStale} testId={`light-${portfolio.id}`} />
      <Link
        href={`/portfolios/${encodeURIComponent(portfolio.id)}`}
        tabIndex={-1}
        title={(snapshot && priceTrouble(snapshot, serverNow())) ?? portfolio.name}
      >
        {portfolio.name}
      </Link>
      <span className="id">{portfolio.id}</span>
    </>
  ),
};

const scoreColumn: PortfolioColumn = {
  id: "score",
  header: "Score",
  width: "50px",
  isNumber: true,
  isSortable: true,
  className: "portfolio-score",
  title: "30 if any limit is over + 45 × highest limit use + 15 × second + 10 × third, each counted up to 100 %",
  cell: ({ facts }) => <span title={facts ? scoreSum(facts.score) : undefined}>{facts?.score.value ?? none}</span>,
};

const closestColumn: PortfolioColumn = {
  id: "closest",
  header: "Closest limit",
  width: "minmax(146px, 1.35fr)",
  isSortable: true,
  className: "portfolio-closest",
  cell: ({ facts }) => <ClosestLimit facts={facts} />,
};

function ClosestLimit({ facts }: Pick<PortfolioView, "facts">) {
  const limit = facts?.closest;
  if (!limit) return <span className="limit-name ink3">{facts ? "No limits" : none}</span>;
  const state = limitState(limit);
  const use = useOf(limit);
  const text =
    use === null ? (state === "over" ? "over" : none) : `${percent(use, state === "over" ? 1 : 0)}${narrowSpace}%`;
  return (
    <>
      <span className="limit-name">{metricName(limit.metric_type)}</span>
      <span className={`limit-use ${state}`} data-testid={`use-${limit.threshold_id}`}>
        {text}
      </span>
      <UseBar use={use} state={state} />
    </>
  );
}

const navColumn = (hasCurrency: boolean): PortfolioColumn => ({
  id: "nav",
  header: "NAV, m",
  width: hasCurrency ? "88px" : "62px",
  isNumber: true,
  isSortable: true,
  cell: ({ snapshot, portfolio, isMarked }) => {
    const nav = snapshot?.metrics.nav ?? null;
    if (nav === null) return <Missing view={snapshot} />;
    return (
      <>
        <Value text={fixed(nav / 1e6, 2)} isMarked={isMarked} title={`${fixed(nav, 0)} ${portfolio.base_currency}`} />
        {hasCurrency && <span className="unit small"> {portfolio.base_currency}</span>}
      </>
    );
  },
});

const Missing = ({ view }: { view: PortfolioView["snapshot"] }) => (
  <span className="ink3" title={view ? whyNone(view) : "No values yet"}>
    {none}
  </span>
);

/** A column of one metric; its unit stands in the heading. */
function metricColumn(id: string, header: string, width: string, title = metricName(id)): PortfolioColumn {
  const { kind } = metricFormat(id);
  return {
    id,
    header,
    width,
    title,
    isNumber: true,
    isSortable: true,
    cell: ({ snapshot, isMarked }) => {
      const value = snapshot && metricOf(snapshot.metrics, id);
      if (value === null) return <Missing view={snapshot} />;
      return <Value text={textOf(id, kind, value)} isMarked={isMarked} />;
    },
  };
}

function textOf(id: string, kind: string, value: number) {
  if (kind === "ratio") return `${fixed(shownValue(id, value), 2, metricFormat(id).isSigned)}${narrowSpace}×`;
  if (kind !== "money") return metricParts(id, value).number;
  const { number, unit } = amount(value, metricFormat(id).isSigned);
  return unit ? `${number}${narrowSpace}${unit}` : number;
}

const ageColumn: PortfolioColumn = {
  id: "age",
  header: "Age",
  width: "52px",
  isNumber: true,
  isSortable: true,
  className: "portfolio-age",
  title: "Since the newest price",
  cell: ({ snapshot }) => <Age at={snapshot?.as_of ?? null} />,
};

const lossTitle = (name: string) => `${name}, a loss in % of NAV`;

/** Every column, in the order in which they stand. */
export const allColumns = (hasCurrency: boolean): readonly PortfolioColumn[] => [
  nameColumn,
  scoreColumn,
  closestColumn,
  navColumn(hasCurrency),
  metricColumn("daily_pnl_pct", "Day P&L\u202f%", "68px"),
  metricColumn("daily_pnl", "Day P&L", "76px"),
  metricColumn("var_95", "VaR 95", "52px", lossTitle("VaR 95 %")),
  metricColumn("var_99", "VaR 99", "52px", lossTitle("VaR 99 %")),
  metricColumn("cvar_975", "CVaR 97.5", "68px", lossTitle("CVaR 97.5 %")),
  metricColumn("current_drawdown", "Drawdown", "66px", "From the highest NAV, %"),
  metricColumn("leverage_ratio", "Leverage", "62px"),
  metricColumn("net_leverage", "Net lev.", "66px"),
  metricColumn("margin_usage", "Margin\u202f%", "62px", "Margin use, % of NAV"),
  metricColumn("volatility", "Vol.\u202f%", "56px", "Volatility, annual"),
  ageColumn,
];

/** Always there. */
export const fixedColumns = new Set(["name", "score", "closest"]);

/** Those of a first visit. */
export const usualColumns = (isWide: boolean) => [
  "nav",
  "daily_pnl_pct",
  "var_99",
  "cvar_975",
  "current_drawdown",
  ...(isWide ? ["leverage_ratio"] : []),
  "age",
];
