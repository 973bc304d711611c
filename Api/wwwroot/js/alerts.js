import * as api from "./api.js";
import { element, severityBars } from "./dom.js";
import * as format from "./format.js";
import * as limits from "./limits.js";
import * as session from "./session.js";

const lists = { waiting: document.getElementById("waiting"), taken: document.getElementById("taken") };
const counts = { waiting: document.getElementById("waiting-count"), taken: document.getElementById("taken-count") };
const cards = new Map();

export const isOpen = alert => alert.status !== "resolved";

const isWaiting = (alert, now) => alert.status === "triggered" && !(Date.parse(alert.snoozed_until) > now);

/** Paints the open alerts, the newest first. */
export function paint(alerts, names, now) {
  const open = [...alerts.values()].filter(isOpen)
    .sort((a, b) => Date.parse(b.triggered_at) - Date.parse(a.triggered_at));
  const byList = { waiting: open.filter(a => isWaiting(a, now)), taken: open.filter(a => !isWaiting(a, now)) };
  for (const [id, card] of cards) {
    if (!open.some(a => a.id === id)) {
      card.remove();
      cards.delete(id);
    }
  }
  for (const [list, members] of Object.entries(byList)) {
    members.forEach((alert, place) => moveTo(lists[list], paintCard(alert, names, now), place));
    counts[list].textContent = members.length;
  }
  return byList.waiting.length;
}

// Moves a card only if it is not there already: a button keeps its focus.
function moveTo(list, card, place) {
  if (list.children[place] !== card)
    list.insertBefore(card, list.children[place] ?? null);
}

function paintCard(alert, names, now) {
  const card = cards.get(alert.id) ?? make(alert);
  card.parts.where.textContent = names.get(alert.portfolio_id) ?? alert.portfolio_id;
  card.parts.since.textContent = format.age(now - Date.parse(alert.triggered_at));
  card.parts.title.textContent = sentence(alert);
  card.parts.next.textContent = nextStep(alert, now);
  card.parts.button.hidden = alert.status !== "triggered" || !session.mayAct();
  return card;
}

export const sentence = alert =>
  `${limits.name(alert.metric_type)} is ${format.metric(alert.metric_type, alert.current_value)}, `
  + `limit ${format.metric(alert.metric_type, alert.threshold_value)}`;

function nextStep(alert, now) {
  if (alert.status === "acknowledged")
    return `Acknowledged by ${alert.acknowledged_by}`;
  if (Date.parse(alert.snoozed_until) > now)
    return `Snoozed until ${format.time(alert.snoozed_until)}`;
  const due = alert.escalation?.next_step_at;
  if (!due)
    return alert.escalation ? "Everybody was told" : "No policy tells anybody";
  const left = Date.parse(due) - now;
  return left > 0 ? `Next step in ${format.countdown(left)}` : "Next step due now";
}

function make(alert) {
  const parts = {
    where: element("b"),
    since: element("span", { className: "quiet" }),
    title: element("h3"),
    next: element("span"),
    button: element("button", { type: "button", text: "Acknowledge" }),
  };
  parts.button.onclick = () => acknowledge(alert.id, parts);
  const card = element("li", {},
    element("p", { className: "line" }, severityBars(alert.severity),
      element("span", { text: alert.severity }), parts.where, element("span", { className: "grow" }), parts.since),
    parts.title,
    element("p", { className: "line" }, parts.next, element("span", { className: "grow" }), parts.button));
  card.parts = parts;
  cards.set(alert.id, card);
  return card;
}

// Shown when the service's news of it comes back.
async function acknowledge(id, parts) {
  parts.button.disabled = true;
  parts.button.textContent = "Acknowledging";
  try {
    await api.post(`/api/risk/alerts/${id}/acknowledge`, { comment: "from the overview" });
  } catch (fault) {
    parts.button.title = fault.message;
    parts.button.textContent = "Not acknowledged, try again";
    parts.button.disabled = false;
    return;
  }
  parts.button.textContent = "Acknowledge";
  parts.button.disabled = false;
}
