import { useState, type ReactNode, type RefObject } from "react";
import { SearchIcon } from "../marks/icons";
import { Dialog } from "../dialogs/Dialog";
import { useIsPhone } from "../tables/virtual/hooks/useMedia";
import "./FilterBar.css";

interface Props {
  readonly label: string;
  /** The one filter that stays in sight on phones too. */
  readonly first?: ReactNode;
  /** The others: beside it, and on phones in a sheet. */
  readonly children: ReactNode;
  /** How many of the others are set. */
  readonly active: number;
  readonly onClear: () => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly placeholder: string;
  /** So that `f` finds it. */
  readonly field: RefObject<HTMLInputElement | null>;
}

/** What a list is narrowed by; on phones one filter and the text, the rest in a sheet. */
export function FilterBar({ label, first, children, active, onClear, text, onText, placeholder, field }: Props) {
  const [isSheetOpen, openSheet] = useState(false);
  const isPhone = useIsPhone();
  const clear = active > 0 && (
    <button type="button" className="link-button" onClick={onClear}>
      Clear filters
    </button>
  );
  return (
    <div className="filter-bar" role="search" aria-label={label}>
      {first}
      {!isPhone && children}
      {!isPhone && clear}
      <span className="grow" />
      <label className="filter-text">
        <SearchIcon size={15} />
        <input
          ref={field}
          className="field"
          type="search"
          aria-label={placeholder}
          placeholder={placeholder}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        />
      </label>
      {isPhone && (
        <button type="button" className="button" onClick={() => openSheet(true)}>
          Filters{active > 0 ? ` (${active})` : ""}
        </button>
      )}
      {isPhone && isSheetOpen && (
        <Dialog title="Filters" onClose={() => openSheet(false)}>
          <div className="filter-sheet">{children}</div>
          <div className="dialog-actions">
            {active > 0 && (
              <button type="button" className="button" onClick={onClear}>
                Clear
              </button>
            )}
            <button type="button" className="button primary" onClick={() => openSheet(false)}>
              Show
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

/** One of some; the label stands in the sheet and is heard elsewhere. */
export const FilterSelect = <T extends string>({ label, value, options, onChange }: SelectProps<T>) => (
  <label className="filter-select">
    <span>{label}</span>
    <select
      className={`field${value ? " set" : ""}`}
      value={value}
      onChange={(event) => onChange(event.target.value as T)}
    >
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [T, ReactNode])[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export const FilterSegments = <T extends string>({ label, value, options, onChange }: SegmentsProps<T>) => (
  <div className="segments" role="group" aria-label={label}>
    {options.map(([one, name]) => (
      <button key={one} type="button" aria-pressed={one === value} onClick={() => onChange(one)}>
        {name}
      </button>
    ))}
  </div>
);
