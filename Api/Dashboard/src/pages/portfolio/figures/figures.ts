import type { LimitUsage, Snapshot } from "../../../api/types";
import { metricOf, metricPair, metricParts, metricText } from "../../../format/metrics";
import { amount, fixed, fullMoney, narrowSpace, none, withUnit } from "../../../format/numbers";
import { closestFirst } from "../../../risk/use";

/** A figure of the row under the title. */
export interface KeyFigure {
  readonly id: string;
  readonly label: string;
  readonly number: string;
  readonly unit: string;
  readonly note: string;
  /** In full, for the focus. */
  readonly title?: string;
  readonly limit: LimitUsage | null;
}

const limitOn = ({ limits }: Snapshot, ...metrics: string[]) =>
  closestFirst(limits).find((limit) => metrics.includes(limit.metric_type)) ?? null;

/** ", limit 3.00 %" with as many decimals as it takes. */
const limitNote = (limit: LimitUsage | null) =>
  limit ? `limit ${metricPair(limit.metric_type, limit.value, limit.threshold_value).limit}` : "";

const joined = (...parts: string[]) => parts.filter(Boolean).join(", ");

const moneyNote = (value: number | null) =>
  value === null ? "" : withUnit(amount(-value).number, amount(-value).unit);

/** The seven figures that a portfolio is judged by. */
export function figuresOf(snapshot: Snapshot, currency: string): KeyFigure[] {
  const { metrics } = snapshot;
  const of = (
    id: string,
    label: string,
    note: (limit: LimitUsage | null) => string,
    ...alsoLimits: string[]
  ): KeyFigure => {
    const value = metricOf(metrics, id);
    const limit = limitOn(snapshot, id, ...alsoLimits);
    const pair =
      limit?.metric_type === id && value !== null ? metricPair(id, value, limit.threshold_value).value : null;
    const { number, unit } = metricParts(id, value);
    // The pair's text has the unit behind its last space.
    return { id, label, number: pair?.split(narrowSpace)[0] ?? number, unit, note: note(limit), limit };
  };
  const percentOfNav = (figure: KeyFigure): KeyFigure => ({
    ...figure,
    unit: figure.number === none ? "" : "% of NAV",
  });
  const nav = of("nav", "NAV", () => (metrics.nav === null ? "" : fullMoney(metrics.nav)));
  const pnl = of("daily_pnl", "Day P&L", () => dayNote(metrics.daily_pnl_pct), "daily_pnl_pct");
  return [
    { ...nav, unit: `${nav.unit} ${currency}`.trim() },
    { ...pnl, title: metrics.daily_pnl === null ? undefined : fixed(metrics.daily_pnl, 0, true) },
    percentOfNav(of("var_99", "VaR 99\u202f%", (limit) => joined(moneyNote(metrics.var_99_amount), limitNote(limit)))),
    percentOfNav(
      of("cvar_975", "CVaR 97.5\u202f%", (limit) => joined(moneyNote(metrics.cvar_975_amount), limitNote(limit))),
    ),
    of("current_drawdown", "Drawdown", (limit) => limitNote(limit) || worst(metrics.max_drawdown)),
    of("leverage_ratio", "Leverage", (limit) => joined(net(metrics.net_leverage), limitNote(limit))),
    of("margin_usage", "Margin use", (limit) => joined("of NAV", limitNote(limit))),
  ];
}

const dayNote = (share: number | null) => (share === null ? "" : `${metricText("daily_pnl_pct", share)} of NAV`);
const worst = (value: number | null) => (value === null ? "" : `worst ${metricText("max_drawdown", value)}`);
const net = (value: number | null) => (value === null ? "" : `net ${metricText("net_leverage", value)}`);
