import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../../api/client";
import { ConfirmDialog } from "../../../../parts/forms/ConfirmDialog";
import { useIsNarrow } from "../../../../parts/layout/narrow";
import { Panel } from "../../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../../parts/layout/states";
import { can } from "../../../../session/session";
import { inhibitionsQuery } from "../../queries";
import { matcherText } from "../words";
import { sameNames, type Inhibition } from "./draft";
import { InhibitionDialog } from "./InhibitionDialog";

type Asked = { readonly to: "edit" | "delete"; readonly rule: Inhibition } | { readonly to: "make" };

/** The rules by which an open alert holds back others. */
export function Inhibitions() {
  const rules = useQuery(inhibitionsQuery);
  const [asked, ask] = useState<Asked | null>(null);
  const mayEdit = can("admin") && !useIsNarrow();
  const close = () => ask(null);
  return (
    <Panel
      title="Inhibitions"
      note="an open alert holds back others"
      tools={
        mayEdit && (
          <button type="button" className="button small" onClick={() => ask({ to: "make" })}>
            New inhibition
          </button>
        )
      }
    >
      <Loaded query={rules} what="The inhibitions could not be loaded." rows={2}>
        {(all) =>
          all.length === 0 ? (
            <Empty>None: every alert is told of, whatever else is open.</Empty>
          ) : (
            <ul className="inhibitions">
              {all.map((rule) => (
                <Rule key={rule.id} rule={rule} onAsk={mayEdit ? ask : undefined} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {asked?.to === "make" && <InhibitionDialog rule={undefined} onClose={close} />}
      {asked?.to === "edit" && <InhibitionDialog rule={asked.rule} onClose={close} />}
      {asked?.to === "delete" && <DeleteDialog rule={asked.rule} onClose={close} />}
    </Panel>
  );
}

function Rule({ rule, onAsk }: { rule: Inhibition; onAsk?: (asked: Asked) => void }) {
  const { id, source, target, same } = rule;
  return (
    <li>
      <div>
        <p>
          While one of <b className="strong">{lowerFirst(matcherText(source))}</b> is open,{" "}
          <b className="strong">{lowerFirst(matcherText(target))}</b>
          {same.length > 0 && ` of the same ${same.map((field) => sameNames[field]).join(" and ")}`} are held back
        </p>
        <p className="small ink3">{id} · of no higher severity</p>
      </div>
      {onAsk && (
        <span className="row-actions">
          <button
            type="button"
            className="button small"
            aria-label={`Edit ${id}`}
            onClick={() => onAsk({ to: "edit", rule })}
          >
            Edit
          </button>
          <button
            type="button"
            className="button small"
            aria-label={`Delete ${id}`}
            onClick={() => onAsk({ to: "delete", rule })}
          >
            Delete
          </button>
        </span>
      )}
    </li>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function DeleteDialog({ rule, onClose }: { rule: Inhibition; onClose: () => void }) {
  const queries = useQueryClient();
  const remove = async () => {
    await api.DELETE("/api/risk/inhibitions/{id}", { params: { path: { id: rule.id } } });
    await queries.invalidateQueries({ queryKey: ["inhibitions"] });
  };
  return (
    <ConfirmDialog title={`Delete ${rule.id}`} action="Delete" isDangerous onConfirm={remove} onClose={onClose}>
      What it holds back is told now.
    </ConfirmDialog>
  );
}
