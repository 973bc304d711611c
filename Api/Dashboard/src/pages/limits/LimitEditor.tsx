import { usePageTitle } from "../../shell/title";

export default function LimitEditor({ id }: { id?: string }) {
  usePageTitle(id ?? "New limit");
  return <h1>{id ?? "New limit"}</h1>;
}
