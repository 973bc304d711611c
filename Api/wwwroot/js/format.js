// Numbers as the specification of the dashboard writes them: a true minus, a narrow space before units.
const minus = text => text.replace("-", "−");
const fixed = (value, decimals) => minus(value.toFixed(decimals));

export const none = "–";

export const percent = value => value == null ? none : fixed(value * 100, 2);

/** With a sign, as for a profit. */
export const signed = value =>
  value == null ? none : (value > 0 ? "+" : "") + percent(value);

/** A loss that the wire has as a negative return. */
export const loss = value => value == null ? none : percent(value === 0 ? 0 : -value);

/** Four significant digits with k, m or bn. */
export function money(value) {
  if (value == null)
    return none;
  const size = Math.abs(value);
  const [unit, name] = size >= 1e9 ? [1e9, "bn"] : size >= 1e6 ? [1e6, "m"] : size >= 1e3 ? [1e3, "k"] : [1, ""];
  const scaled = value / unit;
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(Math.max(Math.abs(scaled), 1))));
  return `${fixed(scaled, decimals)}${name && "\u202f" + name}`;
}

export function age(ms) {
  const seconds = Math.max(0, ms / 1000);
  if (seconds < 10)
    return `${seconds.toFixed(1)}\u202fs`;
  if (seconds < 60)
    return `${Math.floor(seconds)}\u202fs`;
  if (seconds < 3600)
    return `${Math.floor(seconds / 60)}\u202fmin`;
  return `${Math.floor(seconds / 3600)}\u202fh ${Math.floor(seconds % 3600 / 60)}\u202fmin`;
}

export function countdown(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}

export const time = instant => new Date(instant).toISOString().slice(11, 19) + " UTC";

const amounts = new Set(["nav", "daily_pnl", "exposure.long", "exposure.short", "exposure.gross", "exposure.net",
  "var_99_amount", "cvar_975_amount"]);
const ratios = new Set(["leverage_ratio", "net_leverage", "sharpe_ratio", "sortino_ratio", "calmar_ratio", "beta",
  "concentration_risk.hhi", "concentration_risk.effective_positions", "profit_factor", "position_count"]);

/** A metric's value as the wire has it, with its unit. */
export function metric(id, value) {
  if (value == null)
    return none;
  if (amounts.has(id))
    return money(value);
  return ratios.has(id) ? fixed(value, 2) : `${percent(value)}\u202f%`;
}
