using System.Text.Json.Nodes;
using NSubstitute;
using Risk.Api.Security;
using Risk.Contracts;
using Risk.Tests.Api.Support;
using Risk.Tests.Grains;

namespace Risk.Tests.Api.Notifications;

/// <summary>Message templates as they are on the wire.</summary>
public sealed class MessageTemplateTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Path = "/api/notifications/templates/M1";
    private const string Body = """
        {"channel":"email","kind":"resolved","language":"de","subject":"{{kind}}","text":"{{value}}","html":"<p></p>"}
        """;

    private static readonly MessageTemplate Saved = new(
        "M1", NotificationKind.Resolved, Channel.Email, "de", "{{kind}}", "{{value}}", "<p></p>", 3,
        new(2026, 1, 5, 14, 30, 0, TimeSpan.Zero), "kim");

    private IMessageTemplatesGrain Templates => server.Cluster.GetGrain<IMessageTemplatesGrain>(GrainKeys.Single);

    [Fact]
    public async Task Put_SaysWhatOfWhom_AndIsAnsweredWithItsVersion()
    {
        MessageTemplate? given = null;
        Templates.Put(Arg.Do<MessageTemplate>(one => given = one)).Returns(Outcomes.Done(Saved));
        using HttpClient client = server.Client(Role.Admin);

        JsonNode answer = await client.PutAsync(Path, Body);

        given.ShouldBe(Saved with { Version = 0, SavedAt = default });
        (answer.Text("id"), answer.Text("kind"), answer.Text("saved_by")).ShouldBe(("M1", "resolved", "kim"));
        answer["version"]!.GetValue<int>().ShouldBe(3);
    }

    [Theory]
    [InlineData("""{"text":"x"}""", "channel is missing")]
    [InlineData("""{"channel":"email"}""", "text is missing")]
    [InlineData("""{"channel":"pigeon","text":"x"}""", "channel is")]
    [InlineData("""{"channel":"email","text":"x","version":1}""", "version is not a field")]
    public async Task Put_Malformed_IsRefusedByName(string body, string detail)
    {
        using HttpClient client = server.Client(Role.Admin);
        using HttpResponseMessage answer = await client.SendAsync("PUT", Path, body);
        (await answer.ProblemAsync(400)).ShouldContain(detail);
    }

    [Fact]
    public async Task Put_RefusedTemplate_SaysWhere()
    {
        Templates.Put(default!).ReturnsForAnyArgs(Outcomes.Invalid<MessageTemplate>(
            new Risk.Contracts.FieldError("text", "text, line 2, column 7: 'vlaue' is no variable.")));
        using HttpClient client = server.Client(Role.Admin);
        using HttpResponseMessage answer = await client.SendAsync("PUT", Path, Body);
        (await answer.ProblemAsync(400)).ShouldContain("line 2, column 7");
    }

    [Fact]
    public async Task Versions_OfNone_IsNotFound_ElseAList()
    {
        using HttpClient client = server.Client();
        Templates.Versions("M1").Returns([Saved, Saved with { Version = 2 }]);
        JsonNode list = JsonNode.Parse(await client.GetStringAsync($"{Path}/versions",
            TestContext.Current.CancellationToken))!;
        list["items"]!.AsArray().Select(one => one!["version"]!.GetValue<int>()).ShouldBe([3, 2]);
        Templates.Versions("M1").Returns([]);
        using HttpResponseMessage none = await client.SendAsync("GET", $"{Path}/versions", null);
        await none.ProblemAsync(404);
    }

    [Fact]
    public async Task Preview_OfADraft_ShowsTheMessage()
    {
        Templates.Preview(default!).ReturnsForAnyArgs(Outcomes.Done(new RenderedMessage("s", "t", "<p>h</p>")));
        using HttpClient client = server.Client();
        JsonNode shown = await client.PostAsync($"{Path}/preview", Body);
        (shown.Text("subject"), shown.Text("text"), shown.Text("html")).ShouldBe(("s", "t", "<p>h</p>"));
    }

    [Fact]
    public async Task Test_PutsTheSampleIntoTheOutbox()
    {
        NotificationRequest request = Notices.Request() with { Kind = NotificationKind.Test, TemplateId = "M1" };
        Templates.Test("M1", "ann@example.com").Returns(Outcomes.Done(request));
        INotificationGrain outbox = Substitute.For<INotificationGrain>();
        server.Cluster.GetGrain<INotificationGrain>(Arg.Is<string>(id => id.StartsWith("n-test-"))).Returns(outbox);
        outbox.Get().Returns(Risk.Tests.Records.Samples.Notification("n-test-1"));
        using HttpClient client = server.Client(Role.Admin);

        JsonNode queued = await client.PostAsync($"{Path}/test", """{"recipient":"ann@example.com"}""");

        queued.Text("id").ShouldBe("n-test-1");
        await outbox.Received().Enqueue(request);
    }

    [Fact]
    public async Task Test_ToAWrongAddress_IsRefusedByName()
    {
        Templates.Test(default!, default!).ReturnsForAnyArgs(Outcomes.Invalid<NotificationRequest>(
            new Risk.Contracts.FieldError("recipient", "recipient is 'x'; allowed is an address.")));
        using HttpClient client = server.Client(Role.Admin);
        using HttpResponseMessage answer = await client.SendAsync("POST", $"{Path}/test", """{"recipient":"x"}""");
        (await answer.ProblemAsync(400)).ShouldContain("recipient is 'x'");
    }
}
