import { queryOptions } from "@tanstack/react-query";
import { api, data } from "../../../api/client";
import type { components } from "../../../api/schema";
import type { Severity } from "../../../api/types";
import { counted } from "../../../format/numbers";
import { worded } from "../../../parts/forms/problems";
import { fieldNames } from "../editor/faults";
import { limitWords } from "../table/rows";

export type Template = components["schemas"]["TemplateResponse"];
export type Applied = components["schemas"]["ApplyResponse"];
export type Mode = components["schemas"]["ApplyMode"];
type TemplateLimit = Template["limits"][number];

export const templatesQuery = queryOptions({
  queryKey: ["threshold-templates"],
  queryFn: async () => (await data(api.GET("/api/risk/threshold-templates"))).items,
});

export interface Asked {
  readonly template: string;
  readonly portfolios: readonly string[];
  readonly mode: Mode;
}

/** Puts the template's limits on the portfolios, or says what would become of each. */
export const apply = ({ template, portfolios, mode }: Asked, isDryRun: boolean): Promise<Applied> =>
  data(
    api.POST("/api/risk/threshold-templates/{id}/apply", {
      params: { path: { id: template }, query: { dry_run: isDryRun ? "true" : "false" } },
      body: { portfolio_ids: [...portfolios], mode },
    }),
  );

/** What would be done, asked again when the template itself has changed. */
export const outlookQuery = (asked: Asked, version: number) =>
  queryOptions({
    queryKey: ["thresholds", "apply", asked, version],
    queryFn: () => apply(asked, true),
    retry: false,
  });

export interface TemplateLine {
  readonly name: string;
  readonly metric: string;
  readonly severity: Severity;
  /** "is worse than 3.00 % of NAV for 60 s" */
  readonly words: string;
}

/** A limit of a template, in the words in which limits are said. */
export const lineOf = (limit: TemplateLimit): TemplateLine => ({
  name: limit.name,
  metric: limit.metric_type,
  severity: limit.severity,
  words: `${limitWords({ ...limit, clear_value: limit.clear_value ?? null })}${limit.enabled ? "" : ", switched off"}`,
});

/** "4 limits made on 2 portfolios, 1 changed, 3 are so already; 1 left out." */
export function applySentence({ items, dry_run }: Applied) {
  const sum = (of: (item: Applied["items"][number]) => number) => items.reduce((all, item) => all + of(item), 0);
  const [made, changed, removed] = [
    sum(({ created }) => created.length),
    sum(({ updated }) => updated.length),
    sum((item) => item.removed.length),
  ];
  const same = sum(({ unchanged }) => unchanged);
  const out = faultsOf(items).length;
  const parts = [
    ...(made || !(changed || removed) ? [`${dry_run ? "makes" : "made"} ${counted(made, "limit")}`] : []),
    ...(changed ? [`${dry_run ? "changes" : "changed"} ${changed}`] : []),
    ...(removed ? [`${dry_run ? "removes" : "removed"} ${removed}`] : []),
  ].join(", ");
  const on = ` on ${counted(items.length, "portfolio")}`;
  const stay = same ? `; ${same} ${same === 1 ? "stays" : "stay"} as ${same === 1 ? "it is" : "they are"}` : "";
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}${on}${stay}${out ? `; ${counted(out, "fault")}` : ""}.`;
}

export interface Fault {
  readonly portfolio: string;
  /** Null: the portfolio as a whole. */
  readonly limit: string | null;
  readonly reason: string;
}

/** What could not be put, line by line, in the words of the limit's form. */
export const faultsOf = (items: Applied["items"]): Fault[] =>
  items.flatMap(({ portfolio_id: portfolio, rejected, detail }) => [
    ...(detail === null ? [] : [{ portfolio, limit: null, reason: detail }]),
    ...rejected.map(({ threshold_id: limit, reason }) => ({
      portfolio,
      limit,
      reason: worded(reason, new Map(Object.entries(fieldNames))),
    })),
  ]);
