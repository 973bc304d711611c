import { api, data } from "../api/client";
import type { Alert, LiveMessage } from "../api/types";
import { allOf, portfoliosQuery } from "../api/queries";
import { queryClient } from "../api/queryClient";
import { forgetServerTime, sampleServerTime, serverNow } from "./clock";
import { connect } from "./connection";
import { isSignedIn } from "../session/session";
import type { LiveStatus } from "./status";
import { LiveStore } from "./store";

const paintMs = 250;
const hiddenPaintMs = 1000;
const deletedMs = 60_000;
const retryMs = 2_000;
const firstPatienceMs = 2_000;

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

const limit = 500;
const open = "triggered,acknowledged";

const fetchOpenAlerts = (): Promise<Alert[]> =>
  allOf((cursor) => data(api.GET("/api/risk/alerts", { params: { query: { status: open, limit, cursor } } })));

// Tried until it succeeds: a page that lives but does not know what is open would be worse than none.
async function takeOpenAlerts() {
  const since = store.alertSerial;
  try {
    store.replaceAlerts(await fetchOpenAlerts(), since);
  } catch {
    setTimeout(() => status.state === "live" && void takeOpenAlerts(), retryMs);
  }
}

/** What live messages cannot make good after a gap. */
async function refetch() {
  await takeOpenAlerts();
  await Promise.allSettled([queryClient.invalidateQueries(), dropDeleted()]);
}

// Nothing is told of a portfolio that is deleted.
async function dropDeleted() {
  const portfolios = await queryClient.fetchQuery({ ...portfoliosQuery, staleTime: 0 });
  store.keepOnly(new Set(portfolios.map((portfolio) => portfolio.id)));
}

/** All in one answer, and painted at once: live messages bring them one by one. */
async function takeSnapshots() {
  const { items } = await data(api.GET("/api/portfolios/metrics"));
  for (const snapshot of items) {
    sampleServerTime(snapshot.server_time);
    store.receive(snapshot);
  }
  paint();
}

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function paint() {
  store.paint();
  store.topics.tell(["tick"]);
}

/** Starts painting; done when the first snapshots are there, or late. Once, when the page opens. */
export async function startLive() {
  startPainting();
  if (isSignedIn()) await Promise.race([takeSnapshots().catch(() => undefined), later(firstPatienceMs)]);
}

/** Starts receiving; once, after the first picture, which all that comes then would only hold up. */
export function joinLive() {
  let isFirst = true;
  void connect({
    message: receive,
    connected() {
      forgetServerTime();
      setStatus({ state: "live", heardAt: performance.now(), lostAt: null, retryAt: null });
      // At first the pages are fetching already what they show: asking again would only hold them up.
      void (isFirst ? takeOpenAlerts() : refetch());
      isFirst = false;
    },
    lost(retryAt) {
      isFirst = false;
      setStatus({ state: "lost", lostAt: status.lostAt ?? serverNow(), retryAt });
    },
  });
}

function startPainting() {
  const tick = () => {
    paint();
    setTimeout(tick, document.hidden ? hiddenPaintMs : paintMs);
  };
  tick();
  setInterval(() => status.state === "live" && void dropDeleted().catch(() => undefined), deletedMs);
}
