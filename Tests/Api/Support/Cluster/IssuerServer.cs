using Risk.Api;
using Risk.Api.Security;

namespace Risk.Tests.Api.Support;

/// <summary>An <see cref="ApiServer"/> that takes the tokens of an issuer.</summary>
public sealed class IssuerServer : IAsyncLifetime
{
    public TokenIssuer Issuer { get; } = new();

    public ApiServer Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Issuer.InitializeAsync();
        IssuerSettings settings = new(new(Issuer.Name), TokenIssuer.Audience);
        Api = new ApiServer(_ => { }, new ApiSettings(Tokens: null, settings));
        await Api.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
