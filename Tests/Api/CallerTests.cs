using NSubstitute;
using Risk.Contracts;
using Risk.Tests.Api.Support;

namespace Risk.Tests.Api;

/// <summary>What goes along with a request to the grains, and what comes back through the one fault handler.</summary>
public sealed class CallerTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Request_OfACaller_TellsTheGrainsItsName()
    {
        List<object?> users = [];
        server.Portfolio("P9").Get().Returns(_ =>
        {
            users.Add(RequestContext.Get(CallContext.User));
            return (PortfolioView?)null;
        });

        using var client = server.Client();
        using var answer = await client.SendAsync("GET", "/api/portfolios/P9");

        users.ShouldBe(["kim"]);
    }

    [Fact]
    public async Task List_FromACursorThatItNeverGave_Is400AndNamesTheField()
    {
        server.Cluster.GetGrain<IQueryGrain>(GrainKeys.Single).Alerts(Arg.Any<AlertQuery>(), Arg.Any<PageRequest>())
            .Returns<Page<AlertView>>(_ => throw new UnknownCursorException("x"));

        using var client = server.Client();
        using var answer = await client.SendAsync("GET", "/api/risk/alerts?cursor=x");

        (await answer.ProblemAsync(400)).ShouldStartWith("cursor is not one");
    }
}
