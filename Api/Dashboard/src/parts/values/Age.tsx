import { duration } from "../../format/times";
import { none } from "../../format/numbers";
import { useServerNow } from "../../live/hooks";

/** How long ago something was, by the service's clock; it grows while nothing comes. @param at ISO 8601 */
export function Age({ at, className = "" }: { at: string | null; className?: string }) {
  const now = useServerNow(1000);
  return <span className={className}>{at === null ? none : duration(now - Date.parse(at))}</span>;
}
