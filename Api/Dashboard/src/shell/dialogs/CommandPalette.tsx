import { useQuery } from "@tanstack/react-query";
import { useId, useState, type KeyboardEvent } from "react";
import { useLocation } from "wouter";
import { portfoliosQuery } from "../../api/queries";
import { alertSentence, isOpen } from "../../format/sentences";
import { useAlerts } from "../../live/hooks";
import { store } from "../../live/live";
import { Dialog } from "../../parts/dialogs/Dialog";
import { pages } from "../pages";
import { toggleTheme } from "../theme";
import { matches, type Entry } from "./matching";
import "./CommandPalette.css";

const mostShown = 12;

/** Finds portfolios, alerts, pages and commands by what is typed. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const [typed, type] = useState("");
  const [at, moveTo] = useState(0);
  const list = useId();
  const found = matches(useEntries(), typed).slice(0, mostShown);
  const chosen = Math.min(at, found.length - 1);
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) moveTo((chosen + step + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter") run(found[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title="Find" onClose={onClose} className="palette">
      <input
        className="field"
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-label="Portfolio, alert, page or command"
        aria-activedescendant={found.length ? `${list}-${chosen}` : undefined}
        placeholder="Portfolio, alert, page or command"
        value={typed}
        onChange={(event) => {
          type(event.target.value);
          moveTo(0);
        }}
        onKeyDown={press}
      />
      <ul id={list} role="listbox" aria-label="Found">
        {found.map((entry, index) => (
          <li
            key={entry.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onPointerMove={() => moveTo(index)}
            onClick={() => run(entry)}
          >
            <span>{entry.name}</span>
            <span className="ink3 small">{entry.kind}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className="ink2" role="status">
          Nothing is called “{typed}”.
        </p>
      )}
    </Dialog>
  );
}

function useEntries(): Entry[] {
  const [, go] = useLocation();
  const portfolios = useQuery(portfoliosQuery);
  const alerts = useAlerts().filter(isOpen);
  const page = (id: string, name: string, kind: string, path: string): Entry => ({
    id,
    name,
    kind,
    run: () => go(path),
  });
  return [
    ...pages.map((one) => page(`page-${one.key}`, one.name, "page", one.path)),
    ...(portfolios.data ?? []).map((one) =>
      page(one.id, `${one.name} ${one.id}`, one.desk ?? "portfolio", `/portfolios/${one.id}`),
    ),
    ...alerts.map((one) => page(one.id, alertSentence(one), `alert, ${one.portfolio_id}`, `/alerts/${one.id}`)),
    page("new-limit", "Add a limit", "command", "/limits/new"),
    { id: "theme", name: "Switch between dark and light", kind: "command", run: toggleTheme },
    {
      id: "pause",
      name: "Pause or resume updates",
      kind: "command",
      run: () => (store.isPaused ? store.resume() : store.pause()),
    },
  ];
}
