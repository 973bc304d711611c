import { Fragment, useState } from "react";
import { count } from "../../../format/numbers";
import { timeShort, zoneText } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { AuditDetails } from "./AuditDetails";
import { entryOf, type AuditRow } from "./entry";
import { Scrolled } from "../../../parts/layout/Scrolled";

/** Changes, one a row; opening one shows what it did. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
    const [openAt, open] = useState<number | null>(null);
    const now = serverNow();
    return (
        <Scrolled label="Changes, table">
            <table className="audit-table">
                <caption className="hidden-text">Changes</caption>
                <thead>
                    <tr>
                        <th scope="col" className="num">
                            Row
                        </th>
                        <th scope="col">When, {zoneText(now)}</th>
                        <th scope="col">Who</th>
                        <th scope="col">Did</th>
                        <th scope="col">Table</th>
                        <th scope="col">Id</th>
                        <th scope="col">
                            <span className="hidden-text">Details</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {rows.map((row) => {
                        const { at, actor, action, entity, entity_id: id } = entryOf(row);
                        const isOpen = openAt === row.sequence;
                        return (
                            <Fragment key={row.sequence}>
                                <tr>
                                    <td className="num ink3">{count(row.sequence)}</td>
                                    <td>{timeShort(Date.parse(at), now)}</td>
                                    <td className="id-text">{actor}</td>
                                    <td>{actionNames[action] ?? action}</td>
                                    <td className="ink2 id-text">{entity}</td>
                                    <td className="id-text entity-id">{id}</td>
                                    <td className="row-actions">
                                        <button
                                            type="button"
                                            className="button small"
                                            aria-expanded={isOpen}
                                            aria-label={`What row ${row.sequence} did`}
                                            onClick={() => open(isOpen ? null : row.sequence)}
                                        >
                                            {isOpen ? "Close" : "Show"}
                                        </button>
                                    </td>
                                </tr>
                                {isOpen && (
                                    <tr className="opened">
                                        <td colSpan={7}>
                                            <AuditDetails row={row} />
                                        </td>
                                    </tr>
                                )}
                            </Fragment>
                        );
                    })}
                </tbody>
            </table>
        </Scrolled>
    );
}

const actionNames: Record<string, string> = { insert: "made", update: "changed", delete: "removed" };
