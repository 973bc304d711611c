using Risk.Api.Security;

namespace Risk.Api;

/// <summary>What the Api needs to know of the settings; see the README's table for each.</summary>
/// <param name="Tokens">How tokens are checked.</param>
public sealed record ApiSettings(TokenSettings Tokens)
{
    /// <summary>The longest body that is taken; a longer one is answered 413.</summary>
    public const int MaxBodyBytes = 8 * 1024 * 1024;

    /// <summary>Up to this a body that is too long is let in unread, so that the sender reads the answer.</summary>
    public const int CutOffBytes = 64 * 1024 * 1024;
}
