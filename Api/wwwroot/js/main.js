import * as alertView from "./alerts.js";
import * as api from "./api.js";
import { element, setLight } from "./dom.js";
import * as format from "./format.js";
import * as limits from "./limits.js";
import * as live from "./live.js";
import * as portfolioView from "./portfolios.js";
import * as session from "./session.js";
import * as story from "./story.js";

const paintPeriod = 250;
const limitsPeriod = 60_000;

const portfolios = new Map();
const limitsByPortfolio = new Map();
const alerts = new Map();
let clockAhead = 0;
let lastMessage = 0;
let lostSince = null;
let isLoaded = false;

const byId = id => document.getElementById(id);
const now = () => Date.now() + clockAhead;

/** Everything again: at the start, and whenever something may have been missed. */
async function load() {
  const [all, snapshots, triggered, acknowledged] = await Promise.all([
    api.all("/api/portfolios?limit=500"),
    api.get("/api/portfolios/metrics"),
    api.all("/api/risk/alerts?limit=500&status=triggered"),
    api.all("/api/risk/alerts?limit=500&status=acknowledged"),
  ]);
  portfolios.clear();
  for (const portfolio of all)
    portfolios.set(portfolio.id, portfolio);
  snapshots.items.forEach(takeSnapshot);
  alerts.clear();
  for (const alert of [...triggered, ...acknowledged])
    alerts.set(alert.id, alert);
  await Promise.all([loadLimits(), story.load()]);
  isLoaded = true;
}

async function loadLimits() {
  const all = await api.all("/api/risk/thresholds?limit=500");
  limitsByPortfolio.clear();
  for (const limit of all)
    limitsByPortfolio.set(limit.portfolio_id, [...(limitsByPortfolio.get(limit.portfolio_id) ?? []), limit]);
}

function takeSnapshot(snapshot) {
  clockAhead = Date.parse(snapshot.server_time) > now() ? Date.parse(snapshot.server_time) - Date.now() : clockAhead;
  const portfolio = portfolios.get(snapshot.portfolio_id);
  if (portfolio)
    portfolio.snapshot = snapshot;
  else
    portfolios.set(snapshot.portfolio_id, { id: snapshot.portfolio_id, name: snapshot.portfolio_id, snapshot });
}

function takeAlert(alert) {
  const before = alerts.get(alert.id);
  alerts.set(alert.id, alert);
  story.refresh(alert.id);
  if (before?.status !== alert.status)
    byId("spoken").textContent = `${alertView.sentence(alert)}: ${alert.status}`;
}

const takers = {
  risk_metrics_update: takeSnapshot,
  new_alert: message => takeAlert(message.alert),
  alert_updated: message => takeAlert(message.alert),
  notification: message => story.refresh(message.notification.alert_id),
  system: message => ["events_lost", "news_resumed"].includes(message.event) && load(),
};

function take(message) {
  lastMessage = Date.now();
  takers[message.type]?.(message);
}

function paint() {
  if (!isLoaded)
    return;
  const judged = new Map([...portfolios.values()].map(p =>
    [p.id, limits.judge(limitsByPortfolio.get(p.id) ?? [], p.snapshot?.metrics ?? {})]));
  portfolioView.paint(portfolios, judged, now());
  const names = new Map([...portfolios.values()].map(p => [p.id, p.name]));
  const waiting = alertView.paint(alerts, names, now());
  paintBand(judged);
  byId("clock").textContent = format.time(now());
  document.title = `${waiting ? `(${waiting}) ` : ""}Overview · Orleans.Risk`;
  if (lostSince === null)
    byId("chip").textContent = `Live · ${format.age(Date.now() - lastMessage)}`;
}

function paintBand(judged) {
  const all = [...portfolios.values()];
  const states = all.map(p => limits.light(judged.get(p.id), p.snapshot?.status ?? "ok"));
  const over = states.filter(s => s === "over").length;
  const near = states.filter(s => s === "near").length;
  setLight(byId("firm-light"), over ? "over" : near ? "near" : all.length ? "within" : "none");
  byId("sentence").textContent = over
    ? `${over} of ${all.length} portfolios ${over === 1 ? "is" : "are"} over a limit`
    : near ? `No portfolio is over a limit, ${near} near one`
    : all.length ? `All ${all.length} portfolios are within their limits` : "There are no portfolios yet";
  const sum = id => all.reduce((total, p) => total + (p.snapshot?.metrics[id] ?? 0), 0);
  // Different currencies are never added.
  const currencies = new Set(all.map(p => p.base_currency));
  const figures = currencies.size === 1
    ? [[`NAV, ${[...currencies][0]}`, format.money(sum("nav"))], ["Day P&L", format.money(sum("daily_pnl"))]]
    : [];
  byId("figures").replaceChildren(...figures.map(([key, value]) =>
    element("div", {}, element("dt", { text: key }), element("dd", { text: value }))));
}

function lost(wait) {
  lostSince ??= now();
  document.body.classList.add("lost");
  byId("chip").textContent = "Not connected";
  banner(`Not connected since ${format.time(lostSince)}. The values below are from then and are not changing. `
    + `Trying again in ${Math.ceil(wait / 1000)} s.`);
}

async function connected() {
  await load().catch(report);
  lostSince = null;
  lastMessage = Date.now();
  document.body.classList.remove("lost");
  byId("banner").hidden = true;
}

function banner(text) {
  byId("banner").textContent = text;
  byId("banner").hidden = false;
}

function report(fault) {
  if (fault instanceof api.SignedOut) {
    session.signOut();
    banner("You are signed out. Open the sign-in link that the service printed, or one with a new token.");
  } else {
    banner(`Something could not be loaded: ${fault.message}`);
  }
  throw fault;
}

session.start();
if (session.token()) {
  live.start({ message: take, connected, lost });
  setInterval(paint, paintPeriod);
  setInterval(() => loadLimits().catch(() => {}), limitsPeriod);
} else {
  byId("sentence").textContent = "You are not signed in";
  byId("chip").textContent = "Signed out";
  banner("Open the sign-in link that the service printed when it started, or /signin?token=… with a token of ./run token.");
}
