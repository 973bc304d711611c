import { api, data } from "../api/client";
import type { Alert, LiveMessage } from "../api/types";
import { queryClient } from "../api/queryClient";
import { forgetServerTime, sampleServerTime, serverNow } from "./clock";
import { connect } from "./connection";
import type { LiveStatus } from "./status";
import { LiveStore } from "./store";

const paintMs = 250;
const hiddenPaintMs = 1000;

export const store = new LiveStore();
let status: LiveStatus = { state: "connecting", heardAt: null, lostAt: null, retryAt: null };

export const liveStatus = () => status;

/** News of one alert for whoever shows its story: what happened, not only how it stands. */
export type AlertNews = Extract<LiveMessage, { type?: "escalation" | "notification" | "alert_updated" | "new_alert" }>;
const newsListeners = new Set<(news: AlertNews) => void>();

export function onAlertNews(tell: (news: AlertNews) => void) {
  newsListeners.add(tell);
  return () => void newsListeners.delete(tell);
}

function setStatus(next: Partial<LiveStatus>) {
  status = { ...status, ...next };
  store.topics.tell(["status"]);
}

function receive(message: LiveMessage) {
  status = { ...status, heardAt: performance.now() };
  switch (message.type) {
    case "risk_metrics_update":
      sampleServerTime(message.server_time);
      store.receive(message);
      break;
    case "new_alert":
    case "alert_updated":
      store.receiveAlert(message.alert);
      newsListeners.forEach((tell) => tell(message));
      break;
    case "escalation":
    case "notification":
      newsListeners.forEach((tell) => tell(message));
      break;
    case "system":
      if (message.event === "events_lost" || message.event === "news_resumed") void refetch();
      break;
  }
}

const openStates = "triggered,acknowledged";

/** The open alerts, all of them. */
export async function fetchOpenAlerts(): Promise<Alert[]> {
  const found: Alert[] = [];
  for (const status of openStates.split(",")) {
    let cursor: string | undefined;
    do {
      const query = { status: status as "triggered", limit: 500, ...(cursor ? { cursor } : {}) };
      const page = await data(api.GET("/api/risk/alerts", { params: { query } }));
      found.push(...page.items);
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
  }
  return found;
}

/** What live messages cannot make good after a gap. */
async function refetch() {
  try {
    store.replaceAlerts(await fetchOpenAlerts());
    await queryClient.invalidateQueries();
  } catch {
    // The connection is as good as lost; its next try fetches again.
  }
}

/** Starts receiving and painting; once, when the page opens. */
export function startLive() {
  void connect({
    message: receive,
    connected() {
      forgetServerTime();
      setStatus({ state: "live", heardAt: performance.now(), lostAt: null, retryAt: null });
      void refetch();
    },
    lost: (retryAt) => setStatus({ state: "lost", lostAt: status.lostAt ?? serverNow(), retryAt }),
  });
  const tick = () => {
    store.paint();
    setTimeout(tick, document.hidden ? hiddenPaintMs : paintMs);
  };
  tick();
}
