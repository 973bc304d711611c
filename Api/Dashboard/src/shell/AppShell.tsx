import { useState, type ReactNode } from "react";
import { AlertingHost } from "../alerting/AlertingHost";
import { Announcer } from "./spoken/Announcer";
import { CommandPalette } from "./dialogs/CommandPalette";
import { ConnectionBanner } from "./bars/ConnectionBanner";
import { Guard } from "./Guard";
import { useShellKeys } from "./keys";
import { PauseBar } from "./bars/PauseBar";
import { ShortcutSheet } from "./dialogs/ShortcutSheet";
import { TabBar } from "./bars/TabBar";
import { TopBar } from "./bars/TopBar";
import { useShownState } from "../live/hooks";
import { isSignedIn } from "../session/session";
import "./AppShell.css";

export type Overlay = "search" | "shortcuts" | null;

/** What every page stands in: bars, banner, dialogs, and what is spoken. */
export function AppShell({ children }: { children: ReactNode }) {
  const [overlay, show] = useState<Overlay>(null);
  // A page that was signed in stays; without a token there is nothing that it could ask for.
  const [hasPage] = useState(isSignedIn);
  const shown = useShownState();
  const isOld = shown === "lost" || shown === "silent";
  useShellKeys(show);
  return (
    <div className={`shell${isOld ? " is-old" : ""}`} data-connection={shown}>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <TopBar onSearch={() => show("search")} />
      <ConnectionBanner />
      <PauseBar />
      <Guard>
        <main id="main" tabIndex={-1}>
          {hasPage && children}
        </main>
      </Guard>
      <TabBar />
      {overlay === "search" && <CommandPalette onClose={() => show(null)} />}
      {overlay === "shortcuts" && <ShortcutSheet onClose={() => show(null)} />}
      <AlertingHost />
      <Announcer />
    </div>
  );
}
