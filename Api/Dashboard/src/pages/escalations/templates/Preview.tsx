import { counted } from "../../../format/numbers";
import { Panel } from "../../../parts/layout/Panel";
import { Empty } from "../../../parts/layout/states";
import type { Channel } from "../../../format/channels";
import { MailPicture } from "./mail/MailPicture";
import { placesOf, smsPlaces } from "./sms";

/** What a template makes of a sample alert. */
export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
}

interface Props {
  readonly channel: Channel;
  readonly rendered: Rendered | undefined;
  /** Of the draft before: the newest cannot be filled, or is on its way. */
  readonly isOld: boolean;
}

export function Preview({ channel, rendered, isOld }: Props) {
  return (
    <Panel title="What comes of it" note="a sample alert" className={`template-preview${isOld ? " old" : ""}`}>
      {!rendered ? (
        <Empty>Nothing yet.</Empty>
      ) : channel === "sms" ? (
        <Sms text={rendered.text} />
      ) : (
        <Mail rendered={rendered} isMail={channel === "email"} />
      )}
    </Panel>
  );
}

function Sms({ text }: { text: string }) {
  const places = placesOf(text);
  return (
    <div className="pad stack">
      <p className="bubble">{text}</p>
      <p className="small ink2">
        {counted(places, "character")} of {smsPlaces}
        {text.endsWith("..") && places >= smsPlaces - 1 ? ": it was cut" : ""}
      </p>
    </div>
  );
}

const Mail = ({ rendered, isMail }: { rendered: Rendered; isMail: boolean }) => (
  <div className="pad stack">
    <p>
      <span className="small ink3">Subject</span>
      <br />
      <b className="strong">{rendered.subject}</b>
    </p>
    {isMail && rendered.html && <MailPicture html={rendered.html} />}
    <div>
      <p className="small ink3">
        {isMail
          ? rendered.html
            ? "Its text, for programs that show no pages"
            : "Text only: the template has no page"
          : "Text"}
      </p>
      <pre className="mail-text" tabIndex={0}>
        {rendered.text}
      </pre>
    </div>
  </div>
);
