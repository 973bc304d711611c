import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { setZone, currentZone, type Zone } from "../../format/times";
import { caller, onSession, signOut, token } from "../../session/session";
import { areSingleKeysOn, setSingleKeys } from "../keys";

const roleNames = { viewer: "viewer", risk_manager: "risk manager", admin: "administrator" };
const zones: readonly [Zone, string][] = [
  ["UTC", "UTC"],
  ["local", "Local time"],
  ["exchange", "Exchange (New York)"],
];

/** Who is signed in, and what concerns this browser alone. */
export function UserMenu() {
  const [isOpen, open] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useSyncExternalStore(onSession, token);
  const who = caller();
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !box.current?.contains(event.target as Node))
        open(false);
    };
    addEventListener("pointerdown", leave);
    addEventListener("keydown", leave);
    return () => {
      removeEventListener("pointerdown", leave);
      removeEventListener("keydown", leave);
    };
  }, [isOpen]);
  if (!who) return null;
  return (
    <div className="user" ref={box}>
      <button
        type="button"
        className="avatar"
        aria-expanded={isOpen}
        aria-label={`${who.name}, ${roleNames[who.role]}`}
        onClick={() => open(!isOpen)}
      >
        {initials(who.name)}
      </button>
      {isOpen && (
        <div className="user-menu">
          <p>
            <b>{who.name}</b>
            <br />
            <span className="small ink2">{roleNames[who.role]}</span>
          </p>
          <ZoneChoice />
          <label className="check">
            <input
              type="checkbox"
              defaultChecked={areSingleKeysOn()}
              onChange={(event) => setSingleKeys(event.target.checked)}
            />
            Single-key shortcuts
          </label>
          <button type="button" className="button small" onClick={signOut}>
            Sign out
          </button>
        </div>
      )}
    </div>
  );
}

function ZoneChoice() {
  return (
    <label>
      Times in
      <select
        className="field"
        defaultValue={currentZone()}
        onChange={(event) => {
          setZone(event.target.value as Zone);
          // Axes, tables and pickers were all drawn in the old zone.
          location.reload();
        }}
      >
        {zones.map(([zone, name]) => (
          <option key={zone} value={zone}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** "Maya Okafor" is MO, "root" is R. */
export const initials = (name: string) =>
  name
    .split(/[\s._@-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => part[0]!.toUpperCase())
    .join("") || "?";
