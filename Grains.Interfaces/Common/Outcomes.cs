namespace Risk.Contracts;

/// <summary>Makes outcomes.</summary>
public static class Outcomes
{
    public static Outcome<T> Done<T>(T value) where T : class => new(OutcomeCode.Done, value, null, []);

    public static Outcome<T> Unchanged<T>(T value) where T : class => new(OutcomeCode.Unchanged, value, null, []);

    public static Outcome<T> NotFound<T>(string detail) where T : class => new(OutcomeCode.NotFound, null, detail, []);

    public static Outcome<T> Conflict<T>(string detail, T? value = null) where T : class =>
        new(OutcomeCode.Conflict, value, detail, []);

    public static Outcome<T> Invalid<T>(params ImmutableArray<FieldError> errors) where T : class =>
        new(OutcomeCode.Invalid, null, string.Join(" ", errors.Select(e => e.Message)), errors);
}
