import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { alertQuery } from "../../../../api/queries";
import type { Alert } from "../../../../api/types";
import { Bars } from "../../../../parts/charts/Bars";
import { Panel } from "../../../../parts/layout/Panel";
import { movedNote, movedRows } from "./words";

/** Which positions moved the value from the last close to when it opened; absent where that is not known. */
export function MovedPanel({ alert, now }: { readonly alert: Alert; readonly now: number }) {
  // Of another alert it would be wrong, not old.
  const { data } = useQuery({ ...alertQuery(alert.id), placeholderData: undefined });
  if (!data?.moved) return null;
  const link = (
    <Link className="link small" href={`/what-if?${new URLSearchParams({ portfolio: alert.portfolio_id })}`}>
      Try a trade
    </Link>
  );
  const note = movedNote(alert.metric_type, data.moved, now);
  return (
    <Panel title="What moved it" note={note} tools={link} className="story-moved">
      <Bars label="What moved it" bars={movedRows(alert.metric_type, data.moved, Date.parse(alert.triggered_at))} />
    </Panel>
  );
}
