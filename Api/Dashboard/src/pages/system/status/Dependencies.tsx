import type { Health } from "../../../api/types";
import { duration, timeText } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { Light } from "../../../parts/marks/Light";

type Dependency = Health["dependencies"][number];

// What a service may add to what every one says.
type Past = { readonly since?: string | null; readonly last_error?: string | null; readonly last_error_at?: string | null };

/** What the service needs: a failing one that it cannot do without is red, another amber. */
export const Dependencies = ({ dependencies }: { dependencies: readonly Dependency[] }) => (
  <ul className="dependencies">
    {dependencies.map((one) => (
      <li key={one.name}>
        <Light state={one.healthy ? "within" : one.required ? "over" : "near"} isNamed={false} />
        <span className="strong">{one.name}</span>
        <span className={one.healthy ? "small ink3" : one.required ? "small over" : "small near"}>
          {one.healthy ? "works" : "fails"}{one.required ? "" : ", optional"}
          <Since {...(one as Past)} />
        </span>
        <span className="small ink2 detail">{one.detail}</span>
        <LastError {...(one as Past)} />
      </li>
    ))}
  </ul>
);

const Since = ({ since }: Past) => (since ? <>, for {duration(serverNow() - Date.parse(since))}</> : null);

function LastError({ last_error: error, last_error_at: at }: Past) {
  if (!error) return null;
  return <span className="small ink3 detail">Last error{at ? ` ${timeText(Date.parse(at), serverNow())}` : ""}: {error}</span>;
}
