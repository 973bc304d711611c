import type { ComponentType, SVGProps } from "react";
import { AlertIcon, ListIcon, MoreIcon, SlidersIcon, SwapIcon } from "../parts/marks/icons";

/** The pages of the top bar, with the key that follows `g`. */
export const pages = [
  { name: "Overview", path: "/", key: "o" },
  { name: "Alerts", path: "/alerts", key: "a" },
  { name: "Limits", path: "/limits", key: "l" },
  { name: "Escalations", path: "/escalations", key: "e" },
  { name: "What-if", path: "/what-if", key: "w" },
  { name: "System", path: "/system", key: "s" },
] as const;

/** The phone's tabs; the last one opens the rest. */
export const tabs: readonly {
  name: string;
  path: string;
  icon: ComponentType<SVGProps<SVGSVGElement> & { size?: number }>;
}[] = [
  { name: "Overview", path: "/", icon: ListIcon },
  { name: "Alerts", path: "/alerts", icon: AlertIcon },
  { name: "What-if", path: "/what-if", icon: SwapIcon },
  { name: "Limits", path: "/limits", icon: SlidersIcon },
  { name: "More", path: "/more", icon: MoreIcon },
];

/** Portfolios belong to the overview. */
export const isCurrent = (path: string, page: string) =>
  page === "/" ? path === "/" || path.startsWith("/portfolios") : path === page || path.startsWith(`${page}/`);
