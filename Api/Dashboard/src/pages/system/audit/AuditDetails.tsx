import { useQuery } from "@tanstack/react-query";
import { Loaded } from "../../../parts/layout/states";
import { changesOf, type FieldChange } from "./diff";
import { entryOf, type AuditRow } from "./entry";
import { beforeQuery } from "./queries";

/** What a change did: fields before and after, and how the row is chained. */
export function AuditDetails({ row }: { row: AuditRow }) {
  const before = useQuery(beforeQuery(row));
  const { after } = entryOf(row);
  return (
    <div className="audit-details">
      <Loaded query={before} what="The row before could not be read.">
        {(was) => <Changes changes={changesOf(was, after)} />}
      </Loaded>
      <p className="small ink3">
        Hash <code className="hash">{row.hash}</code> of <code className="hash">{row.previous_hash}</code> and the entry
      </p>
    </div>
  );
}

const Changes = ({ changes }: { changes: readonly FieldChange[] }) =>
  changes.length === 0 ? (
    <p className="ink2">No field differs from the change before.</p>
  ) : (
    <dl className="diff">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          {before !== undefined && (
            <dd className="gone">
              <span aria-hidden="true">−</span>
              <span className="hidden-text">was </span>
              <pre>{before}</pre>
            </dd>
          )}
          {after !== undefined && (
            <dd className="come">
              <span aria-hidden="true">+</span>
              <span className="hidden-text">is </span>
              <pre>{after}</pre>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
