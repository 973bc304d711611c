import { useQuery as useFetched } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { policiesQuery } from "../../../api/queries";
import type { Alert } from "../../../api/types";
import { counted } from "../../../format/numbers";
import { isWaiting } from "../../../format/sentences";
import { serverNow } from "../../../live/clock";
import { Empty, ErrorBox } from "../../../parts/layout/states";
import { useInside } from "../../../parts/tables/virtual/hooks/useInside";
import { useIsPhone } from "../../../parts/tables/virtual/hooks/useMedia";
import { VirtualTable } from "../../../parts/tables/virtual/VirtualTable";
import { useQuery } from "../../../shell/query";
import { HourStrip } from "../hours/HourStrip";
import { useHours } from "../hours/useHours";
import { Story } from "../story/Story";
import { alertColumns, alertRowClass, cardColumn, useAlertView } from "./columns";
import { ListFilters } from "./ListFilters";
import { filtersOf } from "./filters";
import { useAlertList, useNewcomers } from "./useAlertList";
import { useListKeys } from "./useListKeys";
import "../../../parts/layout/Panel.css";
import "./AlertList.css";

const idOf = (alert: Alert) => alert.id;
const testIdOf = (alert: Alert) => `alert-${alert.id}`;
const shownHours = 48;

/** The list with its filters, and beside it the story of the alert that is selected. */
export function AlertList({ openId }: { openId: string | null }) {
  const [, go] = useLocation();
  const [query, change] = useQuery();
  const isPhone = useIsPhone();
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [commentOn, setCommentOn] = useState<{ readonly id: string } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const inside = useInside(box);
  const filters = filtersOf(query);
  const { alerts, names, past, key } = useAlertList(filters);
  const { shown, count, admit, round } = useNewcomers(alerts, key, inside.isInside || selected.size > 0);
  const policies = useFetched(policiesQuery).data;
  const columns = useMemo(() => {
    const known = { names, policies: policies ?? [] };
    return isPhone ? cardColumn(known) : alertColumns(known, openId !== null);
  }, [names, policies, isPhone, openId !== null]);
  const hours = useHours(shownHours);

  const search = query.size ? `?${query.toString()}` : "";
  const open = (id: string, replace = false) => go(`/alerts/${id}${search}`, { state: { beside: !isPhone }, replace });
  const close = () => go(`/alerts${search}`);
  const comment = (id: string) => {
    setCommentOn({ id });
    if (id !== openId) open(id);
  };
  const toggle = (id: string) =>
    select((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  useListKeys({ box, field, shown, selected, openId, open, close, comment, clear: () => select(new Set()) });
  const waiting = alerts.filter((alert) => isWaiting(alert, serverNow())).length;
  return (
    <div className={openId ? "alert-pages with-story" : "alert-pages"}>
      <section className={`panel alert-list${openId ? " narrow" : ""}`} aria-label="Alerts">
        <h2 className="hidden-text">List</h2>
        <ListFilters filters={filters} names={names} onChange={change} field={field} />
        <HourStrip
          hours={hours}
          from={filters.from}
          to={filters.to}
          onRange={(from, to) => change({ from: iso(from), to: iso(to) })}
        />
        <div ref={box} className="alert-table" {...inside.events}>
          <NewOnes count={count} onShow={admit} />
          <VirtualTable
            label="Alerts"
            columns={columns}
            rows={shown}
            rowId={idOf}
            useView={useAlertView}
            rowClass={alertRowClass}
            rowTestId={testIdOf}
            phoneRowHeight={118}
            orderKey={`${key} ${round}`}
            onOpen={(alert) => open(alert.id)}
            selected={selected}
            onSelect={toggle}
            currentId={openId}
            below={64}
            note={<Note waiting={waiting} past={past} selected={selected.size} />}
            empty={
              <Nothing
                isPending={past.isFetching}
                isNarrowed={query.size > 0}
                error={past.error}
                onRetry={() => void past.refetch()}
              />
            }
          />
        </div>
      </section>
      {openId && (
        <aside className="beside-list" aria-label="Story of the selected alert">
          <Story
            key={openId}
            id={openId}
            isBeside
            onClose={close}
            commentAsked={commentOn?.id === openId ? commentOn : null}
          />
        </aside>
      )}
    </div>
  );
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

const NewOnes = ({ count, onShow }: { count: number; onShow: () => void }) => (
  <div className="new-ones" role="status">
    {count > 0 && (
      <button type="button" onClick={onShow}>
        {count} new
      </button>
    )}
  </div>
);

interface NoteProps {
  readonly waiting: number;
  readonly selected: number;
  readonly past: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
}

const Note = ({ waiting, selected, past }: NoteProps) => (
  <>
    {selected > 0 ? `${counted(selected, "alert")} selected; A, S and R act on them` : `${waiting} waiting for someone`}
    {past.hasNextPage && (
      <>
        {" "}
        ·{" "}
        <button
          type="button"
          className="link-button"
          disabled={past.isFetchingNextPage}
          onClick={() => void past.fetchNextPage()}
        >
          Load older
        </button>
      </>
    )}
  </>
);

interface NothingProps {
  readonly isPending: boolean;
  readonly isNarrowed: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function Nothing({ isPending, isNarrowed, error, onRetry }: NothingProps) {
  if (error) return <ErrorBox what="Past alerts could not be loaded." error={error} onRetry={onRetry} />;
  if (isPending) return null;
  return (
    <Empty>
      {isNarrowed ? "No alert fits these filters." : "No alert is open. What opens next shows here at once."}
    </Empty>
  );
}
