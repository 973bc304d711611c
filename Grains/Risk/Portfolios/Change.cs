namespace Risk.Portfolios;

/// <summary>What a request did to a portfolio.</summary>
public abstract record Change
{
    private Change()
    {
    }

    /// <summary>The portfolio afterwards; to be stored.</summary>
    public sealed record Done(Portfolio Next) : Change;

    /// <summary>The same was asked before; nothing is to be stored.</summary>
    public sealed record Unchanged : Change;

    /// <summary>The state does not allow it.</summary>
    public sealed record Conflict(string Detail) : Change;

    /// <summary>The request is malformed.</summary>
    public sealed record Invalid(ImmutableArray<FieldError> Errors) : Change;
}
