import { useEffect, useMemo, useRef } from "react";
import { ServiceError } from "../../../api/client";
import type { Alert } from "../../../api/types";
import { alertSentence } from "../../../format/sentences";
import { useServerNow } from "../../../live/hooks";
import { Empty, ErrorBox, Skeleton } from "../../../parts/layout/states";
import { usePageTitle } from "../../../shell/title";
import { peakOf, spanOf } from "./chart/model";
import { usePoints } from "./chart/usePoints";
import { ValuePanel } from "./chart/ValuePanel";
import { LadderPanel } from "./ladder/LadderPanel";
import { MovedPanel } from "./moved/MovedPanel";
import { RecordPanel } from "./record/RecordPanel";
import { StoryBar, useStoryKeys } from "./StoryActions";
import { StoryHead } from "./StoryHead";
import { useAlert, useStory } from "./useStory";
import "./Story.css";

interface Props {
  readonly id: string;
  /** At the right of the list, which keeps the keys and the page's title. */
  readonly isBeside?: boolean;
  readonly onClose?: () => void;
  /** Another object each time that the list wants a comment written. */
  readonly commentAsked?: object | null;
}

/** One alert: what, who has it, who is next, how it moved, what happened. */
export function Story({ id, isBeside = false, onClose, commentAsked = null }: Props) {
  const { alert, error, refetch, failedAt } = useAlert(id);
  if (alert) return <Told alert={alert} isBeside={isBeside} onClose={onClose} commentAsked={commentAsked} />;
  if (error instanceof ServiceError && error.status === 404)
    return <Empty>There is no alert “{id}”, or it is of a portfolio that you may not see.</Empty>;
  if (error)
    return (
      <ErrorBox what="The alert could not be loaded." error={error} since={failedAt} onRetry={() => void refetch()} />
    );
  return <Skeleton rows={8} />;
}

function Told({ alert, isBeside, onClose, commentAsked }: Omit<Props, "id"> & { alert: Alert; isBeside: boolean }) {
  const now = useServerNow(1000);
  const story = useStory(alert);
  const points = usePoints(alert, spanOf(alert, story.threshold, "alert", now).from, "alert");
  const peak = useMemo(() => peakOf(points, alert), [points, alert]);
  const field = useRef<HTMLInputElement>(null);
  const comment = () => field.current?.focus();
  useEffect(() => {
    if (commentAsked) field.current?.focus();
  }, [commentAsked]);
  useStoryKeys(isBeside ? undefined : alert, comment);
  return (
    <article
      className={`story${isBeside ? " beside" : ""}`}
      data-testid={isBeside ? undefined : `alert-${alert.id}`}
      aria-label="Alert"
      data-state={alert.status}
    >
      {!isBeside && <Title alert={alert} />}
      <StoryHead
        alert={alert}
        portfolioName={story.portfolio?.name ?? alert.portfolio_id}
        now={now}
        isBeside={isBeside}
        onClose={onClose}
      />
      <div className="story-columns">
        <div className="story-column">
          <ValuePanel alert={alert} story={story} points={points} peak={peak} now={now} height={isBeside ? 180 : 206} />
          <RecordPanel alert={alert} story={story} peak={peak} field={field} />
        </div>
        <div className="story-column right">
          <LadderPanel alert={alert} story={story} now={now} />
          <MovedPanel alert={alert} now={now} />
        </div>
      </div>
      <StoryBar alert={alert} onComment={comment} />
    </article>
  );
}

function Title({ alert }: { alert: Alert }) {
  usePageTitle(alertSentence(alert));
  return null;
}
