import { usePageTitle } from "../../shell/title";

export default function Portfolio({ id }: { id: string }) {
  usePageTitle(id);
  return <h1>{id}</h1>;
}
