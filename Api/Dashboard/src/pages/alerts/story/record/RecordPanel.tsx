import { useMemo, useState, type FormEvent, type RefObject } from "react";
import { comment, mayAct } from "../../../../alerting/actions";
import { api, data } from "../../../../api/client";
import type { Alert } from "../../../../api/types";
import { timeShort } from "../../../../format/times";
import { serverNow } from "../../../../live/clock";
import { Panel } from "../../../../parts/layout/Panel";
import { Loaded, reasonOf } from "../../../../parts/layout/states";
import { CrossIcon, DashIcon } from "../../../../parts/marks/icons";
import { Light } from "../../../../parts/marks/Light";
import type { Story } from "../useStory";
import type { Peak } from "../chart/facts";
import { storyEntries, tradeEntries, type StoryEntry } from "./entries";
import { valueEntries } from "./values";

interface Props {
  readonly alert: Alert;
  readonly story: Story;
  /** The worst recorded value while it was open. */
  readonly peak: Peak | null;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Everything on record, newest first; the whole of it as a file; a comment adds to it. */
export function RecordPanel({ alert, story, peak, field }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const save = () => exportAlert(alert.id).catch((error: unknown) => setProblem(reasonOf(error)));
  const tools = (
    <button type="button" className="button small not-phone" onClick={() => void save()}>
      Export
    </button>
  );
  return (
    <Panel title="Story" note="newest first" tools={tools} className="story-record">
      {problem && (
        <p className="field-error panel-body" role="alert">
          Not exported: {problem}
        </p>
      )}
      <Loaded query={story.timeline} what="The story could not be loaded." rows={6}>
        {(timeline) => <Entries timeline={timeline} alert={alert} story={story} peak={peak} />}
      </Loaded>
      {mayAct() && <CommentField alertId={alert.id} field={field} />}
    </Panel>
  );
}

function Entries({
  timeline,
  alert,
  story: { messages, name, trades, threshold },
  peak,
}: Omit<Props, "field"> & { timeline: NonNullable<Story["timeline"]["data"]> }) {
  const now = serverNow();
  const entries = useMemo(
    () =>
      [
        ...storyEntries(timeline, alert, messages, name, now),
        ...valueEntries(alert, threshold, peak),
        ...tradeEntries(trades),
      ].sort((a, b) => b.at - a.at),
    [timeline, alert.id, alert.peak_value, threshold, peak, messages, name, trades],
  );
  return (
    <ol className="entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <time dateTime={new Date(entry.at).toISOString()}>{timeShort(entry.at, now)}</time>
          <span className="mark">{markOf(entry)}</span>
          <div>
            <p className={entry.isStrong ? "strong" : undefined}>{entry.title}</p>
            {entry.detail && <p className="detail">{entry.detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function markOf({ mark }: StoryEntry) {
  switch (mark) {
    case "over":
      return <Light state="over" size={14} isNamed={false} />;
    case "near":
      return <Light state="near" size={14} isNamed={false} />;
    case "failed":
      return <CrossIcon size={14} strokeWidth={2.2} className="over" />;
    case "not_told":
      return <DashIcon size={14} strokeWidth={1.8} />;
    case "plain":
      return <i className="dot" />;
  }
}

function CommentField({ alertId, field }: { alertId: string; field: Props["field"] }) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    try {
      await comment(alertId, text.trim());
      setText("");
      setProblem(null);
    } catch (error) {
      setProblem(reasonOf(error));
    }
  };
  return (
    <form className="comment" onSubmit={(event) => void send(event)}>
      <input
        ref={field}
        className="field"
        aria-label="Comment"
        placeholder="Add a comment for the record"
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-invalid={problem !== null}
      />
      <button type="submit" className="button">
        Comment
      </button>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

/** The whole story with the rows of the audit log that prove it, as a file. */
async function exportAlert(id: string) {
  const whole = await data(api.GET("/api/risk/alerts/{id}/export", { params: { path: { id } } }));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(whole, null, 2)], { type: "application/json" }));
  link.download = `${id}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
