using Risk.Api.Security;

namespace Risk.Api;

/// <summary>What the Api needs to know of the settings; see the README's table for each.</summary>
/// <param name="Tokens">How tokens are made and checked; null when they are issued elsewhere.</param>
/// <param name="Issuer">Who issues them elsewhere; Cluster only.</param>
public sealed record ApiSettings(TokenSettings? Tokens, IssuerSettings? Issuer = null)
{
    /// <summary>How long calls that may run twice are repeated.</summary>
    public RepeatSettings Repeats { get; init; } = new(Patience: TimeSpan.FromSeconds(1), Silence: null);

    /// <summary>Null when Twilio sends no messages for us.</summary>
    public TwilioCallbacks? Twilio { get; init; }

    /// <summary>How often one address may call what takes no token.</summary>
    public CallbackLimit Callbacks { get; init; } = new(Burst: 1000, Period: TimeSpan.FromSeconds(5));

    /// <summary>Where the dashboard's files are.</summary>
    public string PageFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>The longest body that is taken; a longer one is answered 413.</summary>
    public const int MaxBodyBytes = 8 * 1024 * 1024;

    /// <summary>Up to this a body that is too long is let in unread, so that the sender reads the answer.</summary>
    public const int CutOffBytes = 64 * 1024 * 1024;
}

/// <summary>How calls are repeated that may run twice.</summary>
/// <param name="Patience">For so long, while they fail; should be longer than it takes to find a silo dead.</param>
/// <param name="Silence">Also after this long without an answer; null: never.</param>
public sealed record RepeatSettings(TimeSpan Patience, TimeSpan? Silence);

/// <summary>What is needed to know a request as Twilio's.</summary>
/// <param name="PublicUrl">Where Twilio reaches the service, with or without a path.</param>
public sealed record TwilioCallbacks(Uri PublicUrl, string AuthToken);

/// <summary>So many requests at once, and as many more in each period.</summary>
public sealed record CallbackLimit(int Burst, TimeSpan Period);
