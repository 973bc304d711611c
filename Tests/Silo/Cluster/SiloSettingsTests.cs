using System.Net;
using Orleans.Configuration;
using Risk.Silo.Cluster.Hosting;
using Risk.Silo.Settings;

namespace Risk.Tests.Silo;

/// <summary>What a silo needs to be told, and what it makes of it.</summary>
public sealed class SiloSettingsTests
{
    private const string Database = "DATABASE_URL=postgresql://u:p@h/d";
    private const string LocalRedis = "REDIS_URL=redis://localhost:6379";
    private const string OtherRedis = "REDIS_URL=redis://redis:6379";

    [Fact]
    public void Check_NothingSet_NamesBothStores() =>
        Should.Throw<SettingsException>(() => SiloNeeds.Check(Read()))
            .Problems.Select(line => line.Split(' ')[0]).ShouldBe(["DATABASE_URL", "REDIS_URL"]);

    [Theory]
    [InlineData(Database, "REDIS_URL")]
    [InlineData(LocalRedis, "DATABASE_URL")]
    public void Check_OneSet_NamesTheOther(string set, string missing) =>
        Should.Throw<SettingsException>(() => SiloNeeds.Check(Read(set)))
            .Problems.ShouldHaveSingleItem().ShouldStartWith(missing);

    [Fact]
    public void Check_BothSet_IsContent() => Should.NotThrow(() => SiloNeeds.Check(Read(Database, LocalRedis)));

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", LocalRedis)] // all on this machine: offered to no other
    [InlineData("10.1.2.3", "0.0.0.0", LocalRedis, "ADVERTISED_IP=10.1.2.3")]
    [InlineData("10.1.2.3", "0.0.0.0", OtherRedis, "ADVERTISED_IP=10.1.2.3")]
    [InlineData("127.0.0.1", "127.0.0.1", OtherRedis, "ADVERTISED_IP=127.0.0.1")]
    [InlineData("2001:db8::7", "::", OtherRedis, "ADVERTISED_IP=2001:db8::7")]
    public void Addresses_AreThoseThatOthersReach(string advertised, string listens, params string[] settings)
    {
        EndpointOptions endpoints = new();
        SiloAddresses.Set(endpoints, Read([.. settings, "SILO_PORT=1111", "GATEWAY_PORT=3000"]));
        endpoints.AdvertisedIPAddress.ShouldBe(IPAddress.Parse(advertised));
        (endpoints.SiloPort, endpoints.GatewayPort).ShouldBe((1111, 3000));
        endpoints.SiloListeningEndpoint.ShouldBe(new IPEndPoint(IPAddress.Parse(listens), 1111));
        endpoints.GatewayListeningEndpoint.ShouldBe(new IPEndPoint(IPAddress.Parse(listens), 3000));
    }

    private static RiskSettings Read(params string[] assignments) => RiskSettings.Read(
        SettingsSource.Of(assignments.ToDictionary(line => line.Split('=')[0], line => line.Split('=', 2)[1])),
        isDevelopment: false);
}
