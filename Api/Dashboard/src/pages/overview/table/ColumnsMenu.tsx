import { useRef, useState } from "react";
import { useOutside } from "../../../parts/layout/useOutside";
import { allColumns, fixedColumns } from "./columns";

interface Props {
  readonly shown: ReadonlySet<string>;
  readonly onChange: (id: string, isShown: boolean) => void;
  readonly onReset: () => void;
}

/** Which columns the table has. */
export function ColumnsMenu({ shown, onChange, onReset }: Props) {
  const [isOpen, open] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useOutside(box, isOpen, () => open(false));
  return (
    <div className="columns-menu" ref={box} onKeyDown={(event) => event.key === "Escape" && open(false)}>
      <button type="button" className="button small" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        Columns
      </button>
      {isOpen && (
        <fieldset>
          <legend className="hidden-text">Columns</legend>
          {allColumns(false)
            .filter(({ id }) => !fixedColumns.has(id))
            .map(({ id, header, title }) => (
              <label key={id} className="check" title={title}>
                <input
                  type="checkbox"
                  checked={shown.has(id)}
                  onChange={(event) => onChange(id, event.target.checked)}
                />
                {header}
              </label>
            ))}
          <button type="button" className="link-button" onClick={onReset}>
            Usual columns
          </button>
        </fieldset>
      )}
    </div>
  );
}
