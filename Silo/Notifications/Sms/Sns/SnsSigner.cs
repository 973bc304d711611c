using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace Risk.Silo.Notifications.Sms.Sns;

/// <summary>Signs requests to SNS as AWS wants it (Signature Version 4), by the SDK's signer.</summary>
/// <param name="settings">Without an access key, the SDK's chain looks for credentials.</param>
internal sealed class SnsSigner(SnsSettings settings, Uri endpoint)
{
    private readonly SnsClientConfig config = new(endpoint)
    {
        AuthenticationRegion = settings.Region, AuthenticationServiceName = SnsClientConfig.Service,
    };

    private readonly AWS4Signer signer = new();

    /// <summary>The headers that a POST of a form to the endpoint's root needs.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SignAsync(
        byte[] form, string contentType, DateTimeOffset now)
    {
        var keys = await (await CredentialsAsync()).GetCredentialsAsync();
        DefaultRequest request = new(new PublishRequest(), SnsClientConfig.Service)
        {
            Endpoint = endpoint, HttpMethod = "POST", ResourcePath = "/", Content = form,
            SignatureVersion = SignatureVersion.SigV4,
        };
        request.Headers["Content-Type"] = contentType;
        if (keys.UseToken)
            request.Headers["X-Amz-Security-Token"] = keys.Token;
        var result = signer.SignRequest(request, config, null, keys.AccessKey, keys.SecretKey, now.UtcDateTime);
        request.Headers["Authorization"] = result.ForAuthorizationHeader;
        return request.Headers.AsReadOnly();
    }

    private async Task<AWSCredentials> CredentialsAsync() => settings.AccessKeyId is { } id
        ? new BasicAWSCredentials(id, settings.SecretAccessKey)
        : await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync(config);

    private sealed class PublishRequest : AmazonWebServiceRequest;
}
