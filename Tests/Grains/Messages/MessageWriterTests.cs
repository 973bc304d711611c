using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Links;
using Risk.Grains.Notifications.Messages;
using Risk.Grains.Notifications.Templates;
using Risk.Grains.Records;
using Risk.Grains.Settings;
using Risk.Tests.Support;

namespace Risk.Tests.Grains.Messages;

/// <summary>A message is worded whatever becomes of its picture and its link.</summary>
public sealed class MessageWriterTests
{
    private readonly IRecordQueries records = Substitute.For<IRecordQueries>();
    private readonly IActionLinks links = Substitute.For<IActionLinks>();
    private readonly IGrainFactory grains = Substitute.For<IGrainFactory>();
    private readonly ManualTimeProvider clock = new(Notices.Noon);
    private readonly MessageWriter writer;

    public MessageWriterTests()
    {
        GrainSettings settings = new();
        writer = new(
            links,
            new TrendReader(records, settings, clock),
            new TemplateWords(
                new TemplateBook(grains, clock), new TemplateRenderer(), clock, NullLogger<TemplateWords>.Instance),
            grains,
            settings,
            clock,
            NullLogger<MessageWriter>.Instance);
        records.NewestAsync(default!, default!, default).ReturnsForAnyArgs(
            new HistoryPoint(Notices.Noon.AddYears(-10), 3, -0.0301));
        records.HistoryAsync(default!, default!).ReturnsForAnyArgs(new Page<HistoryPoint>(
            [new(Notices.Noon.AddYears(-10).AddHours(-1), 1, -0.02), new(Notices.Noon.AddYears(-10), 3, -0.0301)],
            null));
    }

    [Fact]
    public async Task Write_Mail_HasThePictureOfTheLastRecordedHoursThatItsPageShows()
    {
        OutgoingMessage mail = await WriteAsync();

        mail.Picture.ShouldNotBeNull().Span[1..4].ToArray().ShouldBe("PNG"u8.ToArray());
        mail.Html.ShouldNotBeNull().ShouldContain($"cid:{OutgoingMessage.PictureId("n-1")}");
        await records.Received().HistoryAsync(
            new("P1", "var_99", Notices.Noon.AddYears(-10).AddHours(-4)), new(PageRequest.MaxLimit));
    }

    [Fact]
    public async Task Write_TwoMailsOfOneAlert_ReadTheHistoryOnceForHalfAMinute()
    {
        await WriteAsync();
        await WriteAsync();
        await records.ReceivedWithAnyArgs(1).HistoryAsync(default!, default!);

        clock.Advance(TimeSpan.FromSeconds(30));
        await WriteAsync();
        await records.ReceivedWithAnyArgs(2).HistoryAsync(default!, default!);
    }

    [Fact]
    public async Task Write_NothingRecorded_HasNoPicture()
    {
        records.NewestAsync(default!, default!, default).ReturnsForAnyArgs((HistoryPoint?)null);

        (await WriteAsync()).ShouldSatisfyAllConditions(
            mail => mail.Picture.ShouldBeNull(), mail => mail.Html.ShouldNotBeNull().ShouldNotContain("<img"));
    }

    [Fact]
    public async Task Write_RecordsAndLinksFail_IsWordedWithoutThem()
    {
        records.NewestAsync(default!, default!, default).ThrowsAsyncForAnyArgs(new IOException("away"));
        links.LinkAsync(default!).ThrowsAsyncForAnyArgs(new IOException("away"));

        OutgoingMessage mail = await WriteAsync();

        mail.Picture.ShouldBeNull();
        mail.Text.ShouldContain("Acknowledge: http://localhost:8000/alerts/T1.1\n");
    }

    [Fact]
    public async Task Write_RecordsThatDoNotAnswer_AreWaitedForTwoSeconds()
    {
        records.NewestAsync(default!, default!, default).ReturnsForAnyArgs(
            new TaskCompletionSource<HistoryPoint?>().Task);

        Task<OutgoingMessage> mail = WriteAsync();
        clock.Advance(TimeSpan.FromSeconds(1.9));
        mail.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(0.1));

        (await mail).Picture.ShouldBeNull();
    }

    [Fact]
    public async Task Write_LinkOfItsOwn_IsTheOneToAcknowledgeBy()
    {
        links.LinkAsync(default!).ReturnsForAnyArgs("https://risk.company.com/a/abc");

        string text = (await WriteAsync()).Text;

        text.ShouldContain("Acknowledge: https://risk.company.com/a/abc\n");
        text.ShouldContain("Dashboard: http://localhost:8000/alerts/T1.1\n");
    }

    [Fact]
    public async Task Write_Sms_HasTheCodeAndNothingForMail()
    {
        grains.GetGrain<IReplyCodesGrain>("+12025550123").CodeFor("T1.1").Returns("4711");

        OutgoingMessage sms = await writer.WriteAsync("n-1", Notices.Request(Channel.Sms), []);

        sms.Text.ShouldContain(" Reply ack 4711 ");
        (sms.Html, sms.Picture).ShouldBe((null, null));
    }

    private Task<OutgoingMessage> WriteAsync() => writer.WriteAsync("n-1", Notices.Request(), []);
}
