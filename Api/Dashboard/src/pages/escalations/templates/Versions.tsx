import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, data } from "../../../api/client";
import { timeText } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { ConfirmDialog } from "../../../parts/forms/ConfirmDialog";
import { Panel } from "../../../parts/layout/Panel";
import { Loaded } from "../../../parts/layout/states";
import type { Template } from "./draft";

interface Props {
  readonly template: Template;
  readonly mayEdit: boolean;
  readonly onShow: (version: Template) => void;
}

/** Newest first; an older one is shown in the editor, or becomes the newest again. */
export function Versions({ template, mayEdit, onShow }: Props) {
  const [back, rollBack] = useState<Template | null>(null);
  const queries = useQueryClient();
  const path = { id: template.id };
  const versions = useQuery({
    queryKey: ["templates", template.id, "versions", template.version],
    queryFn: async () =>
      (await data(api.GET("/api/notifications/templates/{id}/versions", { params: { path } }))).items,
  });
  const confirm = async () => {
    await api.POST("/api/notifications/templates/{id}/rollback", {
      params: { path },
      body: { version: back!.version },
    });
    await queries.invalidateQueries({ queryKey: ["templates"] });
  };
  return (
    <Panel title="Versions">
      <Loaded query={versions} what="The versions could not be loaded.">
        {(all) => (
          <ul className="versions">
            {all.map((one) => (
              <li key={one.version}>
                <span>
                  <b className="strong">{one.version}</b>
                  {one.version === template.version && ", the newest"}
                </span>
                <span className="small ink2">
                  {timeText(Date.parse(one.saved_at), serverNow())}
                  {one.saved_by && ` by ${one.saved_by}`}
                </span>
                <span className="row-actions">
                  {mayEdit && (
                    <button
                      type="button"
                      className="button small"
                      onClick={() => onShow(one)}
                      aria-label={`Show version ${one.version}`}
                    >
                      Show
                    </button>
                  )}
                  {mayEdit && one.version !== template.version && (
                    <button
                      type="button"
                      className="button small"
                      onClick={() => rollBack(one)}
                      aria-label={`Roll back to version ${one.version}`}
                    >
                      Roll back
                    </button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {back && (
        <ConfirmDialog
          title={`Roll back to version ${back.version}`}
          action="Roll back"
          onConfirm={confirm}
          onClose={() => rollBack(null)}
        >
          What it said is saved as version {template.version + 1}; messages are worded by it from then on.
        </ConfirmDialog>
      )}
    </Panel>
  );
}
