import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { historyQuery } from "../../../../api/queries";
import type { Alert, Execution, MetricId } from "../../../../api/types";
import { metricName, metricOf } from "../../../../format/metrics";
import { hourMinute, zoneText } from "../../../../format/times";
import { useSnapshot } from "../../../../live/hooks";
import { useTableKey } from "../../../../parts/charts/tableKey";
import { TimeChart } from "../../../../parts/charts/TimeChart";
import type { Point } from "../../../../parts/charts/time/model";
import { Panel } from "../../../../parts/layout/Panel";
import { Value } from "../../../../parts/values/Value";
import { executionsQuery, type Story } from "../useStory";
import { factsOf, type Fact } from "./facts";
import { axisUnit, peakOf, spanOf, storyChart, tradeMarks, type Range } from "./model";

const refetchMs = 30_000;
const mostLive = 3000;
const ranges: readonly [Range, string][] = [
    ["alert", "Alert"],
    ["day", "1D"],
];

interface Props {
    readonly alert: Alert;
    readonly story: Story;
    readonly now: number;
    readonly height: number;
}

/** The value before and while it was open, and four numbers about it. */
export function ValuePanel({ alert, story, now, height }: Props) {
    const [range, setRange] = useState<Range>("alert");
    const [isTable, toggleTable] = useTableKey();
    const span = spanOf(alert, story.threshold, range, now);
    const points = usePoints(alert, span.from, range);
    const end = alert.resolved_at && range === "alert" ? new Date(span.to).toISOString() : undefined;
    const trades = useQuery(executionsQuery(alert.portfolio_id, minuteOf(span.from), end)).data ?? noTrades;
    const model = useMemo(
        () => storyChart(alert, story.threshold, points, tradeMarks(trades, points, alert.metric_type), span),
        // The end moves each second; the chart itself draws at most as often.
        [alert, story.threshold, points, trades, span.from, Math.floor(span.to / 1000)],
    );
    const painted = useSnapshot(alert.portfolio_id);
    const nav = painted ? metricOf(painted.snapshot.metrics, "nav") : null;
    const facts = factsOf(
        alert,
        story.threshold,
        peakOf(points, alert),
        nav,
        story.portfolio?.base_currency ?? "",
        now,
    );
    const title = [metricName(alert.metric_type), axisUnit(alert.metric_type)].filter(Boolean).join(", ");
    const tools = (
        <>
            <span className="note not-phone">
                {hourMinute(span.from)} – {hourMinute(span.to)} {zoneText(span.to)}
            </span>
            <div className="segments" role="group" aria-label="Time range">
                {ranges.map(([one, name]) => (
                    <button key={one} type="button" aria-pressed={one === range} onClick={() => setRange(one)}>
                        {name}
                    </button>
                ))}
            </div>
            <button type="button" className="button small not-phone" aria-pressed={isTable} onClick={toggleTable}>
                Table <kbd>T</kbd>
            </button>
        </>
    );
    return (
        <Panel title={title} tools={tools} className="story-value">
            <div className="story-chart">
                {points.length > 1 ? (
                    <TimeChart title={title} model={model} height={height} isTable={isTable} />
                ) : (
                    <p className="empty">Nothing is recorded of this value in this time.</p>
                )}
            </div>
            <Facts facts={facts} />
        </Panel>
    );
}

const Facts = ({ facts }: { facts: readonly Fact[] }) => (
    <dl className="facts">
        {facts.map(({ label, value, note, isOver }) => (
            <div key={label}>
                <dt>{label}</dt>
                <dd className={isOver ? "fact over" : "fact"}>
                    <Value text={value} />
                </dd>
                <dd className="fact-note">{note ?? "\u00a0"}</dd>
            </div>
        ))}
    </dl>
);

const noTrades: readonly Execution[] = [];
const minuteOf = (at: number) => new Date(Math.floor(at / 60_000) * 60_000).toISOString();

/** Recorded values, and after them those that came while the page is open. */
function usePoints(alert: Alert, from: number, range: Range): readonly Point[] {
    const isOpen = alert.status !== "resolved";
    const end = alert.resolved_at ? Date.parse(alert.resolved_at) + 10 * 60_000 : null;
    // A whole minute, so that the query stays the same one.
    const start = minuteOf(from);
    const to = range === "alert" && end !== null ? new Date(end).toISOString() : "9999-12-31T00:00:00Z";
    const recorded = useQuery({
        ...historyQuery(alert.portfolio_id, alert.metric_type as MetricId, start, to),
        queryKey: ["history", alert.portfolio_id, alert.metric_type, range === "day" ? "day" : start, to],
        refetchInterval: isOpen ? refetchMs : false,
        enabled: !alert.metric_type.startsWith("data.") && !alert.metric_type.startsWith("system."),
    }).data;
    const live = useLiveTail(alert, isOpen || range === "day");
    return useMemo(() => {
        const past = (recorded ?? []).map(({ at, value }) => ({ at: Date.parse(at), value }));
        const last = past.at(-1)?.at ?? 0;
        return [...past, ...live.filter(({ at }) => at > last)];
    }, [recorded, live]);
}

function useLiveTail({ portfolio_id, metric_type }: Alert, isWanted: boolean): readonly Point[] {
    const painted = useSnapshot(portfolio_id);
    const seen = useRef<readonly Point[]>([]);
    if (painted && isWanted) {
        const at = Date.parse(painted.snapshot.server_time);
        const last = seen.current.at(-1)?.at ?? 0;
        if (at - last >= 1000)
            seen.current = [
                ...seen.current.slice(-mostLive),
                { at, value: metricOf(painted.snapshot.metrics, metric_type) },
            ];
    }
    return seen.current;
}
