import { Fragment, useMemo, useState } from "react";
import { count } from "../../../format/numbers";
import { timeShort, zoneText } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { Scrolled } from "../../../parts/layout/Scrolled";
import { isPlain } from "../../../parts/tables/rows/isPlain";
import { SortHeading } from "../../../parts/tables/rows/SortHeading";
import { useRovingRows } from "../../../parts/tables/rows/useRovingRows";
import { AuditDetails } from "./AuditDetails";
import { actionWord, entryOf, type AuditRow } from "./entry";
import { idOf, inOrder, newestFirst } from "./order";

/** Changes, one a row; opening one shows what it did. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const [openId, open] = useState<string | null>(null);
  const now = serverNow();
  const [sort, setSort] = useState(newestFirst);
  const shown = useMemo(() => inOrder(rows, sort), [rows, sort]);
  const toggle = (id: string) => open((before) => (before === id ? null : id));
  const roving = useRovingRows({ ids: shown.map(idOf), onOpen: toggle });
  const heading = { sort, onSort: setSort };
  return (
    <Scrolled label="Changes, table">
      <table className="audit-table">
        <caption className="hidden-text">Changes</caption>
        <thead>
          <tr>
            <SortHeading column="row" isNumber className="num" {...heading}>
              Row
            </SortHeading>
            <SortHeading column="at" isNumber {...heading}>
              When, {zoneText(now)}
            </SortHeading>
            <SortHeading column="actor" {...heading}>
              Who
            </SortHeading>
            <SortHeading column="action" {...heading}>
              Did
            </SortHeading>
            <SortHeading column="entity" {...heading}>
              Table
            </SortHeading>
            <SortHeading column="id" {...heading}>
              Id
            </SortHeading>
            <th scope="col">
              <span className="hidden-text">Details</span>
            </th>
          </tr>
        </thead>
        <tbody {...roving.body}>
          {shown.map((row) => {
            const { at, actor, action, entity, entity_id: id } = entryOf(row);
            const isOpen = openId === idOf(row);
            return (
              <Fragment key={row.sequence}>
                <tr {...roving.row(idOf(row))} onClick={(event) => isPlain(event) && toggle(idOf(row))}>
                  <td className="num ink3">{count(row.sequence)}</td>
                  <td>{timeShort(Date.parse(at), now)}</td>
                  <td className="id-text">{actor}</td>
                  <td>{actionWord(action)}</td>
                  <td className="ink2 id-text">{entity}</td>
                  <td className="id-text entity-id">{id}</td>
                  <td className="row-actions">
                    <button
                      type="button"
                      className="button small"
                      tabIndex={roving.tabIndexOf(idOf(row))}
                      aria-expanded={isOpen}
                      aria-label={`What row ${row.sequence} did`}
                      onClick={() => toggle(idOf(row))}
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
