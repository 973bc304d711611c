import { useRef, type ReactNode } from "react";
import { count } from "../../../format/numbers";
import { CloseIcon, SearchIcon } from "../../../parts/marks/icons";
import { Light } from "../../../parts/marks/Light";
import { useKeys } from "../../../shell/keys";
import type { StateCounts } from "../firm";
import { states, type PortfolioFilter } from "./filter";

interface Props {
  readonly filter: PortfolioFilter;
  readonly counts: StateCounts;
  readonly all: number;
  readonly onChange: (changes: Record<string, string | null>) => void;
  readonly children: ReactNode;
}

const names = { over: "Over", near: "Near", stale: "Stale", within: "Within", none: "No limit" } as const;

/** Filters of the portfolio table, and what else one does with it. F goes to the text. */
export function Tools({ filter, counts, all, onChange, children }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useKeys({ F: () => field.current?.focus() });
  const shown = states.filter((state) => state !== "none" || counts.none > 0);
  return (
    <div className="table-tools">
      <h2 className="hidden-text">Portfolios</h2>
      <div className="pills" role="group" aria-label="Filter by state">
        <Pill isOn={filter.state === null} onClick={() => onChange({ state: null })}>
          All {count(all)}
        </Pill>
        {shown.map((state) => (
          <Pill
            key={state}
            isOn={filter.state === state}
            onClick={() => onChange({ state: filter.state === state ? null : state })}
          >
            <Light state={state} size={13} isNamed={false} />
            {names[state]} {count(counts[state])}
          </Pill>
        ))}
        {filter.bin !== null && (
          <Pill isOn onClick={() => onChange({ use: null })}>
            {binName(filter.bin)} <CloseIcon size={12} />
          </Pill>
        )}
      </div>
      <label className="table-filter">
        <SearchIcon size={15} />
        <span className="hidden-text">Filter by name, id or desk</span>
        <input
          ref={field}
          type="search"
          placeholder="Name, id or desk"
          value={filter.text}
          onChange={(event) => onChange({ q: event.target.value || null })}
          onKeyDown={(event) => event.key === "Escape" && (onChange({ q: null }), event.currentTarget.blur())}
        />
      </label>
      {children}
    </div>
  );
}

const binName = (bin: number) => (bin === 10 ? "Use over 100\u202f%" : `Use ${bin * 10} to ${bin * 10 + 10}\u202f%`);

const Pill = ({ isOn, onClick, children }: { isOn: boolean; onClick: () => void; children: ReactNode }) => (
  <button type="button" aria-pressed={isOn} onClick={onClick}>
    {children}
  </button>
);
