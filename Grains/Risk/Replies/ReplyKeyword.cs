namespace Risk.Replies;

/// <summary>Words that every sender of text messages must know.</summary>
public enum ReplyKeyword
{
    None,

    /// <summary>Wants no more messages; the provider sees to it, and nothing is answered.</summary>
    Stop,

    /// <summary>Wants to know what can be answered.</summary>
    Help,
}

/// <summary>Finds them.</summary>
/// <remarks>Source: CTIA, Messaging Principles and Best Practices, opt-out; Twilio's default keywords.</remarks>
public static class ReplyKeywords
{
    public static ReplyKeyword In(string text) => text.Trim().ToUpperInvariant() switch
    {
        "STOP" or "STOPALL" or "UNSUBSCRIBE" or "CANCEL" or "END" or "QUIT" or "REVOKE" or "OPTOUT" =>
            ReplyKeyword.Stop,
        "HELP" or "INFO" => ReplyKeyword.Help,
        _ => ReplyKeyword.None,
    };
}
