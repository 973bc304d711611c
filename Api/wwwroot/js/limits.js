// How much of its limit a metric uses, and what light that gives. What counts is what the service compares.
const names = {
  nav: "NAV", daily_pnl: "Day P&L", daily_pnl_pct: "Day P&L", leverage_ratio: "Leverage", net_leverage: "Net leverage",
  var_95: "VaR 95 %", var_975: "VaR 97.5 %", var_99: "VaR 99 %", cvar_95: "CVaR 95 %", cvar_975: "CVaR 97.5 %",
  cvar_99: "CVaR 99 %", volatility: "Volatility", max_drawdown: "Max drawdown", current_drawdown: "Drawdown",
  margin_usage: "Margin use", "concentration_risk.max_position": "Largest position", "exposure.gross": "Gross exposure",
};

export const name = id => names[id] ?? id.replaceAll("_", " ").replaceAll(".", " ");

/** A metric by its dotted id. */
export const value = (metrics, id) => id.split(".").reduce((part, key) => part?.[key], metrics) ?? null;

const broken = {
  less_than: (v, t) => v < t,
  less_than_or_equal: (v, t) => v <= t,
  greater_than: (v, t) => v > t,
  greater_than_or_equal: (v, t) => v >= t,
  equal: (v, t) => v === t,
};

export const isOver = (limit, v) => v != null && broken[limit.comparison_type](v, limit.threshold_value);

/** 1 is at the limit; null when the limit has no use. */
export function use(limit, v) {
  const t = limit.threshold_value;
  if (v == null || t === 0 || limit.comparison_type === "equal")
    return null;
  if (limit.comparison_type.startsWith("greater"))
    return Math.max(0, v / t);
  if (t < 0)
    return Math.max(0, v / t);
  return v <= 0 ? Infinity : t / v;
}

/** The limits of a portfolio against its metrics, the closest first. */
export function judge(limits, metrics) {
  return limits.filter(l => l.enabled).map(limit => {
    const v = value(metrics, limit.metric_type);
    return { limit, value: v, use: use(limit, v), over: isOver(limit, v) };
  }).sort((a, b) => Number(b.over) - Number(a.over) || (b.use ?? -1) - (a.use ?? -1));
}

export const nearFrom = 0.8;

/** over, stale, near, within or none: red outranks stale, stale outranks the rest. */
export function light(judged, status) {
  if (judged.some(j => j.over))
    return "over";
  if (status !== "ok")
    return "stale";
  if (judged.length === 0)
    return "none";
  return judged.some(j => j.use >= nearFrom) ? "near" : "within";
}
