namespace Risk.Notifications;

/// <summary>A part of a message, before it becomes text or a page.</summary>
public abstract record MessageBlock
{
    private MessageBlock()
    {
    }

    /// <param name="IsLead">What the message is about, in one sentence.</param>
    public sealed record Paragraph(string Text, bool IsLead = false) : MessageBlock;

    public sealed record Heading(string Text) : MessageBlock;

    /// <param name="Rows">A name and what it is.</param>
    public sealed record Fields(ImmutableArray<(string Name, string Value)> Rows) : MessageBlock;

    /// <param name="Rows">What, how much, which share of the whole.</param>
    public sealed record Table(ImmutableArray<(string What, string Amount, string Share)> Rows) : MessageBlock;

    /// <param name="IsAction">Whether it is what to do, and not only where to look.</param>
    public sealed record Link(string Text, string Url, bool IsAction = false) : MessageBlock;

    /// <summary>Only a page shows it.</summary>
    /// <param name="Source">Address of the picture.</param>
    /// <param name="Words">For whoever does not see it.</param>
    public sealed record Picture(string Source, string Words) : MessageBlock;
}
