import { useHistoryState } from "wouter/use-browser-location";
import { useMedia } from "../../parts/tables/virtual/hooks/useMedia";
import { usePageTitle } from "../../shell/title";
import { AlertList } from "./list/AlertList";
import { Story } from "./story/Story";

const roomForTwo = "(min-width: 1101px)";

/** The list, with the story of what is selected beside it; a link from elsewhere shows the story as a page. */
export default function Alerts({ id }: { id?: string }) {
  const state = useHistoryState<{ beside?: boolean } | null>();
  const isWide = useMedia(roomForTwo);
  const isBeside = isWide && state?.beside === true;
  if (id && !isBeside) return <Story key={id} id={id} />;
  return <List id={id} />;
}

function List({ id }: { id?: string }) {
  usePageTitle("Alerts");
  return (
    <>
      <h1 className="hidden-text">Alerts</h1>
      <AlertList openId={id ?? null} />
    </>
  );
}
