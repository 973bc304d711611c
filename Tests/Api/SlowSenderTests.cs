using System.Net.Sockets;
using System.Text;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api;

/// <summary>Whoever sends a body drop by drop holds nothing up for long.</summary>
public sealed class SlowSenderTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Body_ThatComesTooSlowly_IsAnswered408()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using TcpClient client = new(server.Url.Host, server.Url.Port);
        using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"""
            PUT /api/portfolios/P1 HTTP/1.1
            Host: {server.Url.Authority}
            Authorization: Bearer {ApiServer.Token()}
            Content-Type: application/json
            Content-Length: 100000


            """.ReplaceLineEndings("\r\n")), cancellation);
        await stream.WriteAsync("{"u8.ToArray(), cancellation);
        byte[] answer = new byte[4096];
        int length = await stream.ReadAtLeastAsync(answer, 12, cancellationToken: cancellation).AsTask()
            .WaitAsync(TimeSpan.FromSeconds(60), cancellation);
        Encoding.ASCII.GetString(answer, 0, length).ShouldStartWith("HTTP/1.1 408");
    }
}
