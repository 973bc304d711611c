using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Risk.Silo.Notifications.Sms.Sns;

/// <summary>What the SDK's signer needs to know of the service; its own package for SNS is not used.</summary>
internal sealed class SnsClientConfig(Uri endpoint) : ClientConfig(new Defaults())
{
    /// <summary>As it stands in a credential's scope.</summary>
    public const string Service = "sns";

    public override string ServiceVersion => "2010-03-31";

    public override string UserAgent => "orleans-risk";

    public override string RegionEndpointServiceName => Service;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        new(endpoint.ToString());

    private sealed class Defaults : IDefaultConfigurationProvider
    {
        public IDefaultConfiguration GetDefaultConfiguration(
            Amazon.RegionEndpoint clientRegion, DefaultConfigurationMode? requestedConfigurationMode = null) =>
            new DefaultConfiguration { Name = DefaultConfigurationMode.Standard };
    }
}
