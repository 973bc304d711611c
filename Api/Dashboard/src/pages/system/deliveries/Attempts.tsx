import { Link } from "wouter";
import type { Notification } from "../../../api/types";
import { duration, timeText } from "../../../format/times";
import { serverNow } from "../../../live/clock";

const outcomes: Record<string, string> = {
  sent: "taken",
  temporary: "refused for now",
  permanent: "refused for good",
  unknown: "no answer",
};

/** Each try of a message, with the provider's words. */
export const Attempts = ({ delivery }: { delivery: Notification }) => (
  <div className="attempts">
    {delivery.attempts.length === 0 && (
      <p className="ink2">Not tried{delivery.reason ? `: ${delivery.reason}` : " yet"}.</p>
    )}
    <ol>
      {delivery.attempts.map((attempt) => (
        <li key={attempt.at}>
          <time>{timeText(Date.parse(attempt.at), serverNow())}</time>
          <span className={attempt.outcome === "sent" ? undefined : "strong"}>
            {outcomes[attempt.outcome] ?? attempt.outcome}
          </span>
          <span className="ink2">{attempt.detail}</span>
        </li>
      ))}
    </ol>
    <p className="small ink3 id-text">
      {delivery.id}
      {delivery.sent_at &&
        ` · ${duration(Date.parse(delivery.sent_at) - Date.parse(delivery.created_at))} from queued to sent`}
      {delivery.alert_id && (
        <>
          {" "}
          ·{" "}
          <Link className="link" href={`/alerts/${encodeURIComponent(delivery.alert_id)}`}>
            Alert {delivery.alert_id}
          </Link>
        </>
      )}
    </p>
  </div>
);
