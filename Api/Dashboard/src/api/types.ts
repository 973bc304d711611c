import type { components, paths } from "./schema";

type Schemas = components["schemas"];

export type Snapshot = Schemas["SnapshotResponse"];
export type Metrics = Snapshot["metrics"];
export type LimitUsage = Schemas["LimitUsageResponse"];
export type Portfolio = Schemas["PortfolioResponse"];
export type Threshold = Schemas["ThresholdResponse"];
export type ThresholdRequest = Schemas["ThresholdRequest"];
export type Alert = Schemas["AlertResponse"];
export type Movement = Schemas["MovementFields"];
export type MovementPart = Schemas["MovementPartFields"];
export type Preview = Schemas["PreviewResponse"];
export type AlertStatistics = Schemas["AlertStatisticsResponse"];
export type Execution = Schemas["ExecutionResponse"];
export type TimelineEntry = Schemas["TimelineEntryResponse"];
export type Notification = Schemas["NotificationResponse"];
export type Policy = Schemas["PolicyResponse"];
export type DryRunStep = Schemas["DryRunStepFields"];
export type Contact = Schemas["ContactResponse"];
export type Schedule = Schemas["ScheduleResponse"];
export type Silence = Schemas["SilenceResponse"];
export type Health = Schemas["HealthResponse"];
export type Severity = Schemas["Severity"];
export type Comparison = Schemas["Comparison"];
export type LiveMessage = Schemas["LiveNews"];
export type Problem = Schemas["Problem"];

/** A metric that a series is recorded of. */
export type MetricId = paths["/api/portfolios/{id}/metrics/history"]["get"]["parameters"]["query"]["metric"];
