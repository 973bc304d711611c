import { useEffect, useState } from "react";
import type { LiveMessage } from "../../api/types";
import { alertSentence, severityNames } from "../../format/sentences";
import { liveStatus, onAlertNews } from "../../live/live";
import { shownState } from "../../live/status";
import { Announcements } from "./announcements";

const tickMs = 500;

/** What is spoken: new, worse, acknowledged, resolved, connection lost and back. Values never are. */
export function Announcer() {
  const [said, say] = useState({ polite: "", urgent: "" });
  useEffect(() => {
    const queue = new Announcements();
    let shown = shownState(liveStatus(), performance.now());
    const offNews = onAlertNews((news) => {
      const text = textOf(news);
      if (text === null) return;
      if (news.type === "new_alert" && news.alert.severity === "critical") say((now) => ({ ...now, urgent: text }));
      else queue.add(text);
    });
    const timer = setInterval(() => {
      const next = shownState(liveStatus(), performance.now());
      if (next !== shown && next === "lost") queue.add("Not connected. Values are not changing.");
      if (next === "live" && shown === "lost") queue.add("Connected again.");
      shown = next;
      const polite = queue.next(performance.now());
      if (polite !== null) say((now) => ({ ...now, polite }));
    }, tickMs);
    return () => {
      offNews();
      clearInterval(timer);
    };
  }, []);
  return (
    <>
      <div className="hidden-text" role="status" aria-live="polite">
        {said.polite}
      </div>
      <div className="hidden-text" role="alert" aria-live="assertive">
        {said.urgent}
      </div>
    </>
  );
}

const lastSaid = new Map<string, string>();

// Each update of an alert comes as a message: only a new state is worth a sentence.
function textOf(news: LiveMessage): string | null {
  if (news.type !== "new_alert" && news.type !== "alert_updated") return null;
  const { alert } = news;
  const state = news.type === "new_alert" ? "new" : alert.status;
  if (lastSaid.get(alert.id) === state) return null;
  lastSaid.set(alert.id, state);
  const about = `${alert.portfolio_id}: ${alertSentence(alert)}`;
  if (state === "new") return `${severityNames[alert.severity]}. ${about}`;
  if (state === "acknowledged") return `Acknowledged by ${alert.acknowledged_by}. ${about}`;
  return state === "resolved" ? `Resolved. ${about}` : null;
}
