using System.Text.Json.Nodes;
using NSubstitute;
using Risk.Api.Security;
using Risk.Contracts;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api.Escalations;

/// <summary>Dry runs of policies and switches of running escalations, on the wire.</summary>
public sealed class EscalationTests(ApiServer server) : IClassFixture<ApiServer>
{
    private IPoliciesGrain Policies => server.Cluster.GetGrain<IPoliciesGrain>("all");

    [Fact]
    public async Task DryRun_AtAnInstant_SaysWhoIsToldWhenAndWhoNotAndWhy()
    {
        Policies.DryRun("E1", Samples.At).Returns(Outcomes.Done(new PolicyDryRun(Policy, Samples.At,
        [
            new(Samples.At, 0, "immediate", "step 1, immediate, due at noon: role:desk is Ann Lee",
            [
                new(Channel.Email, "ann@example.com", "ann", null),
                new(Channel.Email, "user:zoe", null, "no contact zoe is known"),
            ]),
        ])));
        using HttpClient client = server.Client();
        JsonNode run = await client.PostAsync(
            "/api/risk/escalation-policies/E1/dry-run", """{"at":"2026-01-05T14:30:00Z"}""");
        (run.Text("policy_id"), run.Text("at")).ShouldBe(("E1", "2026-01-05T14:30:00Z"));
        JsonNode step = run["steps"]![0]!;
        step["told"]!.ToJsonString().ShouldBe(
            """[{"channel":"email","recipient":"ann@example.com","person":"ann"}]""");
        step["not_told"]!.ToJsonString().ShouldBe(
            """[{"recipient":"user:zoe","reason":"no contact zoe is known"}]""");
    }

    [Fact]
    public async Task DryRun_OfNoPolicy_Is404()
    {
        Policies.DryRun("none", Arg.Any<DateTimeOffset>())
            .Returns(Outcomes.NotFound<PolicyDryRun>("There is no escalation policy 'none'."));
        using HttpClient client = server.Client(Role.Viewer);
        using HttpResponseMessage answer = await client.SendAsync(
            "POST", "/api/risk/escalation-policies/none/dry-run", "{}");
        (await answer.ProblemAsync(404)).ShouldBe("There is no escalation policy 'none'.");
    }

    [Fact]
    public async Task Switch_OfAnAlertsEscalation_IsTheCallersAndAnswersHowItStands()
    {
        server.Cluster.GetGrain<IAlertGrain>("A1").Get().Returns(Samples.Alert("A1", "P1"));
        server.Cluster.GetGrain<IEscalationGrain>("A1").Switch("E2", Arg.Is<UserAction>(a => a.User == "kim"))
            .Returns(Outcomes.Done(new EscalationSummary("E2", 3, 1, Samples.At, EscalationStatus.Running)));
        using HttpClient client = server.Client(Role.RiskManager, "P1");
        JsonNode answer = await client.PostAsync("/api/risk/escalations/A1/switch", """{"policy_id":"E2"}""");
        (answer.Text("policy_id"), answer.Text("status"), answer.Text("next_step_at"))
            .ShouldBe(("E2", "running", "2026-01-05T14:30:00Z"));
        answer["policy_version"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task Switch_OfAnotherTenantsAlert_LooksLikeNone()
    {
        server.Cluster.GetGrain<IAlertGrain>("A7").Get().Returns(Samples.Alert("A7", "other"));
        using HttpClient client = server.Client(Role.Admin, "P1");
        using HttpResponseMessage answer = await client.SendAsync("POST", "/api/risk/escalations/A7/switch", "{}");
        (await answer.ProblemAsync(404)).ShouldBe("There is no alert 'A7'.");
    }

    private static EscalationPolicy Policy => new("E1", Severity.High, true, TimeSpan.Zero, [], 0, null, 3);
}
