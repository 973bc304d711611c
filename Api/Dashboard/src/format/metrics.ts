import type { Metrics } from "../api/types";
import { amount, decimalsApart, fixed, none, percent, withUnit } from "./numbers";

type Kind = "percent" | "ratio" | "money" | "number" | "count";

/** How a metric is called and written. */
export interface MetricFormat {
  readonly name: string;
  readonly kind: Kind;
  /** Negative on the wire, shown as a positive loss under a heading that says so. */
  readonly isLoss: boolean;
  /** A share of NAV: sentences say so. */
  readonly ofNav: boolean;
  readonly isSigned: boolean;
}

const metric = (name: string, kind: Kind, options: Partial<MetricFormat> = {}): MetricFormat => ({
  name,
  kind,
  isLoss: false,
  ofNav: false,
  isSigned: false,
  ...options,
});
const loss = (name: string) => metric(name, "percent", { isLoss: true, ofNav: true });

/** Every metric of a snapshot, by its dotted id, in the order in which lists show them. */
export const metrics: Readonly<Record<string, MetricFormat>> = {
  nav: metric("NAV", "money"),
  daily_pnl: metric("Day P&L", "money", { isSigned: true }),
  daily_pnl_pct: metric("Day P&L", "percent", { isSigned: true }),
  var_95: loss("VaR 95\u202f%"),
  var_975: loss("VaR 97.5\u202f%"),
  var_99: loss("VaR 99\u202f%"),
  cvar_95: loss("CVaR 95\u202f%"),
  cvar_975: loss("CVaR 97.5\u202f%"),
  cvar_99: loss("CVaR 99\u202f%"),
  var_99_amount: metric("VaR 99\u202f% amount", "money", { isLoss: true }),
  cvar_975_amount: metric("CVaR 97.5\u202f% amount", "money", { isLoss: true }),
  current_drawdown: metric("Drawdown", "percent", { isLoss: true }),
  max_drawdown: metric("Worst drawdown", "percent", { isLoss: true }),
  leverage_ratio: metric("Leverage", "ratio"),
  net_leverage: metric("Net leverage", "ratio", { isSigned: true }),
  margin_usage: metric("Margin use", "percent"),
  "concentration_risk.max_position": metric("Largest position", "percent", { ofNav: true }),
  "concentration_risk.hhi": metric("Concentration (HHI)", "number"),
  "concentration_risk.effective_positions": metric("Effective positions", "number"),
  "exposure.long": metric("Long exposure", "money"),
  "exposure.short": metric("Short exposure", "money"),
  "exposure.gross": metric("Gross exposure", "money"),
  "exposure.net": metric("Net exposure", "money", { isSigned: true }),
  volatility: metric("Volatility", "percent"),
  ewma_volatility: metric("EWMA volatility", "percent"),
  sharpe_ratio: metric("Sharpe ratio", "number"),
  sortino_ratio: metric("Sortino ratio", "number"),
  calmar_ratio: metric("Calmar ratio", "number"),
  beta: metric("Beta", "number"),
  win_rate: metric("Days won", "percent"),
  profit_factor: metric("Profit factor", "number"),
  position_count: metric("Positions", "count"),
};

const fallback = (id: string) => metric(id.replaceAll("_", " ").replaceAll(".", " "), "number");

export const metricFormat = (id: string) => metrics[id] ?? fallback(id);

export const metricName = (id: string) => metricFormat(id).name;

const units: Record<Kind, string> = { percent: "%", ratio: "×", money: "", number: "", count: "" };
const decimalsOf: Record<Kind, number> = { percent: 2, ratio: 2, money: 0, number: 2, count: 0 };

/** As shown: a loss is positive. */
export const shownValue = (id: string, value: number) => (metricFormat(id).isLoss ? (value === 0 ? 0 : -value) : value);

/** Number and unit apart, for figures; null is a dash. */
export function metricParts(id: string, value: number | null, decimals?: number): { number: string; unit: string } {
  if (value === null) return { number: none, unit: "" };
  const { kind, isSigned } = metricFormat(id);
  const shown = shownValue(id, value);
  if (kind === "money") return amount(shown, isSigned);
  const places = decimals ?? decimalsOf[kind];
  const number = kind === "percent" ? percent(shown, places, isSigned) : fixed(shown, places, isSigned);
  return { number, unit: units[kind] };
}

/** "3.01 %" */
export function metricText(id: string, value: number | null, decimals?: number) {
  const { number, unit } = metricParts(id, value, decimals);
  return withUnit(number, unit);
}

/** Value and limit with as many decimals as it takes to tell them apart. */
export function metricPair(id: string, value: number | null, limit: number): { value: string; limit: string } {
  const { kind } = metricFormat(id);
  if (value === null || kind === "money") return { value: metricText(id, value), limit: metricText(id, limit) };
  const scale = kind === "percent" ? 100 : 1;
  const places = decimalsApart(value, limit, scale, decimalsOf[kind]);
  return { value: metricText(id, value, places), limit: metricText(id, limit, places) };
}

/** A difference between two values of a metric: percentages differ by points. */
export function metricChange(id: string, difference: number) {
  const { number, unit } = changeParts(id, difference);
  return withUnit(number, unit);
}

/** The same with number and unit apart, and what is shown as a number. */
export function changeParts(id: string, difference: number, decimals?: number) {
  const { kind } = metricFormat(id);
  const shown = shownValue(id, difference);
  if (kind === "money") return { shown, ...amount(shown, true) };
  const places = decimals ?? decimalsOf[kind];
  return kind === "percent"
    ? { shown, number: percent(shown, places, true), unit: "pp" }
    : { shown, number: fixed(shown, places, true), unit: units[kind] };
}

/** A metric of a snapshot by its dotted id; null when undefined. */
export function metricOf(all: Metrics, id: string): number | null {
  let part: unknown = all;
  for (const key of id.split(".")) part = (part as Record<string, unknown> | null)?.[key];
  return typeof part === "number" ? part : null;
}
