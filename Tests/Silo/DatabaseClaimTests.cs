using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Risk.Silo.Hosting;
using Risk.Silo.Settings;
using Risk.Tests.Support;

namespace Risk.Tests.Silo;

/// <summary>A database belongs to one Standalone process or to the silos of a cluster.</summary>
public sealed class DatabaseClaimTests(PostgresServer server)
{
    private readonly ManualTimeProvider clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Claims_OfSeveralSilos_AreGranted()
    {
        var url = await server.CreateDatabaseAsync();
        using var one = await StartAsync(url, isShared: true);
        using var other = await StartAsync(url, isShared: true);
        await one.StoppedAsync(Cancellation);

        using var third = await StartAsync(url, isShared: true);

        await Task.WhenAll(other.StoppedAsync(Cancellation), third.StoppedAsync(Cancellation));
    }

    [Theory]
    [InlineData(true, false, "Another process runs on the database of DATABASE_URL; stop it first.")]
    [InlineData(false, true, "A Standalone process runs on the database of DATABASE_URL; stop it first.")]
    [InlineData(false, false, "Another process runs on the database of DATABASE_URL; stop it first.")]
    public async Task Claim_BesideOneThatDoesNotGoWithIt_IsRefused_AndGrantedAfterwards(
        bool firstIsShared, bool secondIsShared, string message)
    {
        var url = await server.CreateDatabaseAsync();
        using var first = await StartAsync(url, firstIsShared);

        var refused = () => StartAsync(url, secondIsShared);

        (await Should.ThrowAsync<IOException>(refused)).Message.ShouldBe(message);
        await first.StoppedAsync(Cancellation);
        using var second = await StartAsync(url, secondIsShared);
        await second.StoppedAsync(Cancellation);
    }

    /// <summary>Starts one; the clock passes ten times as fast while it waits for the server to let go.</summary>
    private async Task<DatabaseClaim> StartAsync(string url, bool isShared)
    {
        var settings = RiskSettings.Read(
            SettingsSource.Of(new Dictionary<string, string> { ["DATABASE_URL"] = url }), isDevelopment: false);
        DatabaseClaim claim = new(
            isShared, settings, clock, Substitute.For<IHostApplicationLifetime>(), NullLogger<DatabaseClaim>.Instance);
        var starting = claim.StartingAsync(Cancellation);
        while (await Task.WhenAny(starting, Task.Delay(100, Cancellation)) != starting)
            clock.Advance(TimeSpan.FromSeconds(1));
        await starting;
        return claim;
    }
}
