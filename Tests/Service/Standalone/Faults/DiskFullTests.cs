using System.Net;
using System.Text.Json;
using Risk.Tests.Support.Service;

namespace Risk.Tests.Service.Faults;

/// <summary>Fault 29: the disk is full: writes are refused clearly, the health says so, and it recovers.</summary>
public sealed class DiskFullTests : ServiceTest
{
    // More than the health asks to be free.
    private const int Megabytes = 160;

    [Fact(Timeout = 240_000)]
    public async Task Disk_Full_RefusesWritesSaysSoAndRecovers()
    {
        await using SmallDisk disk = await SmallDisk.MountAsync(Megabytes);
        RiskService service = await StartAsync(Options with { DataFolder = disk.Path });
        Desk desk = new(service.Api);
        Book book = new("P1", desk);
        await desk.SetPolicyAsync(Ladder.TwoSteps);
        await book.SetUpAsync();
        (await IsDiskHealthyAsync(service.Api)).ShouldBeTrue();

        disk.Fill();
        string refused = await FirstRefusedAsync(service.Api);
        (await IsDiskHealthyAsync(service.Api)).ShouldBeFalse();
        disk.Free();

        await Wait.UntilAsync("writes are taken again", async () => await StatusOfPutAsync(service.Api, "P2") is
            HttpStatusCode.OK or HttpStatusCode.Created);
        (await service.Api.StatusOfAsync(refused)).ShouldBe(HttpStatusCode.NotFound);
        await book.BreakAsync();
        await Mail.FirstToAsync(Ladder.TwoSteps.Rungs[1].Recipient);
        (await IsDiskHealthyAsync(service.Api)).ShouldBeTrue();
        await service.StopAsync();
    }

    /// <summary>The pages that SQLite has already may hold some more writes.</summary>
    private static async Task<string> FirstRefusedAsync(ApiClient api)
    {
        for (int i = 0; ; i++)
        {
            HttpStatusCode status = await StatusOfPutAsync(api, $"F{i}");
            if (status == HttpStatusCode.ServiceUnavailable)
                return $"api/portfolios/F{i}";
            status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Created);
        }
    }

    private static async Task<HttpStatusCode> StatusOfPutAsync(ApiClient api, string id)
    {
        using HttpResponseMessage answer = await api.TryPutAsync($"api/portfolios/{id}", new { name = id });
        return answer.StatusCode;
    }

    private static async Task<bool> IsDiskHealthyAsync(ApiClient api)
    {
        JsonElement health = await api.GetAsync("api/health");
        return health.GetProperty("dependencies").EnumerateArray()
            .Single(one => one.GetProperty("name").GetString() == "disk").GetProperty("healthy").GetBoolean();
    }
}
