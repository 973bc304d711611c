import type { ReactNode } from "react";
import "./Scrolled.css";

/** What may be wider than its panel: it scrolls by itself, with the keyboard too. */
export const Scrolled = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="scrolled" tabIndex={0} role="region" aria-label={label}>
    {children}
  </div>
);
