import { duration, timeText } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { Light } from "../../../parts/marks/Light";
import type { SystemState } from "../queries";

type Dependency = SystemState["dependencies"][number];

const toneOf = ({ healthy, required }: Dependency) => (healthy ? "ink3" : required ? "over" : "near");

/** What the service needs: a failing one that it cannot do without is red, another amber. */
export const Dependencies = ({ dependencies }: { dependencies: readonly Dependency[] }) => (
  <ul className="dependencies">
    {dependencies.map((one) => (
      <li key={one.name}>
        <Light state={one.healthy ? "within" : one.required ? "over" : "near"} isNamed={false} />
        <span className="strong">{one.name}</span>
        <span className={`small ${toneOf(one)}`}>{stateText(one)}</span>
        <span className="small ink2 detail">{one.detail}</span>
        {one.last_error && (
          <span className="small ink3 detail">
            Last error{one.last_error_at ? ` ${timeText(Date.parse(one.last_error_at), serverNow())}` : ""}:{" "}
            {one.last_error}
          </span>
        )}
      </li>
    ))}
  </ul>
);

function stateText({ healthy, required, since }: Dependency) {
  const how = healthy ? "works" : "fails";
  const long = since ? ` for ${duration(serverNow() - Date.parse(since))}` : "";
  return `${how}${long}${required ? "" : ", optional"}`;
}
