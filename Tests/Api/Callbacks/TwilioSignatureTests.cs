using Microsoft.Extensions.Primitives;
using Risk.Api.Endpoints.Callbacks;

namespace Risk.Tests.Api.Callbacks;

public sealed class TwilioSignatureTests
{
    private const string Url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private const string Token = "12345";
    private const string Signature = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    private static Dictionary<string, StringValues> Fields => new()
    {
        ["CallSid"] = "CA1234567890ABCDE",
        ["Caller"] = "+14158675309",
        ["Digits"] = "1234",
        ["From"] = "+14158675309",
        ["To"] = "+18005551212",
    };

    /// <summary>The example of Twilio's own documentation and libraries.</summary>
    [Fact]
    public void Of_TwiliosExample_IsTwiliosSignature() =>
        Convert.ToBase64String(TwilioSignature.Of(Url, Fields, Token)).ShouldBe(Signature);

    [Theory]
    [InlineData(Signature, Url, Token, true)]
    [InlineData(Signature, Url, "12346", false)]
    [InlineData(Signature, Url + "3", Token, false)]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr9B8=", Url, Token, false)]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr", Url, Token, false)]
    [InlineData("no base64", Url, Token, false)]
    [InlineData("", Url, Token, false)]
    public void IsGood_OfEachPart_DependsOnAll(string signature, string url, string token, bool good) =>
        TwilioSignature.IsGood(signature, url, Fields, token).ShouldBe(good);

    [Fact]
    public void IsGood_WithAnotherField_IsNot()
    {
        var fields = Fields;
        fields["Digits"] = "1235";

        TwilioSignature.IsGood(Signature, Url, fields, Token).ShouldBeFalse();
    }
}
