import { duration } from "../../format/times";
import { none } from "../../format/numbers";
import { serverNow } from "../../live/clock";
import { useSecond } from "../../live/sampled";

/** How long ago something was, by the service's clock; it grows while nothing comes. @param at ISO 8601 */
export function Age({ at, className = "" }: { at: string | null; className?: string }) {
  useSecond();
  return <span className={className}>{at === null ? none : duration(serverNow() - Date.parse(at))}</span>;
}
