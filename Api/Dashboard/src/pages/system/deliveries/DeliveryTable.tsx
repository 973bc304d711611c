import { Fragment, useMemo, useState } from "react";
import type { Notification } from "../../../api/types";
import { channelNames, kindNames, statusNames } from "../../../format/channels";
import { counted } from "../../../format/numbers";
import { timeShort, zoneText } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { Scrolled } from "../../../parts/layout/Scrolled";
import { isPlain } from "../../../parts/tables/rows/isPlain";
import { SortHeading } from "../../../parts/tables/rows/SortHeading";
import { useRovingRows } from "../../../parts/tables/rows/useRovingRows";
import { can } from "../../../session/session";
import { Attempts } from "./Attempts";
import { DeliveryMark } from "./DeliveryMark";
import { inOrder, newestFirst } from "./order";
import { Replay } from "./Replay";

/** Messages, one a row; opening a row shows its tries. */
export function DeliveryTable({ deliveries, label }: { deliveries: readonly Notification[]; label: string }) {
  const [openId, open] = useState<string | null>(null);
  const mayReplay = can("risk_manager");
  const now = serverNow();
  const [sort, setSort] = useState(newestFirst);
  const shown = useMemo(() => inOrder(deliveries, sort), [deliveries, sort]);
  const toggle = (id: string) => open((before) => (before === id ? null : id));
  const rows = useRovingRows({ ids: shown.map(({ id }) => id), onOpen: toggle });
  const heading = { sort, onSort: setSort };
  return (
    <Scrolled label={`${label}, table`}>
      <table className="deliveries-table">
        <caption className="hidden-text">{label}</caption>
        <thead>
          <tr>
            <SortHeading column="at" isNumber {...heading}>
              Queued, {zoneText(now)}
            </SortHeading>
            <SortHeading column="status" {...heading}>
              What became of it
            </SortHeading>
            <SortHeading column="to" {...heading}>
              To
            </SortHeading>
            <SortHeading column="about" className="wide-only" {...heading}>
              About
            </SortHeading>
            <SortHeading column="portfolio" className="wide-only" {...heading}>
              Portfolio
            </SortHeading>
            <SortHeading column="tries" isNumber className="row-actions" {...heading}>
              Tries
            </SortHeading>
          </tr>
        </thead>
        <tbody {...rows.body}>
          {shown.map((one) => (
            <Fragment key={one.id}>
              <tr
                {...rows.row(one.id)}
                className={one.status === "dead" ? "dead-letter" : undefined}
                onClick={(event) => isPlain(event) && toggle(one.id)}
              >
                <td className="ink2">{timeShort(Date.parse(one.created_at), now)}</td>
                <td>
                  <DeliveryMark status={one.status} /> {statusNames[one.status]}
                  {one.reason && <span className="small ink3 reason">{one.reason}</span>}
                </td>
                <td>
                  <span className="ink2">{channelNames[one.channel]}</span>{" "}
                  <span className="id-text">{one.recipient}</span>
                </td>
                <td className="wide-only">
                  {kindNames[one.kind]}
                  {one.step !== null && <span className="ink3">, step {one.step + 1}</span>}
                </td>
                <td className="wide-only id-text">{one.portfolio_id}</td>
                <td className="row-actions">
                  {one.status === "dead" && mayReplay && <Replay delivery={one} tabIndex={rows.tabIndexOf(one.id)} />}
                  <button
                    type="button"
                    className="button small"
                    tabIndex={rows.tabIndexOf(one.id)}
                    aria-expanded={openId === one.id}
                    onClick={() => toggle(one.id)}
                  >
                    {counted(one.attempts.length, "try", "tries")}
                  </button>
                </td>
              </tr>
              {openId === one.id && (
                <tr className="opened">
                  <td colSpan={6}>
                    <Attempts delivery={one} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
