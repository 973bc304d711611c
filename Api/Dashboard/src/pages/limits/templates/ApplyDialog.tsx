import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSave } from "../../../api/useSave";
import type { Portfolio } from "../../../api/types";
import { counted } from "../../../format/numbers";
import { Dialog } from "../../../parts/dialogs/Dialog";
import { Form, SendOrCancel } from "../../../parts/forms/Form";
import { SelectField } from "../../../parts/forms/fields";
import { Empty, Loaded } from "../../../parts/layout/states";
import { apply, outlookQuery, templatesQuery, type Applied, type Mode, type Template } from "./apply";
import { Outcome } from "./Outcome";
import { PortfolioChoice } from "./PortfolioChoice";
import { TemplateLimits } from "./TemplateLimits";
import "./templates.css";

interface Props {
  readonly portfolios: readonly Portfolio[];
  /** Chosen to begin with, by id. */
  readonly first: readonly string[];
  readonly onClose: () => void;
}

/** The limits of a template put on portfolios: first what it would come to, then for real. */
export function ApplyDialog(props: Props) {
  const templates = useQuery(templatesQuery);
  return (
    <Dialog title="Apply a template" onClose={props.onClose} className="apply-dialog">
      <Loaded query={templates} what="The templates could not be loaded." rows={4}>
        {(all) =>
          all.length === 0 ? (
            <>
              <Empty>No templates of limits yet. They are made by POST /api/risk/threshold-templates.</Empty>
              <div className="dialog-actions">
                <button type="button" className="button" onClick={props.onClose}>
                  Close
                </button>
              </div>
            </>
          ) : (
            <Choose templates={all} {...props} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

const modes: readonly (readonly [Mode, string])[] = [
  ["create", "stay as they are"],
  ["replace", "become the template's again"],
];

function Choose({ templates, portfolios, first, onClose }: Props & { templates: readonly Template[] }) {
  const [id, setId] = useState(templates[0]!.id);
  const [chosen, choose] = useState(first);
  const [mode, setMode] = useState<Mode>("create");
  const [done, setDone] = useState<Applied | null>(null);
  const template = templates.find((one) => one.id === id) ?? templates[0]!;
  const asked = { template: template.id, portfolios: chosen, mode };
  const outlook = useQuery({
    ...outlookQuery(asked, template.version),
    enabled: chosen.length > 0,
    placeholderData: keepPreviousData,
  });
  const save = useSave("thresholds", () => apply(asked, false), setDone);
  if (done)
    return (
      <>
        <Outcome answer={done} portfolios={portfolios} />
        <div className="dialog-actions">
          <button type="button" className="button primary" onClick={onClose} autoFocus>
            Close
          </button>
        </div>
      </>
    );
  return (
    <Form
      label="Apply a template"
      error={save.error ?? (chosen.length ? outlook.error : null)}
      onSubmit={() => chosen.length > 0 && save.mutate()}
      actions={
        <SendOrCancel
          name={chosen.length ? `Apply to ${counted(chosen.length, "portfolio")}` : "Apply"}
          isPending={save.isPending || chosen.length === 0}
          onCancel={onClose}
        />
      }
    >
      <div className="form-row">
        <SelectField
          label="Template"
          value={template.id}
          options={templates.map((one) => [one.id, `${one.id}, ${counted(one.limits.length, "limit")}`])}
          onChange={setId}
        />
        <SelectField label="Limits of it that are there already" value={mode} options={modes} onChange={setMode} />
      </div>
      <TemplateLimits template={template} />
      <PortfolioChoice portfolios={portfolios} chosen={chosen} onChange={choose} />
      <div className={outlook.isPlaceholderData ? "outlook old" : "outlook"} aria-busy={outlook.isPlaceholderData}>
        {chosen.length === 0 ? (
          <p className="ink2" role="status">
            Choose the portfolios.
          </p>
        ) : (
          outlook.data && <Outcome answer={outlook.data} portfolios={portfolios} />
        )}
      </div>
    </Form>
  );
}
