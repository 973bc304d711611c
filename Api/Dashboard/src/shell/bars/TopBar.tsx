import { useState } from "react";
import { Link, useLocation } from "wouter";
import { timeOfDay, zoneText } from "../../format/times";
import { useServerNow } from "../../live/hooks";
import { Logo, SearchIcon, ThemeIcon } from "../../parts/marks/icons";
import { LiveChip } from "./LiveChip";
import { isCurrent, pages } from "../pages";
import { currentTheme, toggleTheme } from "../theme";
import { UserMenu } from "./UserMenu";
import { WaitingCount } from "./WaitingCount";
import "./TopBar.css";

/** Name, pages, search, clock with its zone, live chip, theme, user. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  const [path] = useLocation();
  return (
    <header className="top-bar">
      <Link className="brand" href="/">
        <Logo />
        <span>Orleans.Risk</span>
      </Link>
      <nav aria-label="Main">
        <ul>
          {pages.map((page) => (
            <li key={page.path}>
              <Link href={page.path} aria-current={isCurrent(path, page.path) ? "page" : undefined}>
                {page.name}
                {page.path === "/alerts" && <WaitingCount />}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <span className="grow" />
      <button type="button" className="find" onClick={onSearch} aria-label="Find a portfolio">
        <SearchIcon size={15} />
        <span className="find-text">Find a portfolio</span>
        <kbd>/</kbd>
      </button>
      <Clock />
      <LiveChip />
      <ThemeButton />
      <UserMenu />
    </header>
  );
}

function Clock() {
  const now = useServerNow(1000);
  return (
    <span className="clock">
      {timeOfDay(now)} {zoneText(now)}
    </span>
  );
}

function ThemeButton() {
  const [, drawAgain] = useState(0);
  const toggle = () => {
    toggleTheme();
    drawAgain((n) => n + 1);
  };
  const next = currentTheme() === "dark" ? "light" : "dark";
  return (
    <button type="button" className="icon-button" onClick={toggle} aria-label={`Switch to ${next}`}>
      <ThemeIcon />
    </button>
  );
}
