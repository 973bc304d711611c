using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSubstitute;
using Risk.Api;
using Risk.Api.Hosting;
using Risk.Api.Security;
using Risk.Contracts;

namespace Risk.Tests.Api.Support;

/// <summary>The real web server on a free loopback port; the grains behind it are substitutes that a test sets up.
/// </summary>
public sealed class ApiServer : IAsyncLifetime
{
    private readonly WebApplication app;

    public ApiServer()
        : this(_ => { })
    {
    }

    /// <param name="more">Adds services of an edition.</param>
    internal ApiServer(Action<IServiceCollection> more, ApiSettings? settings = null)
    {
        News = new ServerNews(Cluster);
        app = WebHost.Build(settings ?? new ApiSettings(Tokens), "localhost", 0, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(TimeProvider.System);
            builder.Services.AddSingleton(Cluster);
            builder.Services.AddSingleton<IGrainFactory>(Cluster);
            more(builder.Services);
        });
    }

    public static TokenSettings Tokens { get; } = new("a secret of the tests, 32 bytes or more"u8.ToArray());

    public IClusterClient Cluster { get; } = Substitute.For<IClusterClient>();

    /// <summary>Tells the server news.</summary>
    public ServerNews News { get; }

    public Uri Url => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    public static string Token(Role role = Role.Admin, params string[]? portfolios) => TokenMint.Make(
        Tokens,
        new Caller("kim", role, portfolios is { Length: > 0 } ids ? new([.. ids]) : PortfolioScope.All, Tomorrow),
        TimeProvider.System.GetUtcNow());

    public HttpClient Client(Role role = Role.Admin, params string[] portfolios) => Client(Token(role, portfolios));

    public HttpClient Client(string? token)
    {
        HttpClient client = new() { BaseAddress = Url };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public IPortfolioGrain Portfolio(string id) => Cluster.GetGrain<IPortfolioGrain>(id);

    public async ValueTask InitializeAsync() => await app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static DateTimeOffset Tomorrow => TimeProvider.System.GetUtcNow().AddDays(1);
}

/// <summary>Requests and answers as JSON texts.</summary>
public static class Http
{
    public static Task<HttpResponseMessage> SendAsync(
        this HttpClient client, string method, string path, string? body = null, string type = "application/json") =>
        client.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), path)
            {
                Content = body is null ? null : new StringContent(body, Encoding.UTF8, type),
            },
            TestContext.Current.CancellationToken);

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    /// <summary>The problem's detail, after a check that it is one of the status.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer, int status)
    {
        JsonNode problem = await answer.JsonAsync();
        ((int)answer.StatusCode).ShouldBe(status, problem.ToJsonString());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        problem["status"]!.GetValue<int>().ShouldBe(status);
        return problem["detail"]!.GetValue<string>();
    }
}
