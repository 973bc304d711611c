using System.Text.RegularExpressions;

namespace Risk;

/// <summary>How ids and symbols are written.</summary>
public static partial class Ids
{
    public const string Form = "1 to 64 of A-Z a-z 0-9 _ . -";

    public static bool IsValid(string? id) => id is not null && Pattern().IsMatch(id);

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,64}\z")]
    private static partial Regex Pattern();
}
