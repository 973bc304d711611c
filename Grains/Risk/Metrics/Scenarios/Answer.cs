namespace Risk.Metrics;

/// <summary>A result, or why it is undefined.</summary>
public sealed record Answer<T>(T? Value, Undefined? Why)
    where T : class
{
    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Undefined why) => new(null, why);

    /// <summary>What follows from the value; without one, the same cause.</summary>
    public Answer<TNext> Then<TNext>(Func<T, Answer<TNext>> next)
        where TNext : class => Value is { } value ? next(value) : Why!;
}

/// <summary>Why a number is undefined.</summary>
/// <param name="Symbols">Whom it is due to; empty when it is the book as a whole.</param>
public sealed record Undefined(Cause Cause, ImmutableArray<string> Symbols)
{
    public Undefined(Cause cause)
        : this(cause, [])
    {
    }
}

/// <summary>Causes for which numbers are undefined.</summary>
public enum Cause
{
    /// <summary>Nothing is held.</summary>
    NothingHeld,

    /// <summary>A symbol has no price.</summary>
    NoPrice,

    /// <summary>Fewer common closes than needed.</summary>
    NoHistory,

    /// <summary>Profits do not vary, so no share of their deviation is anyone's.</summary>
    NoVariance,

    /// <summary>A shock goes by beta, and there is no benchmark or too little common history with it.</summary>
    NoBeta,

    /// <summary>A number is not finite, in the input or by overflow.</summary>
    NotFinite,
}
