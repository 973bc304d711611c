namespace Risk.Contracts;

/// <summary>Why a number is undefined.</summary>
/// <param name="Symbols">Whom it is due to; empty when it is the portfolio as a whole.</param>
[GenerateSerializer, Immutable, Alias("risk.undefined")]
public sealed record UndefinedReason(
    [property: Id(0)] UndefinedCause Cause,
    [property: Id(1)] ImmutableArray<string> Symbols);

/// <summary>Causes for which numbers are undefined.</summary>
[GenerateSerializer, Alias("risk.undefined-cause")]
public enum UndefinedCause
{
    /// <summary>Nothing is held.</summary>
    NothingHeld = 0,

    /// <summary>A symbol has no price.</summary>
    NoPrice = 1,

    /// <summary>Fewer common closes than needed.</summary>
    NoHistory = 2,

    /// <summary>Profits do not vary, so no share of their deviation is anyone's.</summary>
    NoVariance = 3,

    /// <summary>A shock goes by beta, and there is no benchmark or too little common history with it.</summary>
    NoBeta = 4,

    /// <summary>A number is not finite, in the input or by overflow.</summary>
    NotFinite = 5,
}
