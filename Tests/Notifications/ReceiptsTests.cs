using Risk.Notifications;

namespace Risk.Tests.Notifications;

public sealed class ReceiptsTests
{
    [Theory]
    [InlineData(250, DeliveryResult.Sent)]
    [InlineData(354, DeliveryResult.Temporary)] // the conversation stopped half-way
    [InlineData(421, DeliveryResult.Temporary)]
    [InlineData(450, DeliveryResult.Temporary)]
    [InlineData(499, DeliveryResult.Temporary)]
    [InlineData(500, DeliveryResult.Permanent)]
    [InlineData(535, DeliveryResult.Temporary)] // our credentials, not this message
    [InlineData(550, DeliveryResult.Permanent)]
    public void FromSmtp_Reply_IsClassified(int code, DeliveryResult result) =>
        Receipts.FromSmtp(code).ShouldBe(result);

    [Theory]
    [InlineData(199, DeliveryResult.Permanent)]
    [InlineData(200, DeliveryResult.Sent)]
    [InlineData(204, DeliveryResult.Sent)]
    [InlineData(299, DeliveryResult.Sent)]
    [InlineData(302, DeliveryResult.Permanent)] // redirects are not followed
    [InlineData(400, DeliveryResult.Permanent)]
    [InlineData(401, DeliveryResult.Temporary)]
    [InlineData(404, DeliveryResult.Permanent)]
    [InlineData(408, DeliveryResult.Temporary)]
    [InlineData(429, DeliveryResult.Temporary)]
    [InlineData(500, DeliveryResult.Temporary)]
    [InlineData(503, DeliveryResult.Temporary)]
    public void FromHttp_Status_IsClassified(int status, DeliveryResult result) =>
        Receipts.FromHttp(status).ShouldBe(result);
}
