using System.Text;

namespace Risk.Notifications;

/// <summary>A message as plain text, lines parted by LF.</summary>
internal static class TextBody
{
    public static string Of(IEnumerable<MessageBlock> blocks)
    {
        StringBuilder text = new();
        MessageBlock? before = null;
        foreach (MessageBlock block in blocks.Where(block => block is not MessageBlock.Picture))
        {
            bool goesOn = before is MessageBlock.Heading || (before is MessageBlock.Link && block is MessageBlock.Link);
            text.Append(before is null || goesOn ? "" : "\n").Append(Lines(block)).Append('\n');
            before = block;
        }
        return text.ToString();
    }

    private static string Lines(MessageBlock block) => block switch
    {
        MessageBlock.Paragraph paragraph => paragraph.Text,
        MessageBlock.Heading heading => $"{heading.Text}:",
        MessageBlock.Fields fields => string.Join('\n', fields.Rows.Select(row => $"{row.Name}: {row.Value}")),
        MessageBlock.Table table => Columns(table),
        MessageBlock.Link link => $"{link.Text}: {link.Url}",
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a part of text."),
    };

    private static string Columns(MessageBlock.Table table)
    {
        int what = table.Rows.Max(row => row.What.Length);
        int amount = table.Rows.Max(row => row.Amount.Length);
        int share = table.Rows.Max(row => row.Share.Length);
        return string.Join('\n', table.Rows.Select(row =>
            $"  {row.What.PadRight(what)}  {row.Amount.PadLeft(amount)}  {row.Share.PadLeft(share)}"));
    }
}
