using Risk.Contracts;

namespace Risk.Grains.Common;

/// <summary>From what the rules find wrong to the answer that says so.</summary>
internal static class FieldErrorMapping
{
    public static Outcome<T> ToInvalid<T>(this ImmutableArray<FieldError> errors) where T : class =>
        Outcomes.Invalid<T>([.. errors.Select(e => new Contracts.FieldError(e.Field, e.Message))]);
}
