import { Dialog } from "../../parts/dialogs/Dialog";
import { areSingleKeysOn } from "../keys";
import "./ShortcutSheet.css";

const groups: readonly { title: string; keys: readonly [string, string][] }[] = [
  {
    title: "Everywhere",
    keys: [
      ["/", "search"],
      ["Ctrl K", "commands"],
      ["?", "this sheet"],
      ["P", "pause and resume"],
      ["D", "dark or light"],
      ["g o", "Overview"],
      ["g a", "Alerts"],
      ["g l", "Limits"],
      ["g e", "Escalations"],
      ["g w", "What-if"],
      ["g s", "System"],
    ],
  },
  {
    title: "Lists",
    keys: [
      ["j k", "next and previous row"],
      ["Enter", "open"],
      ["Esc", "back"],
      ["x", "select"],
      ["f", "filter"],
    ],
  },
  {
    title: "Alert",
    keys: [
      ["A", "acknowledge"],
      ["S", "snooze"],
      ["R", "resolve"],
      ["C", "comment"],
      ["[ ]", "previous and next alert"],
    ],
  },
  {
    title: "Portfolio",
    keys: [
      ["1 – 7", "range"],
      ["W", "what-if"],
      ["T", "chart as table"],
    ],
  },
];

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard" onClose={onClose} className="shortcut-sheet">
      {!areSingleKeysOn() && <p className="ink2">Single keys are switched off in the menu of your name.</p>}
      <div className="shortcut-groups">
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([keys, does]) => (
                <div key={keys}>
                  <dt>
                    <kbd>{keys}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
