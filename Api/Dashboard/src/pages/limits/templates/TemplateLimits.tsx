import { metricName } from "../../../format/metrics";
import { SeverityBars } from "../../../parts/marks/SeverityBars";
import { lineOf, type Template } from "./apply";

/** What each portfolio gets. */
export const TemplateLimits = ({ template }: { template: Template }) => (
  <div>
    {template.description && <p className="ink2">{template.description}</p>}
    <ul className="template-limits" aria-label={`Limits of ${template.id}`}>
      {template.limits.map(lineOf).map(({ name, metric, severity, words }) => (
        <li key={name}>
          <SeverityBars severity={severity} />
          <span>
            <b className="strong">{metricName(metric)}</b> {words}
          </span>
        </li>
      ))}
    </ul>
  </div>
);
