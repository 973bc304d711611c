namespace Risk.Tests.Support.Providers;

/// <summary>Publish of Amazon SNS; signatures are checked by the tests themselves.</summary>
public sealed class FakeSns : FakeProvider
{
    public const string AccessKeyId = "AKIDEXAMPLE";
    public const string SecretAccessKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    public const string Region = "eu-west-1";

    private int messages;

    /// <summary>What the service needs in its environment to send by it.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["SMS_PROVIDER"] = "sns",
        ["AWS_SNS_ENDPOINT"] = Url.ToString(),
        ["AWS_SNS_REGION"] = Region,
        ["AWS_ACCESS_KEY_ID"] = AccessKeyId,
        ["AWS_SECRET_ACCESS_KEY"] = SecretAccessKey,
    };

    public static async Task<FakeSns> StartNewAsync()
    {
        FakeSns sns = new();
        await sns.StartAsync();
        return sns;
    }

    /// <summary>As it refuses a request.</summary>
    public static ProviderReply Error(int status, string code, string message) => new(
        status,
        $"""
        <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
          <Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error>
          <RequestId>9dd01905-5012-5f99-8663-4b3ecd0dfaef</RequestId>
        </ErrorResponse>
        """);

    protected override ProviderReply Answer(ProviderRequest request) =>
        request.Form.GetValueOrDefault("Action") != "Publish" ? Error(400, "InvalidAction", "No such action")
        : request.Form.GetValueOrDefault("PhoneNumber") is not ['+', ..]
            ? Error(400, "InvalidParameter", "Invalid parameter: PhoneNumber")
        : new(200, Published(Interlocked.Increment(ref messages)));

    private static string Published(int number) =>
        $"""
        <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
          <PublishResult><MessageId>message-{number}</MessageId></PublishResult>
          <ResponseMetadata><RequestId>f187a3c1-376f-11df-8963-01868b7c937a</RequestId></ResponseMetadata>
        </PublishResponse>
        """;
}
