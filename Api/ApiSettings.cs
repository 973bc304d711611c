using Risk.Api.Security;

namespace Risk.Api;

/// <summary>What the Api needs to know of the settings; see the README's table for each.</summary>
/// <param name="Tokens">How tokens are made and checked; null when they are issued elsewhere.</param>
/// <param name="Issuer">Who issues them elsewhere; Cluster only.</param>
public sealed record ApiSettings(TokenSettings? Tokens, IssuerSettings? Issuer = null)
{
    /// <summary>How long calls that may run twice are repeated.</summary>
    public RepeatSettings Repeats { get; init; } = new(Patience: TimeSpan.FromSeconds(1), Silence: null);

    /// <summary>The longest body that is taken; a longer one is answered 413.</summary>
    public const int MaxBodyBytes = 8 * 1024 * 1024;

    /// <summary>Up to this a body that is too long is let in unread, so that the sender reads the answer.</summary>
    public const int CutOffBytes = 64 * 1024 * 1024;
}

/// <summary>How calls are repeated that may run twice.</summary>
/// <param name="Patience">For so long, while they fail; should be longer than it takes to find a silo dead.</param>
/// <param name="Silence">Also after this long without an answer; null: never.</param>
public sealed record RepeatSettings(TimeSpan Patience, TimeSpan? Silence);
