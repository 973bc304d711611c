import type { RefObject } from "react";
import type { Severity } from "../../../api/types";
import { severityNames } from "../../../format/sentences";
import { dayMonth, hourMinute } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { FilterBar, FilterSegments, FilterSelect } from "../../../parts/filters/FilterBar";
import { CloseIcon } from "../../../parts/marks/icons";
import type { AlertFilters, StatusChoice } from "./filters";

interface Props {
  readonly filters: AlertFilters;
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: (changes: Record<string, string | null>) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

const statuses: readonly (readonly [StatusChoice, string])[] = [
  ["", "Open"],
  ["waiting", "Waiting"],
  ["acknowledged", "Acknowledged"],
  ["snoozed", "Snoozed"],
  ["resolved", "Resolved"],
  ["all", "All"],
];
const severities = (["critical", "high", "medium", "low"] as const).map((one) => [one, severityNames[one]] as const);
const periods: readonly (readonly [string, string])[] = [
  ["1", "Last hour"],
  ["24", "Last 24 h"],
  ["168", "Last 7 days"],
];
const cleared = { severity: null, portfolio: null, from: null, to: null };

/** State, severity, portfolio, time of opening and text. */
export function ListFilters({ filters, names, onChange, field }: Props) {
  const hasRange = filters.from !== null || filters.to !== null;
  const active = [filters.severity, filters.portfolio, hasRange].filter(Boolean).length;
  const since = (hours: string) =>
    onChange({ from: hours ? new Date(serverNow() - Number(hours) * 3_600_000).toISOString() : null, to: null });
  const portfolios = [...names].sort(([, one], [, other]) => one.localeCompare(other));
  return (
    <FilterBar
      label="Filter alerts"
      active={active}
      onClear={() => onChange(cleared)}
      text={filters.text}
      field={field}
      onText={(text) => onChange({ q: text || null })}
      placeholder="Find in alerts"
      first={
        <FilterSegments
          label="State"
          value={filters.status}
          options={statuses}
          onChange={(status) => onChange({ status: status || null })}
        />
      }
    >
      <FilterSelect<Severity | "">
        label="Severity"
        value={filters.severity}
        options={[["", "Any severity"], ...severities]}
        onChange={(severity) => onChange({ severity: severity || null })}
      />
      <FilterSelect
        label="Portfolio"
        value={filters.portfolio}
        options={[["", "Any portfolio"], ...portfolios]}
        onChange={(portfolio) => onChange({ portfolio: portfolio || null })}
      />
      {hasRange ? (
        <button type="button" className="button small" onClick={() => onChange({ from: null, to: null })}>
          Opened {rangeText(filters)} <CloseIcon size={12} />
          <span className="hidden-text">, remove</span>
        </button>
      ) : (
        <FilterSelect label="Opened" value="" options={[["", "Opened any time"], ...periods]} onChange={since} />
      )}
    </FilterBar>
  );
}

const timeOf = (at: number) => `${dayMonth(at)} ${hourMinute(at)}`;

function rangeText({ from, to }: AlertFilters) {
  if (from === null) return `before ${timeOf(to!)}`;
  return to === null ? `since ${timeOf(from)}` : `${timeOf(from)} – ${timeOf(to)}`;
}
