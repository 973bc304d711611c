using System.Text.RegularExpressions;
using Risk.Api.Json;

namespace Risk.Api.Requests;

/// <summary>Ids of things.</summary>
public static partial class ResourceId
{
    public const string Pattern = "^[A-Za-z0-9_.-]{1,64}$";
    public const string Allowed = "1 to 64 of the characters A-Z a-z 0-9 _ . -";

    public static bool IsValid(string? id) => id is not null && Form().IsMatch(id);

    /// <summary>What to say of an id that is not valid.</summary>
    public static FieldError Fault(string field, string id) =>
        new(field, $"{field} is {Shown.Quoted(id)}; allowed are {Allowed}.");

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{1,64}\z")]
    private static partial Regex Form();
}
