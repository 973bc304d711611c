namespace Risk.Silo.Standalone.Smtp;

/// <summary>A server's answer: three digits and its lines.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    /// <summary>The server ends the connection, whatever was asked.</summary>
    public const int Closing = 421;

    /// <summary>2xx, or 3xx where the server waits for more.</summary>
    public bool IsPositive => Code is >= 200 and < 400;

    /// <summary>5xx: the same again would fail again.</summary>
    public bool IsPermanent => Code >= 500;

    public override string ToString() => $"{Code} {string.Join(' ', Lines)}";
}

/// <summary>The conversation cannot go on.</summary>
/// <param name="message">For people, with the server's words.</param>
/// <param name="isPermanent">Whether the same message would be refused again.</param>
internal sealed class SmtpRefusedException(string message, bool isPermanent) : Exception(message)
{
    public bool IsPermanent { get; } = isPermanent;
}
