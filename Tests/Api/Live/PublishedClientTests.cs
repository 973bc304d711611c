using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using NSubstitute;
using Risk.Api.Security;
using Risk.Tests.Api.Support;
using Risk.Tests.Support;

namespace Risk.Tests.Api.Live;

/// <summary>The SignalR client as npm has it gets the snapshot on subscribe and every update after it.</summary>
public sealed class PublishedClientTests(ApiServer server) : IClassFixture<ApiServer>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string Dashboard = Path.Combine(ProjectTree.Root, "Api", "Dashboard");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PublishedClient_GetsTheSnapshotAndEveryUpdateAfterIt()
    {
        server.Portfolio("N1").Snapshot().Returns(Samples.Snapshot("N1", 1));
        using Process node = Start();
        (await SequenceAsync(node)).ShouldBe(1);
        for (int sequence = 2; sequence < 12; sequence++)
        {
            server.News.OnSnapshot(Samples.Snapshot("N1", sequence));
            (await SequenceAsync(node)).ShouldBe(sequence);
        }
        node.StandardInput.Close();
        await node.WaitForExitAsync(Cancellation).WaitAsync(Patience, Cancellation);
        node.ExitCode.ShouldBe(0);
    }

    private Process Start()
    {
        if (!Directory.Exists(Path.Combine(Dashboard, "node_modules", "@microsoft", "signalr")))
            Assert.Skip("The SignalR client was not fetched: npm is missing or has no registry.");
        string script = Path.Combine(ProjectTree.Root, "Tests", "Api", "Live", "published-client.mjs");
        string hub = new Uri(server.Url, "hubs/risk").ToString();
        ProcessStartInfo start = new("node", [script, Dashboard, hub, ApiServer.Token(Role.Viewer), "N1"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("node is not installed.");
            throw;
        }
    }

    private static async Task<long> SequenceAsync(Process node)
    {
        string? line = await node.StandardOutput.ReadLineAsync(Cancellation).AsTask().WaitAsync(Patience, Cancellation);
        return JsonNode.Parse(line.ShouldNotBeNull())!["sequence"]!.GetValue<long>();
    }
}
