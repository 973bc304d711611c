import { useState } from "react";
import type { Portfolio } from "../../../api/types";
import { CheckField, TextField } from "../../../parts/forms/fields";
import { portfoliosThatFit } from "./choice";

interface Props {
  readonly portfolios: readonly Portfolio[];
  /** Ids. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Any of the portfolios that the caller may see; the text narrows the list, not the choice. */
export function PortfolioChoice({ portfolios, chosen, onChange }: Props) {
  const [text, type] = useState("");
  const shown = portfoliosThatFit(portfolios, text);
  const isAll = shown.length > 0 && shown.every(({ id }) => chosen.includes(id));
  const set = (ids: readonly string[], on: boolean) =>
    onChange([...chosen.filter((id) => !ids.includes(id)), ...(on ? ids : [])]);
  return (
    <fieldset className="form-group portfolio-choice">
      <legend>
        Portfolios, {chosen.length} of {portfolios.length} chosen
      </legend>
      <TextField
        label="Find portfolios"
        isLabelHidden
        type="search"
        placeholder="name, id or desk"
        value={text}
        onChange={type}
      />
      <CheckField
        label={text.trim() ? `All ${shown.length} that fit` : "All"}
        checked={isAll}
        onChange={(on) =>
          set(
            shown.map(({ id }) => id),
            on,
          )
        }
      />
      <div className="choices" tabIndex={0} role="group" aria-label="Portfolios">
        {shown.map(({ id, name }) => (
          <CheckField key={id} label={name} checked={chosen.includes(id)} onChange={(on) => set([id], on)} />
        ))}
        {shown.length === 0 && <p className="ink2">No portfolio fits.</p>}
      </div>
    </fieldset>
  );
}
