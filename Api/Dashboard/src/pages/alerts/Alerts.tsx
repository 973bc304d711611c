import { useHistoryState } from "wouter/use-browser-location";
import { useMedia } from "../../parts/tables/virtual/hooks/useMedia";
import { usePageTitle } from "../../shell/title";
import { useQuery } from "../../shell/query";
import { AlertsHead } from "./AlertsHead";
import { Statistics } from "./statistics/Statistics";
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
  const [query] = useQuery();
  const view = query.get("view") === "statistics" ? "statistics" : "";
  return (
    <>
      <AlertsHead view={view} />
      {view === "statistics" ? <Statistics /> : <AlertList openId={id ?? null} />}
    </>
  );
}
