import * as alertView from "./alerts.js";
import * as api from "./api.js";
import { element } from "./dom.js";
import * as format from "./format.js";

// The alert that the address names, as the links in messages do: /alerts/ID.
const id = decodeURIComponent(/^\/alerts\/([^/]+)$/.exec(location.pathname)?.[1] ?? "");
const panel = document.getElementById("story");
const title = document.getElementById("story-title");
const entries = document.getElementById("story-entries");

/** Loads and shows what happened to it, the newest first. */
export async function load() {
  if (!id)
    return;
  panel.hidden = false;
  try {
    const [alert, timeline] = await Promise.all([
      api.get(`/api/risk/alerts/${encodeURIComponent(id)}`),
      api.get(`/api/risk/alerts/${encodeURIComponent(id)}/timeline`),
    ]);
    title.textContent = `${alertView.sentence(alert)} \u00b7 ${alert.status}`;
    entries.replaceChildren(...timeline.items.toReversed().map(entry));
  } catch (fault) {
    if (fault instanceof api.SignedOut)
      throw fault;
    title.textContent = `Alert ${id} could not be shown: ${fault.message}`;
  }
}

/** Again, when there is news of it. */
export function refresh(alertId) {
  if (alertId === id)
    load().catch(() => {});
}

const entry = item => element("li", {},
  element("time", { className: "quiet", text: format.time(item.at), dateTime: item.at }),
  element("span", { text: item.text }));
