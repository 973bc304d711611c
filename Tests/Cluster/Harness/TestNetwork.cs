using System.Diagnostics;
using System.Globalization;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Cluster.Harness;

/// <summary>
/// Hosts of the tests' own: network namespaces on a bridge, whose packets can be dropped. Needs root, iproute2 and
/// nftables; a test skips itself without them.
/// </summary>
internal sealed class TestNetwork : IAsyncDisposable
{
    /// <summary>This machine's address in the network; the stores listen there.</summary>
    public const string Gateway = "10.77.31.1";

    private const string Bridge = "riskbr0";
    private static readonly string[] Programs = ["/usr/sbin/ip", "/usr/sbin/nft"];

    private readonly List<Site> sites = [];

    public IReadOnlyList<Site> Sites => sites;

    /// <summary>Makes the bridge and that many hosts.</summary>
    public static async Task<TestNetwork> CreateAsync(int hosts)
    {
        if (Environment.UserName != "root" || !Programs.All(File.Exists))
            Assert.Skip("Network namespaces need root, iproute2 and nftables.");
        TestNetwork network = new();
        await network.RemoveAsync(hosts);
        await RunAsync($"ip link add {Bridge} type bridge");
        await RunAsync($"ip addr add {Gateway}/24 dev {Bridge}");
        await RunAsync($"ip link set {Bridge} up");
        for (int i = 0; i < hosts; i++)
            network.sites.Add(await AddHostAsync(i));
        return network;
    }

    /// <summary>No packet passes between two hosts any more.</summary>
    public static Task CutAsync(Site one, Site other) =>
        RuleAsync(one, $"ip saddr {other.Address} drop", $"ip daddr {other.Address} drop");

    /// <summary>No packet passes between a host and a port of this machine any more.</summary>
    public static Task CutAsync(Site one, int port) =>
        RuleAsync(one, $"tcp sport {port} drop", $"tcp dport {port} drop");

    /// <summary>This share of all packets that come in is lost.</summary>
    public static Task LoseAsync(Site one, int percent) =>
        RuleAsync(one, $"numgen random mod 100 < {percent} drop", null);

    /// <summary>Everything passes again.</summary>
    public static Task HealAsync(Site one) => InAsync(one, "nft flush ruleset");

    public async ValueTask DisposeAsync() => await RemoveAsync(sites.Count);

    private static async Task<Site> AddHostAsync(int number)
    {
        Site site = new(string.Create(CultureInfo.InvariantCulture, $"10.77.31.{number + 2}"), NameOf(number));
        await RunAsync($"ip netns add {site.Namespace}");
        await RunAsync($"ip link add {site.Namespace}v type veth peer name eth0 netns {site.Namespace}");
        await RunAsync($"ip link set {site.Namespace}v master {Bridge} up");
        await InAsync(site, "ip link set lo up");
        await InAsync(site, $"ip addr add {site.Address}/24 dev eth0");
        await InAsync(site, "ip link set eth0 up");
        return site;
    }

    private static async Task RuleAsync(Site site, string incoming, string? outgoing)
    {
        await InAsync(site, "nft add table inet risk");
        await InAsync(site, "nft add chain inet risk in { type filter hook input priority 0 ; }");
        await InAsync(site, $"nft add rule inet risk in {incoming}");
        if (outgoing is null)
            return;
        await InAsync(site, "nft add chain inet risk out { type filter hook output priority 0 ; }");
        await InAsync(site, $"nft add rule inet risk out {outgoing}");
    }

    private async Task RemoveAsync(int hosts)
    {
        for (int i = 0; i < hosts; i++)
        {
            // Its programs may still run and hold the namespace: without its link it is off the network all the same.
            await TryAsync($"ip link del {NameOf(i)}v");
            await TryAsync($"ip netns del {NameOf(i)}");
        }

        await TryAsync($"ip link del {Bridge}");
        sites.Clear();
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"risk{number}");

    private static Task InAsync(Site site, string command) => RunAsync($"ip netns exec {site.Namespace} {command}");

    private static async Task RunAsync(string command)
    {
        CommandResult result = await TryAsync(command);
        result.ExitCode.ShouldBe(0, $"{command}: {result.All}");
    }

    private static Task<CommandResult> TryAsync(string command)
    {
        string[] words = command.Split(' ');
        return CommandLine.RunAsync(new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        });
    }
}
