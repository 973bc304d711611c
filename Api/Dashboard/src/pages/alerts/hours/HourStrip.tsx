import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { counted } from "../../../format/numbers";
import { severityNames } from "../../../format/sentences";
import { dayMonth, hourMinute } from "../../../format/times";
import { hourMs, rangeOf, severitiesUp, type Hour } from "./hours";
import "./HourStrip.css";

interface Props {
  readonly hours: readonly Hour[];
  readonly from: number | null;
  readonly to: number | null;
  readonly onRange: (from: number | null, to: number | null) => void;
}

/** Alerts by the hour of their opening, darker the more severe; a drag, or the arrow keys with Shift, takes a range. */
export function HourStrip({ hours, from, to, onRange }: Props) {
  const [at, moveTo] = useState<number | null>(null);
  const held = useRef<number | null>(null);
  const [drag, setDrag] = useState<number | null>(null);
  const most = Math.max(4, ...hours.map(({ total }) => total));
  const take = (one: number, other: number) => {
    const range = rangeOf(hours[one]!, hours[other]!);
    onRange(range.from, range.to);
  };
  const indexAt = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return Math.max(0, Math.min(hours.length - 1, Math.floor(share * hours.length)));
  };
  const down = (event: PointerEvent) => {
    held.current = indexAt(event);
    setDrag(held.current);
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    moveTo(indexAt(event));
    if (held.current !== null) setDrag(indexAt(event));
  };
  const up = (event: PointerEvent) => {
    if (held.current !== null) take(held.current, indexAt(event));
    held.current = null;
    setDrag(null);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const now = at ?? hours.length - 1;
    if (step) {
      const next = Math.max(0, Math.min(hours.length - 1, now + step));
      if (event.shiftKey) held.current ??= now;
      else held.current = null;
      setDrag(event.shiftKey ? next : null);
      moveTo(next);
    } else if (event.key === "Enter") {
      take(held.current ?? now, now);
      held.current = null;
      setDrag(null);
    } else if (event.key === "Escape") onRange(null, null);
    else return;
    event.preventDefault();
  };
  const isIn = (index: number) => {
    if (drag !== null && held.current !== null) return (index - drag) * (index - held.current) <= 0;
    const { at: begin } = hours[index]!;
    return (from !== null || to !== null) && begin >= (from ?? 0) && begin < (to ?? Infinity);
  };
  return (
    <div className="hour-strip">
      <div
        className="bars-box"
        role="application"
        tabIndex={0}
        aria-label={labelOf(hours)}
        aria-describedby="hour-strip-help"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerLeave={() => held.current === null && moveTo(null)}
        onKeyDown={press}
        onBlur={() => moveTo(null)}
      >
        {hours.map((hour, index) => (
          <HourBar key={hour.at} hour={hour} most={most} isIn={isIn(index)} isAt={index === at} />
        ))}
      </div>
      <div className="strip-axis" aria-hidden="true">
        {hours.map(
          (hour, index) =>
            index % 6 === 0 && (
              <span key={hour.at} style={{ left: `${(index / hours.length) * 100}%` }}>
                {axisText(hour.at)}
              </span>
            ),
        )}
      </div>
      <p className="strip-said" role="status">
        {at === null ? "" : hourText(hours[at]!)}
      </p>
      <p id="hour-strip-help" className="hidden-text">
        Left and right move between hours, with Shift they take several, Enter narrows the list to them, Escape shows
        all.
      </p>
    </div>
  );
}

function HourBar({ hour, most, isIn, isAt }: { hour: Hour; most: number; isIn: boolean; isAt: boolean }) {
  return (
    <span className={`hour${isIn ? " in" : ""}${isAt ? " at" : ""}`}>
      {severitiesUp.map(
        (severity) =>
          hour.counts[severity] > 0 && (
            <i key={severity} className={severity} style={{ height: `${(hour.counts[severity] / most) * 100}%` }} />
          ),
      )}
    </span>
  );
}

const axisText = (at: number) => (hourMinute(at) === "00:00" ? dayMonth(at) : hourMinute(at));

function labelOf(hours: readonly Hour[]) {
  const total = hours.reduce((sum, hour) => sum + hour.total, 0);
  return `Alerts opened in the last ${hours.length} hours: ${total}`;
}

/** "14:00 – 15:00: 3 alerts, 2 Critical, 1 Low" */
function hourText({ at, counts, total }: Hour) {
  const parts = severitiesUp
    .filter((one) => counts[one] > 0)
    .map((one) => `${counts[one]} ${severityNames[one].toLowerCase()}`);
  const alerts = [total === 0 ? "no alert" : counted(total, "alert"), ...parts.reverse()].join(", ");
  return `${hourMinute(at)} – ${hourMinute(at + hourMs)}: ${alerts}`;
}
