using System.Net;
using System.Text;
using Risk.Thresholds;

namespace Risk.Notifications;

/// <summary>A message as a page that mail programs show alike: one column, styles in place.</summary>
internal static class HtmlBody
{
    private const string Font = "font-family:Arial,Helvetica,sans-serif;color:#1d2733";
    private const string Name = "padding:2px 16px 2px 0;color:#5a6675;vertical-align:top;white-space:nowrap";
    private const string Number = "padding:2px 0 2px 16px;text-align:right;white-space:nowrap";

    public static string Of(string title, Severity severity, IEnumerable<MessageBlock> blocks)
    {
        StringBuilder page = new();
        page.Append($"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{Text(title)}</title></head>
            <body style="margin:0;padding:16px;background:#f4f5f7;{Font}">
            <div style="max-width:560px;margin:0 auto;padding:16px 20px;background:#fff;border-top:6px solid
            {Colour(severity)};font-size:15px;line-height:1.45">

            """.ReplaceLineEndings("\n"));
        foreach (MessageBlock block in blocks)
            page.Append(Element(block, severity)).Append('\n');
        return page.Append("</div></body></html>\n").ToString();
    }

    /// <summary>Text as a page shows it, whatever is in it.</summary>
    internal static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Element(MessageBlock block, Severity severity) => block switch
    {
        MessageBlock.Paragraph { IsLead: true } lead =>
            $"<p style=\"margin:0 0 12px;font-size:18px;font-weight:bold\">{Text(lead.Text)}</p>",
        MessageBlock.Paragraph paragraph => $"<p style=\"margin:0 0 12px\">{Text(paragraph.Text)}</p>",
        MessageBlock.Heading heading =>
            $"<h2 style=\"margin:16px 0 4px;font-size:15px\">{Text(heading.Text)}:</h2>",
        MessageBlock.Fields fields => Table(fields.Rows.Select(row =>
            $"<tr><td style=\"{Name}\">{Text(row.Name)}:</td><td>{Text(row.Value)}</td></tr>")),
        MessageBlock.Table table => Table(table.Rows.Select(row =>
            $"<tr><td>{Text(row.What)}</td><td style=\"{Number}\">{Text(row.Amount)}</td>"
            + $"<td style=\"{Number}\">{Text(row.Share)}</td></tr>")),
        MessageBlock.Link link => $"<p style=\"margin:12px 0\"><a href=\"{Text(link.Url)}\""
            + $"{(link.IsAction ? Button(severity) : "")}>{Text(link.Text)}</a></p>",
        MessageBlock.Picture picture => $"<p style=\"margin:12px 0\"><img src=\"{Text(picture.Source)}\""
            + $" width=\"{TrendPicture.Width}\" height=\"{TrendPicture.Height}\" alt=\"{Text(picture.Words)}\""
            + " style=\"max-width:100%;height:auto;border:1px solid #d9dee5\"></p>",
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a part of a page."),
    };

    private static string Table(IEnumerable<string> rows) =>
        "<table role=\"presentation\" style=\"border-collapse:collapse;font-size:14px\">"
        + $"{string.Join('\n', rows)}</table>";

    private static string Button(Severity severity) =>
        $" style=\"display:inline-block;padding:10px 18px;background:{Colour(severity)};color:#fff;"
        + "text-decoration:none;border-radius:4px;font-weight:bold\"";

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Critical => "#b71c1c",
        Severity.High => "#c2410c",
        Severity.Medium => "#8a6100",
        _ => "#1a3e72",
    };
}
