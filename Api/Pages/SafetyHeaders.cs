namespace Risk.Api.Pages;

/// <summary>What browsers are told to allow: the files and calls of this service, and nothing else.</summary>
internal static class SafetyHeaders
{
    private static readonly KeyValuePair<string, string>[] All =
    [
        new("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'"),
        new("Permissions-Policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
            + "microphone=(), midi=(), payment=(), usb=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
        new("Referrer-Policy", "no-referrer"),
        new("X-Content-Type-Options", "nosniff"),
        new("X-Frame-Options", "DENY"),
        // Answers are somebody's; what anybody may keep says so itself.
        new("Cache-Control", "no-store"),
    ];

    // As the answer begins, so that those of faults have them too; what an answer says of itself stays.
    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(Add, context.Response.Headers);
        return next(context);
    }

    private static Task Add(object headers)
    {
        foreach ((string name, string value) in All)
            ((IHeaderDictionary)headers).TryAdd(name, value);
        return Task.CompletedTask;
    }
}
