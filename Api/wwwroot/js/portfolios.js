import { element, light, setLight, write } from "./dom.js";
import * as format from "./format.js";
import * as limits from "./limits.js";

const body = document.getElementById("rows");
const rows = new Map();

/** Paints the table; a row is made once and its cells change in place. */
export function paint(portfolios, judged, now) {
  for (const [id, row] of rows) {
    if (!portfolios.has(id)) {
      row.remove();
      rows.delete(id);
    }
  }
  for (const portfolio of portfolios.values())
    paintRow(rows.get(portfolio.id) ?? add(portfolio), portfolio, judged.get(portfolio.id) ?? [], now);
  if (portfolios.size === 0 && !body.firstChild)
    body.append(element("tr", { className: "empty" }, element("td", { text: "No portfolios yet.", colSpan: 8 })));
}

function add(portfolio) {
  body.querySelector(".empty")?.remove();
  const row = element("tr");
  row.cellsByName = {};
  const sign = light("none");
  const name = element("span", { text: portfolio.name });
  row.append(element("td", {}, element("span", { className: "name" }, sign, name,
    element("span", { className: "id", text: portfolio.id }))));
  row.light = sign;
  row.closest = closestCell();
  row.append(element("td", {}, row.closest.whole));
  for (const column of ["nav", "pnl", "var", "cvar", "drawdown", "age"]) {
    row.cellsByName[column] = element("span", { className: column === "age" ? "" : "v" });
    row.append(element("td", { className: "num" }, row.cellsByName[column]));
  }
  rows.set(portfolio.id, row);
  body.append(row);
  return row;
}

function closestCell() {
  const text = element("span", { className: "quiet" });
  const used = element("span");
  const fill = element("i");
  const bar = element("span", { className: "bar" }, fill);
  return { whole: element("div", { className: "closest" }, text, used, bar), text, used, fill, bar };
}

function paintRow(row, { snapshot }, judged, now) {
  if (!snapshot)
    return;
  const metrics = snapshot.metrics;
  const state = limits.light(judged, snapshot.status);
  setLight(row.light, state);
  row.classList.toggle("is-over", state === "over");
  row.title = reason(snapshot);
  write(row.cellsByName.nav, format.money(metrics.nav));
  write(row.cellsByName.pnl, format.signed(metrics.daily_pnl_pct));
  write(row.cellsByName.var, format.loss(metrics.var_99));
  write(row.cellsByName.cvar, format.loss(metrics.cvar_975));
  write(row.cellsByName.drawdown, format.loss(metrics.current_drawdown));
  row.cellsByName.age.textContent = format.age(now - Date.parse(snapshot.server_time));
  paintClosest(row.closest, judged[0]);
}

function reason({ status, stale_symbols: stale, missing_symbols: missing }) {
  if (status === "stale")
    return `No new price for ${stale.join(", ")}`;
  if (status === "incomplete")
    return `No price for ${missing.join(", ")}`;
  return status === "no_history" ? "Fewer than 60 common closes" : "";
}

function paintClosest(cell, closest) {
  cell.text.textContent = closest ? limits.name(closest.limit.metric_type) : "No limits";
  cell.used.textContent = closest ? useText(closest) : "";
  cell.bar.hidden = !closest;
  if (!closest)
    return;
  cell.bar.className = `bar ${closest.over ? "over" : closest.use >= limits.nearFrom ? "near" : ""}`;
  // The bar runs to 120 %.
  cell.fill.style.width = `${Math.min(closest.over ? Math.max(closest.use ?? 1, 1) : closest.use ?? 0, 1.2) / 1.2 * 100}%`;
}

function useText({ use, over }) {
  if (use == null || use === Infinity)
    return over ? "over" : "within";
  return `${(use * 100).toFixed(over ? 1 : 0)}\u202f%`;
}
