using System.Text.RegularExpressions;

namespace Risk;

/// <summary>How ids and symbols are written.</summary>
public static partial class Ids
{
    public const string Form = "1 to 64 of A-Z a-z 0-9 _ . -";

    /// <summary>Where the service's own alerts belong that are of no portfolio.</summary>
    public const string System = "system";

    /// <summary>What a new id of a user's may be.</summary>
    public const string NewForm = Form + ", not beginning with _, which the service keeps for itself, nor " + System;

    /// <summary>Whether it is kept for the service's own things.</summary>
    public static bool IsReserved(string id) => id.StartsWith('_') || id == System;

    public static bool IsValid(string? id) => id is not null && Pattern().IsMatch(id);

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,64}\z")]
    private static partial Regex Pattern();
}
