using System.Text.Json.Nodes;
using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Api.Support;
using Rows = Risk.Tests.Records.Samples;

namespace Risk.Tests.Api.People;

/// <summary>Contacts and schedules as they are on the wire.</summary>
public sealed class PeopleTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Ann = """
        {"name":"Ann Lee","channels":[{"channel":"email","address":"ann@example.com"},
        {"channel":"sms","address":"+12025550101"}],"roles":["desk"],"time_zone":"Europe/London",
        "preferred_channel":"email","fallback_order":["sms"],
        "quiet_hours":[{"severity":"low","from":"22:00","to":"07:00"}],"language":"de-CH"}
        """;

    private const string Desk = """
        {"name":"Desk","time_zone":"America/New_York","layers":[{"name":"week","members":["ann","bob"],
        "rotation":"weekly","starts_on":"2024-02-26","hand_over":"09:30",
        "restrictions":[{"days":["monday"],"from":"09:00","to":"17:00"}]}],
        "overrides":[{"member":"bob","from":"2024-02-29T12:00:00Z","to":"2024-02-29T14:00:00Z"}]}
        """;

    private IPeopleGrain People => server.Cluster.GetGrain<IPeopleGrain>("all");

    [Fact]
    public async Task Contact_PutAndGet_HasTheSameFields()
    {
        Contact? given = null;
        People.PutContact(Arg.Do<Contact>(c => given = c)).Returns(call => Outcomes.Done(call.Arg<Contact>()));
        using HttpClient client = server.Client();
        JsonNode put = await client.PutAsync("/api/contacts/ann", Ann);
        given.ShouldNotBeNull().Channels.ShouldBe(Rows.Contact("ann").Channels);
        People.Contact("ann").Returns(given);
        JsonNode get = await client.GetJsonAsync("/api/contacts/ann");
        JsonNode.DeepEquals(get, put).ShouldBeTrue();
        get.AsObject().Remove("id");
        foreach (JsonNode? channel in get["channels"]!.AsArray())
            channel!.AsObject().Remove("verified_at").ShouldBeTrue();
        JsonNode.DeepEquals(get, JsonNode.Parse(Ann)).ShouldBeTrue(get.ToJsonString());
    }

    [Fact]
    public async Task Schedule_PutAndGet_HasTheSameFieldsAndWhoIsOnCall()
    {
        OnCallSchedule? given = null;
        People.PutSchedule(Arg.Do<OnCallSchedule>(s => given = s))
            .Returns(call => Outcomes.Done(new SavedSchedule(call.Arg<OnCallSchedule>(), ["nobody"])));
        using HttpClient client = server.Client();
        JsonNode put = await client.PutAsync("/api/risk/schedules/desk", Desk);
        put["warnings"]!.AsArray().Count.ShouldBe(1);
        People.Schedule("desk").Returns(given);
        People.Shifts("desk", Rows.Noon, Rows.Noon.AddTicks(1))
            .Returns([new OnCallShift(Rows.Noon, Rows.Noon.AddTicks(1), "bob", "in desk by an override")]);
        People.Shifts("desk", Rows.Noon, Rows.Noon.AddHours(1))
            .Returns([new OnCallShift(Rows.Noon, Rows.Noon.AddHours(1), null, null)]);
        People.LayerShifts("desk", Rows.Noon, Rows.Noon.AddHours(1))
            .Returns([[new OnCallShift(Rows.Noon, Rows.Noon.AddHours(1), "ann", "in desk by layer week")]]);
        JsonNode get = await client.GetJsonAsync("/api/risk/schedules/desk?at=2024-02-29T12:00:00Z"
            + "&from=2024-02-29T12:00:00Z&to=2024-02-29T13:00:00Z");
        JsonNode.DeepEquals(get["layers"], put["layers"]).ShouldBeTrue();
        get["layers"]![0]!.Text("hand_over").ShouldBe("09:30");
        get["layers"]![0]!["restrictions"]![0]!["days"]!.ToJsonString().ShouldBe("""["monday"]""");
        get["on_call"]!.ToJsonString().ShouldBe("""{"member":"bob","reason":"in desk by an override"}""");
        get["shifts"]!.ToJsonString().ShouldBe(
            """[{"from":"2024-02-29T12:00:00Z","to":"2024-02-29T13:00:00Z","member":null,"reason":null}]""");
        JsonNode layer = get["layer_shifts"]!.AsArray().Single()!;
        (layer.Text("layer"), layer["shifts"]![0]!.Text("member")).ShouldBe(("week", "ann"));
    }

    [Theory]
    [InlineData("PUT", "/api/contacts/ann", """{"name":"Ann"}""", "channels is missing")]
    [InlineData("PUT", "/api/contacts/ann", """{"name":"Ann","channels":[],"email":"x"}""", "email")]
    [InlineData("PUT", "/api/contacts/ann",
        """{"name":"A","channels":[{"channel":"sms","address":"+12025550101","verified_at":null}]}""", "verified_at")]
    [InlineData("PUT", "/api/contacts/ann",
        """{"name":"A","channels":[],"quiet_hours":[{"severity":"low","from":"25:00","to":"07:00"}]}""",
        "quiet_hours[0].from is \"25:00\"")]
    [InlineData("PUT", "/api/risk/schedules/desk",
        """{"name":"D","time_zone":"UTC","layers":[{"name":"a","members":[],"rotation":"daily","hand_over":"9"}]}""",
        "layers[0].hand_over is \"9\"; allowed is a time of day, e.g. 09:30.")]
    [InlineData("GET", "/api/risk/schedules/desk?from=2024-02-29T12:00:00Z", null, "from and to go together")]
    [InlineData("GET", "/api/risk/schedules/desk?from=2024-02-29T12:00:00Z&to=2024-02-29T12:00:00Z", null, "later")]
    [InlineData("GET", "/api/risk/schedules/desk?from=2024-01-01T00:00:00Z&to=2024-04-02T00:00:01Z", null, "92 days")]
    public async Task Malformed_Request_IsRefusedByName(string method, string path, string? body, string detail)
    {
        using HttpClient client = server.Client();
        using HttpResponseMessage answer = await client.SendAsync(method, path, body);
        (await answer.ProblemAsync(400)).ShouldContain(detail);
    }

    [Theory]
    [InlineData("/api/contacts/zoe", "There is no contact 'zoe'.")]
    [InlineData("/api/risk/schedules/zoe", "There is no schedule 'zoe'.")]
    public async Task Unknown_Is404(string path, string detail)
    {
        People.DeleteContact("zoe").Returns(Outcomes.NotFound<Contact>("There is no contact 'zoe'."));
        People.DeleteSchedule("zoe").Returns(Outcomes.NotFound<OnCallSchedule>("There is no schedule 'zoe'."));
        People.Contact("zoe").Returns((Contact?)null);
        People.Schedule("zoe").Returns((OnCallSchedule?)null);
        using HttpClient client = server.Client();
        foreach (string method in (string[])["GET", "DELETE"])
        {
            using HttpResponseMessage answer = await client.SendAsync(method, path);
            (await answer.ProblemAsync(404)).ShouldBe(detail);
        }
    }

    [Fact]
    public async Task Verification_SendsACodeAndTakesIt()
    {
        IVerificationGrain grain = server.Cluster.GetGrain<IVerificationGrain>("ann/sms");
        grain.Start("ann", Channel.Sms).Returns(Outcomes.Done(
            new StartedVerification(Channel.Sms, "+12025550101", "n-1", Rows.Noon)));
        grain.Confirm("ann", Channel.Sms, "012345").Returns(Outcomes.Done(Rows.Contact("ann")));
        grain.Confirm("ann", Channel.Sms, "543210").Returns(Outcomes.Invalid<Contact>(
            new Risk.Contracts.FieldError("code", "code is not the one that was sent; 4 more tries are left.")));
        using HttpClient client = server.Client();
        using HttpResponseMessage sent = await client.SendAsync("POST", "/api/contacts/ann/channels/sms/verify");
        ((int)sent.StatusCode).ShouldBe(202);
        (await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(
            """{"channel":"sms","address":"+12025550101","notification_id":"n-1","""
            + "\"expires_at\":\"2024-02-29T12:00:00Z\"}");
        using HttpResponseMessage done = await client.SendAsync(
            "POST", "/api/contacts/ann/channels/sms/confirm", """{"code":"012345"}""");
        ((int)done.StatusCode).ShouldBe(200);
        using HttpResponseMessage wrong = await client.SendAsync(
            "POST", "/api/contacts/ann/channels/sms/confirm", """{"code":"543210"}""");
        (await wrong.ProblemAsync(400)).ShouldContain("4 more tries");
        using HttpResponseMessage fax = await client.SendAsync("POST", "/api/contacts/ann/channels/fax/verify");
        (await fax.ProblemAsync(400)).ShouldBe("channel is 'fax'; allowed are email and sms.");
    }

    [Fact]
    public async Task Lists_HaveEverybodyAndEverySchedule()
    {
        People.Book().Returns(new PeopleBook([Rows.Contact("ann")], [Rows.Schedule("desk")]));
        using HttpClient client = server.Client();
        (await client.GetJsonAsync("/api/contacts")).Items().ShouldHaveSingleItem()!.Text("id").ShouldBe("ann");
        (await client.GetJsonAsync("/api/risk/schedules")).Items().ShouldHaveSingleItem()!.Text("id").ShouldBe("desk");
    }
}
