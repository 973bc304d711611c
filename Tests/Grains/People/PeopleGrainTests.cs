using Risk.Contracts;
using Risk.Tests.Records;
using Risk.Tests.Support.Engine;
using Risk.Tests.Support.Fakes;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Grains.People;

/// <summary>Contacts and schedules: bad ones leave nothing behind, good ones outlive the process and are on record.
/// </summary>
public sealed class PeopleGrainTests
{
    private static readonly Contact Ann = Samples.Contact("ann");

    private static readonly OnCallSchedule Desk = Samples.Schedule("desk");

    private readonly GrainWorld world = new();

    [Fact]
    public async Task Put_GoodOnes_OutliveTheProcessAndAreOnRecord()
    {
        EngineHost host = await world.StartAsync();
        (await People(host).PutContact(Ann)).Code.ShouldBe(OutcomeCode.Done);
        Outcome<SavedSchedule> saved = await People(host).PutSchedule(Desk);
        saved.Value!.Warnings[0].ShouldBe("no contact bob is known; nobody is told in their turn.");
        saved.Value.Warnings[1].ShouldStartWith("nobody is on call from ");
        await using EngineHost next = await host.KillAndRestartAsync();
        (await People(next).Contact("ann"))!.Channels.Length.ShouldBe(2);
        (await People(next).Schedule("desk"))!.Layers.ShouldHaveSingleItem();
        world.Records.Of<Record.Contact>().ShouldHaveSingleItem().Value.Id.ShouldBe("ann");
        world.Records.Of<Record.Schedule>().ShouldHaveSingleItem().Value.Id.ShouldBe("desk");
    }

    [Fact]
    public async Task Put_BadOnes_AreRefusedByFieldAndLeaveNothing()
    {
        await using EngineHost host = await world.StartAsync();
        Outcome<Contact> contact = await People(host).PutContact(Ann with { Channels = [new(Channel.Sms, "ann")] });
        contact.Errors.Select(e => e.Field).ShouldBe(["channels[0].address", "preferred_channel"]);
        Outcome<SavedSchedule> schedule = await People(host).PutSchedule(Desk with { TimeZone = "Mars" });
        schedule.Errors.ShouldHaveSingleItem().Field.ShouldBe("time_zone");
        PeopleBook book = await People(host).Book();
        (book.Contacts.Length, book.Schedules.Length, world.Records.Saved.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Put_SaysThatItIsVerified_IsNotBelieved()
    {
        await using EngineHost host = await world.StartAsync();
        Outcome<Contact> put = await People(host).PutContact(
            Ann with { Channels = [.. Ann.Channels.Select(c => c with { VerifiedAt = Samples.Noon })] });
        put.Value!.Channels.ShouldAllBe(channel => channel.VerifiedAt == null);
    }

    [Fact]
    public async Task Verify_LastsUntilTheAddressChanges()
    {
        await using EngineHost host = await world.StartAsync();
        (await People(host).Verify("ann", Channel.Sms, "+12025550101")).Code.ShouldBe(OutcomeCode.NotFound);
        await People(host).PutContact(Ann);
        (await People(host).Verify("ann", Channel.Sms, "+12025550102")).Code.ShouldBe(OutcomeCode.Conflict);
        (await People(host).Verify("ann", Channel.Sms, "+12025550101")).Code.ShouldBe(OutcomeCode.Done);
        (await People(host).PutContact(Ann with { Name = "Ann L" })).Value!.Channels.Select(c => c.VerifiedAt is null)
            .ShouldBe([true, false]);
        Contact moved = Ann with { Channels = [Ann.Channels[0], new(Channel.Sms, "+12025550102")] };
        (await People(host).PutContact(moved)).Value!.Channels.ShouldAllBe(channel => channel.VerifiedAt == null);
        (await People(host).PutContact(Ann)).Value!.Channels.ShouldAllBe(channel => channel.VerifiedAt == null);
    }

    [Fact]
    public async Task At_FindsEveryContactWithTheAddress()
    {
        await using EngineHost host = await world.StartAsync();
        await People(host).PutContact(Ann);
        await People(host).PutContact(Samples.Contact("bob"));
        (await People(host).At(Channel.Email, "ANN@example.com")).Contacts.Length.ShouldBe(2);
        (await People(host).At(Channel.Sms, "ann@example.com")).Contacts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_Unknown_IsNotFound_KnownIsGone()
    {
        await using EngineHost host = await world.StartAsync();
        (await People(host).DeleteContact("ann")).Code.ShouldBe(OutcomeCode.NotFound);
        (await People(host).DeleteSchedule("desk")).Code.ShouldBe(OutcomeCode.NotFound);
        await People(host).PutContact(Ann);
        await People(host).PutSchedule(Desk);
        (await People(host).DeleteContact("ann")).Code.ShouldBe(OutcomeCode.Done);
        (await People(host).DeleteSchedule("desk")).Code.ShouldBe(OutcomeCode.Done);
        (await People(host).Book()).ShouldSatisfyAllConditions(
            book => book.Contacts.ShouldBeEmpty(), book => book.Schedules.ShouldBeEmpty());
        world.Records.Of<Record.ContactRemoved>().ShouldHaveSingleItem();
        world.Records.Of<Record.ScheduleRemoved>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Put_RecordsAway_IsStoredAndTheRowsFollow()
    {
        world.Records.IsAway = true;
        EngineHost host = await world.StartAsync();
        await People(host).PutContact(Ann);
        await People(host).PutSchedule(Desk);
        world.Records.IsAway = false;
        await using EngineHost next = await host.RestartAsync();
        (await People(next).Contact("ann")).ShouldNotBeNull();
        world.Records.Saved.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Shifts_OfASchedule_NameWhoIsOnCall()
    {
        await using EngineHost host = await world.StartAsync();
        await People(host).PutSchedule(Desk);
        ImmutableArray<OnCallShift> shifts = await People(host).Shifts(
            "desk", Samples.Noon, Samples.Noon.AddHours(3));
        shifts.Select(s => (s.Member, s.Reason)).ShouldBe([("bob", "in desk by an override"), (null, null)]);
        (await People(host).Shifts("none", Samples.Noon, Samples.Noon.AddHours(3))).ShouldBeEmpty();
    }

    [Fact]
    public async Task LayerShifts_OfASchedule_AreThoseOfEachLayer()
    {
        await using EngineHost host = await world.StartAsync();
        await People(host).PutSchedule(Desk);
        ImmutableArray<ImmutableArray<OnCallShift>> layers = await People(host).LayerShifts(
            "desk", Samples.Noon, Samples.Noon.AddHours(3));
        layers.Length.ShouldBe(Desk.Layers.Length);
        layers.SelectMany(shifts => shifts).ShouldAllBe(s => s.Reason == null || s.Reason.Contains("by layer"));
        (await People(host).LayerShifts("none", Samples.Noon, Samples.Noon.AddHours(3))).ShouldBeEmpty();
    }

    private static IPeopleGrain People(EngineHost host) => host.Grains.GetGrain<IPeopleGrain>(GrainKeys.Single);
}
