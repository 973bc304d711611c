import type { components } from "../../../api/schema";
import type { Notification } from "../../../api/types";
import type { Channel } from "../../../format/channels";

export type Template = components["schemas"]["MessageTemplateResponse"];
type TemplateRequest = components["schemas"]["MessageTemplateRequest"];
export type Kind = Notification["kind"];

/** A template as it is being written; an empty kind or language is any. */
export interface TemplateDraft {
  readonly channel: Channel;
  readonly kind: Kind | "";
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export const emptyTemplate: TemplateDraft = {
  channel: "email",
  kind: "triggered",
  language: "",
  subject: "",
  text: "{{standing}}\n\n{{dashboard_link}}",
  html: "",
};

export const draftOf = (template: Template): TemplateDraft => ({
  channel: template.channel,
  kind: template.kind ?? "",
  language: template.language ?? "",
  subject: template.subject ?? "",
  text: template.text,
  html: template.html ?? "",
});

/** Only mail has a page, and text messages have no subject. */
export const requestOf = ({ channel, kind, language, subject, text, html }: TemplateDraft): TemplateRequest => ({
  channel,
  kind: kind || null,
  language: language.trim() || null,
  subject: channel === "sms" ? null : subject.trim() || null,
  text,
  html: channel === "email" ? html.trim() || null : null,
});

export const isSame = (a: TemplateDraft, b: TemplateDraft) =>
  JSON.stringify(requestOf(a)) === JSON.stringify(requestOf(b));
