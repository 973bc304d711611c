import type { ReactNode } from "react";
import { PageHead } from "../../parts/layout/PageHead";

const names = ["Policies", "Schedules", "Silences", "Contacts", "Templates"] as const;
const subPages = names.map((name) => ({ name, path: `/escalations/${name.toLowerCase()}` }));

interface Props {
  readonly part: (typeof names)[number];
  readonly sentence: ReactNode;
  readonly actions?: ReactNode;
}

export const EscalationsHead = ({ part, sentence, actions }: Props) => (
  <PageHead
    title="Escalations"
    sentence={sentence}
    actions={actions}
    subPages={subPages}
    current={`/escalations/${part.toLowerCase()}`}
  />
);
