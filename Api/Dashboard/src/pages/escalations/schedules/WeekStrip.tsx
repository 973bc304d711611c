import { useEffect, useRef } from "react";
import type { Schedule } from "../../../api/types";
import { toField } from "../../../parts/forms/zoned";
import { personName, type People } from "../names";
import { midnights, placeOf, stripRows, type Bar, type StripRow } from "./week";

interface Props {
  readonly schedule: Schedule;
  readonly monday: string;
  readonly people: People;
  readonly now: number;
}

const share = (part: number) => `${part * 100}%`;

/** A week by the schedule's own clock: who is on call, overrides, and each layer's turns. */
export function WeekStrip({ schedule, monday, people, now }: Props) {
  const zone = schedule.time_zone;
  const days = midnights(monday, zone);
  const start = days[0]!;
  const end = days[7]!;
  const at = (now - start) / (end - start);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the week is wider than the page: it opens where now is.
    const { scrollWidth = 0, clientWidth = 0 } = box.current ?? {};
    if (at > 0 && at < 1) box.current?.scrollTo({ left: scrollWidth * at - clientWidth / 2 });
    // Once a week is shown; not each time the clock goes on.
  }, [monday]);
  return (
    <div ref={box} className="strip-scroll" tabIndex={0} role="region" aria-label={`Week of ${monday}`}>
      <div className="strip">
        <div className="strip-days" aria-hidden="true">
          {days.slice(0, 7).map((day, index) => (
            <span
              key={day}
              style={{
                left: share((day - start) / (end - start)),
                width: share((days[index + 1]! - day) / (end - start)),
              }}
              className={now >= day && now < days[index + 1]! ? "today" : undefined}
            >
              {dayText(day, zone)}
            </span>
          ))}
        </div>
        {stripRows(schedule).map((row, index) => (
          <Row key={`${row.kind} ${index}`} row={row} start={start} end={end} people={people} now={now} zone={zone} />
        ))}
        {at > 0 && at < 1 && (
          <div className="strip-now" aria-hidden="true">
            <i style={{ left: share(at) }}>
              <b>now</b>
            </i>
          </div>
        )}
      </div>
    </div>
  );
}

interface RowProps extends Pick<Props, "people" | "now"> {
  readonly row: StripRow;
  readonly start: number;
  readonly end: number;
  readonly zone: string;
}

const Row = ({ row, start, end, people, now, zone }: RowProps) => (
  <div className={`strip-row ${row.kind}`}>
    <span className="strip-name">{row.name}</span>
    <ul className="strip-bars" aria-label={row.name}>
      {row.bars.map((bar) => {
        const place = placeOf(bar, start, end);
        if (!place) return null;
        const isNow = bar.from <= now && now < bar.to;
        const name = bar.member === null ? "nobody" : personName(bar.member, people);
        return (
          <li
            key={`${bar.from} ${bar.isTurn ?? false}`}
            className={[bar.member === null && "nobody", bar.isTurn && "turn", isNow && row.kind === "final" && "now"]
              .filter(Boolean)
              .join(" ")}
            title={`${name}${bar.isTurn ? "’s turn" : ""}, ${spanText(bar, zone)}`}
            style={{ left: share(place.left), width: share(place.width) }}
          >
            <span aria-hidden="true">{name}</span>
            <span className="hidden-text">
              {name}
              {bar.isTurn ? "’s turn" : ""}, {spanText(bar, zone)}
            </span>
          </li>
        );
      })}
    </ul>
  </div>
);

const spanText = ({ from, to }: Bar, zone: string) => `${momentText(from, zone)} to ${momentText(to, zone)}`;
const weekday = (at: number, zone: string) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short" }).format(at);
export const momentText = (at: number, zone: string) => `${weekday(at, zone)} ${toField(at, zone).slice(11)}`;
const dayText = (at: number, zone: string) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short", day: "numeric", month: "short" })
    .format(at)
    .replace(",", "");
