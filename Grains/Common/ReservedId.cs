using Risk.Contracts;

namespace Risk.Grains.Common;

/// <summary>The answer to who would use an id that the service keeps for its own things.</summary>
internal static class ReservedId
{
    public static Outcome<T> Refused<T>(string id) where T : class =>
        Outcomes.Invalid<T>(new Contracts.FieldError("id", $"id is '{id}'; allowed: {Ids.NewForm}."));
}
