namespace Risk.Silo.Notifications.Email;

/// <summary>How to sign in to a mail server.</summary>
public enum SmtpAuth
{
    /// <summary>PLAIN where the server offers it, else LOGIN.</summary>
    Auto,
    Plain,
    Login,

    /// <summary>The password is an OAuth 2 access token.</summary>
    XOAuth2,
}

internal static class SmtpAuths
{
    /// <param name="offered">What the server says after AUTH.</param>
    /// <returns>The way that is wanted and offered; null when there is none.</returns>
    public static SmtpAuth? Choose(SmtpAuth wanted, IReadOnlyCollection<string> offered) =>
        new[] { SmtpAuth.Plain, SmtpAuth.Login, SmtpAuth.XOAuth2 }
            .Where(way => wanted == way || (wanted == SmtpAuth.Auto && way != SmtpAuth.XOAuth2))
            .Where(way => offered.Contains(way.ToString(), StringComparer.OrdinalIgnoreCase))
            .Cast<SmtpAuth?>().FirstOrDefault();

    /// <summary>What to say when there is none.</summary>
    public static string NotOffered(SmtpAuth wanted) => wanted == SmtpAuth.Auto
        ? "The server offers neither AUTH PLAIN nor AUTH LOGIN."
        : $"The server does not offer AUTH {wanted.ToString().ToUpperInvariant()}, as SMTP_AUTH says.";
}
