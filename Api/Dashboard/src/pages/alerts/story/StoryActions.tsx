import { useState } from "react";
import { AcknowledgeButton } from "../../../alerting/card/AcknowledgeButton";
import { acknowledge, ask, mayAct, unacknowledge } from "../../../alerting/actions";
import type { Alert } from "../../../api/types";
import { MoreIcon } from "../../../parts/marks/icons";
import { caller } from "../../../session/session";
import { useKeys } from "../../../shell/keys";

interface Props {
  readonly alert: Alert;
  readonly onComment: () => void;
}

/** What may be done to the alert; what one may not do is absent. */
export function StoryActions({ alert }: Pick<Props, "alert">) {
  if (alert.status === "resolved" || !mayAct()) return null;
  return (
    <div className="story-actions">
      {alert.status === "triggered" ? <AcknowledgeButton alert={alert} shortcut="A" /> : <GiveBack alert={alert} />}
      <button type="button" className="button" onClick={() => ask("snooze", [alert])}>
        Snooze <kbd>S</kbd>
      </button>
      <button type="button" className="button" onClick={() => ask("resolve", [alert])}>
        Resolve <kbd>R</kbd>
      </button>
    </div>
  );
}

const GiveBack = ({ alert }: { alert: Alert }) => (
  <button type="button" className="button" onClick={() => unacknowledge([alert])}>
    {alert.acknowledged_by === caller()?.name ? "Give back" : "Unacknowledge"}
  </button>
);

/** The same at the thumb; it stands in the tab bar's place. */
export function StoryBar({ alert, onComment }: Props) {
  const [isMoreOpen, openMore] = useState(false);
  if (!mayAct()) return null;
  const isOpen = alert.status !== "resolved";
  const then = (act: () => void) => () => {
    openMore(false);
    act();
  };
  return (
    <div className="story-bar">
      {isMoreOpen && (
        <ul className="more" id="story-more">
          {isOpen && (
            <li>
              <button type="button" onClick={then(() => ask("resolve", [alert]))}>
                Resolve
              </button>
            </li>
          )}
          <li>
            <button type="button" onClick={then(onComment)}>
              Comment
            </button>
          </li>
        </ul>
      )}
      {isOpen && (alert.status === "triggered" ? <AcknowledgeButton alert={alert} /> : <GiveBack alert={alert} />)}
      {isOpen && (
        <button type="button" className="button" onClick={() => ask("snooze", [alert])}>
          Snooze
        </button>
      )}
      <button
        type="button"
        className="button"
        aria-label="More actions: resolve, comment"
        aria-expanded={isMoreOpen}
        aria-controls="story-more"
        onClick={() => openMore(!isMoreOpen)}
      >
        <MoreIcon />
      </button>
    </div>
  );
}

/** A, S, R and C act on the shown alert. */
export function useStoryKeys(alert: Alert | undefined, onComment: () => void) {
  const of = alert && alert.status !== "resolved" ? [alert] : [];
  useKeys({
    A: () => acknowledge(of),
    S: () => ask("snooze", of),
    R: () => ask("resolve", of),
    C: () => alert && onComment(),
  });
}
