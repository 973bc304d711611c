import type { Severity } from "../../api/types";
import { severityNames } from "../../format/sentences";
import "./SeverityBars.css";

const order: readonly Severity[] = ["low", "medium", "high", "critical"];

/** Severity by one to four bars, never by colour. */
export function SeverityBars({ severity, isNamed = false }: { severity: Severity; isNamed?: boolean }) {
  const filled = order.indexOf(severity) + 1;
  return (
    <span className="severity-bars">
      <svg width="15" height="12" viewBox="0 0 15 12" aria-hidden="true">
        {order.map((one, index) => (
          <rect
            key={one}
            className={index < filled ? "on" : "off"}
            x={index * 4 + 0.45}
            y={9 - index * 3 + 0.45}
            width="2.1"
            height={index * 3 + 2.1}
            rx=".8"
          />
        ))}
      </svg>
      {isNamed && <span className="hidden-text">{severityNames[severity]}</span>}
    </span>
  );
}
