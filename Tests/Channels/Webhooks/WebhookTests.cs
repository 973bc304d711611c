using System.Net;
using Risk.Silo.Notifications.Webhooks;

namespace Risk.Tests.Channels.Webhooks;

public sealed class WebhookTests
{
    [Theory]
    [InlineData("https", "93.184.216.34", true)]
    [InlineData("https", "2606:2800:220:1::1", true)]
    [InlineData("https", "172.15.255.255", true)]
    [InlineData("https", "172.16.0.0", false)]
    [InlineData("https", "172.31.255.255", false)]
    [InlineData("https", "172.32.0.0", true)]
    [InlineData("https", "10.1.2.3", false)]
    [InlineData("https", "192.168.1.1", false)]
    [InlineData("https", "169.254.169.254", false)]
    [InlineData("https", "100.64.0.1", false)]
    [InlineData("https", "127.0.0.1", false)]
    [InlineData("https", "0.0.0.0", false)]
    [InlineData("https", "224.0.0.1", false)]
    [InlineData("https", "::1", false)]
    [InlineData("https", "::ffff:10.0.0.1", false)]
    [InlineData("https", "fd00::1", false)]
    [InlineData("https", "fe80::1", false)]
    [InlineData("https", "::10.0.0.1", false)]
    [InlineData("https", "64:ff9b::a00:1", false)]
    [InlineData("https", "64:ff9b:1::a00:1", false)]
    [InlineData("https", "2002:a00:1::", false)]
    [InlineData("https", "2001:0:a00:1::", false)]
    [InlineData("https", "2001:4860:4860::8888", true)]
    [InlineData("http", "127.0.0.1", true)]
    [InlineData("http", "::1", true)]
    [InlineData("http", "::ffff:127.0.0.1", true)]
    [InlineData("http", "93.184.216.34", false)]
    [InlineData("http", "10.0.0.1", false)]
    public void Address_OfEachKind_IsAllowedOrNot(string scheme, string address, bool allowed) =>
        WebhookAddresses.IsAllowed(scheme, IPAddress.Parse(address), allowPrivate: false).ShouldBe(allowed);

    [Theory]
    [InlineData("https", "10.0.0.1", true)]
    [InlineData("http", "10.0.0.1", false)]
    public void Address_WithPrivateOnesAllowed_IsAllowedOverTlsOnly(string scheme, string address, bool allowed) =>
        WebhookAddresses.IsAllowed(scheme, IPAddress.Parse(address), allowPrivate: true).ShouldBe(allowed);

    /// <summary>The expected values are OpenSSL's.</summary>
    [Fact]
    public void Signature_OfAKnownText_IsTheHmacOfTimeAndBodyByEachKey() => WebhookSignature.Of(
        "what do ya want for nothing?", DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), ["Jefe", "old"]).ShouldBe(
        "t=1700000000," +
        "v1=1cdd0650c8be1cb0974b1788d458b1e781206cfef59b85faafc582d2e182c57e," +
        "v1=e66aea59f05d6d7b81b1338e407f72ed3ab14126db847f912e1e6f8752c968bd");
}
