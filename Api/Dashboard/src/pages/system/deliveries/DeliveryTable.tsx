import { Fragment, useState } from "react";
import type { Notification } from "../../../api/types";
import { channelNames, kindNames, statusNames } from "../../../format/channels";
import { counted } from "../../../format/numbers";
import { timeShort, zoneText } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { can } from "../../../session/session";
import { Attempts } from "./Attempts";
import { DeliveryMark } from "./DeliveryMark";
import { Replay } from "./Replay";
import { Scrolled } from "../../../parts/layout/Scrolled";

/** Messages, one a row; opening a row shows its tries. */
export function DeliveryTable({ deliveries, label }: { deliveries: readonly Notification[]; label: string }) {
    const [openId, open] = useState<string | null>(null);
    const mayReplay = can("risk_manager");
    const now = serverNow();
    return (
        <Scrolled label={`${label}, table`}>
            <table className="deliveries-table">
                <caption className="hidden-text">{label}</caption>
                <thead>
                    <tr>
                        <th scope="col">Queued, {zoneText(now)}</th>
                        <th scope="col">What became of it</th>
                        <th scope="col">To</th>
                        <th scope="col" className="wide-only">
                            About
                        </th>
                        <th scope="col" className="wide-only">
                            Portfolio
                        </th>
                        <th scope="col">
                            <span className="hidden-text">Actions</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {deliveries.map((one) => (
                        <Fragment key={one.id}>
                            <tr className={one.status === "dead" ? "dead-letter" : undefined}>
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
                                    {one.status === "dead" && mayReplay && <Replay delivery={one} />}
                                    <button
                                        type="button"
                                        className="button small"
                                        aria-expanded={openId === one.id}
                                        onClick={() => open(openId === one.id ? null : one.id)}
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
