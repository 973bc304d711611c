import { useState } from "react";
import { Link, useLocation } from "wouter";
import { isCurrent, pages, tabs } from "../pages";
import { WaitingCount } from "./WaitingCount";
import "./TabBar.css";

/** The phone's pages, at the thumb. */
export function TabBar() {
  const [path] = useLocation();
  const [isMoreOpen, openMore] = useState(false);
  const rest = pages.filter((page) => !tabs.some((tab) => tab.path === page.path));
  return (
    <nav className="tab-bar" aria-label="Main, phone">
      {isMoreOpen && (
        <ul className="more" id="more">
          {rest.map((page) => (
            <li key={page.path}>
              <Link href={page.path} onClick={() => openMore(false)}>
                {page.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {tabs.map(({ name, path: target, icon: TabIcon }) =>
        name === "More" ? (
          <button
            key={name}
            type="button"
            aria-expanded={isMoreOpen}
            aria-controls="more"
            onClick={() => openMore(!isMoreOpen)}
            aria-current={rest.some((page) => isCurrent(path, page.path)) ? "page" : undefined}
          >
            <TabIcon size={20} />
            <span>{name}</span>
          </button>
        ) : (
          <Link key={name} href={target} aria-current={isCurrent(path, target) ? "page" : undefined}>
            <TabIcon size={20} />
            {name === "Alerts" && <WaitingCount />}
            <span>{name}</span>
          </Link>
        ),
      )}
    </nav>
  );
}
