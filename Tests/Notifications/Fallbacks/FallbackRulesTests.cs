using Risk.Notifications;
using Risk.People;

namespace Risk.Tests.Notifications.Fallbacks;

/// <summary>Who is told in which other way, and who not.</summary>
public sealed class FallbackRulesTests
{
    private static readonly Fallback Sms = new("n-sms", Channel.Sms, "+12025550123", OnlyIfCritical: true);

    private static readonly Fallback Hook = new(
        "n-hook", Channel.Webhook, "https://ann.example", OnlyIfCritical: false);

    private static readonly Contact Ann = new(
        "ann", "Ann",
        [
            new(Channel.Email, "ann@example.com"),
            new(Channel.Sms, "+12025550123"),
            new(Channel.Webhook, "https://ann.example"),
        ],
        [], null, null);

    [Fact]
    public void Of_NobodyKnown_IsNothing() => Of(null, Channel.Email).ShouldBeEmpty();

    [Fact]
    public void Of_AContact_IsEveryOtherAddressAsItIsTried()
    {
        Of(Ann, Channel.Email).ShouldBe(["n-Sms +12025550123 critical", "n-Webhook https://ann.example"]);
        Of(Ann, Channel.Sms).ShouldBe(["n-Email ann@example.com", "n-Webhook https://ann.example"]);
    }

    [Fact]
    public void Of_AContactThatListsSms_IsToldByItWhateverTheSeverity()
    {
        Of(Ann with { FallbackOrder = [Channel.Webhook, Channel.Sms] }, Channel.Email)
            .ShouldBe(["n-Webhook https://ann.example", "n-Sms +12025550123"]);
        Of(Ann with { Preferred = Channel.Sms }, Channel.Email)[0].ShouldBe("n-Sms +12025550123");
    }

    [Theory]
    [InlineData(true, "Sms")]
    [InlineData(false, "Webhook")]
    public void Choose_BySeverity_TakesTheFirstThatIsWorthIt(bool isCritical, string channel)
    {
        FallbackRules.Choose([Sms, Hook], new Dictionary<string, DeliveryStatus>(), isCritical)
            .ShouldBeOfType<FallbackChoice.Tell>().To.Channel.ToString().ShouldBe(channel);
    }

    [Fact]
    public void Choose_Telling_LeavesWhatComesAfterIt()
    {
        var tell = FallbackRules.Choose([Sms, Hook], new Dictionary<string, DeliveryStatus>(), true)
            .ShouldBeOfType<FallbackChoice.Tell>();
        tell.Left.ShouldBe([Hook]);
    }

    [Theory]
    [InlineData(DeliveryStatus.Queued, typeof(FallbackChoice.ToldAlready))]
    [InlineData(DeliveryStatus.Claimed, typeof(FallbackChoice.ToldAlready))]
    [InlineData(DeliveryStatus.Failed, typeof(FallbackChoice.ToldAlready))]
    [InlineData(DeliveryStatus.Sent, typeof(FallbackChoice.ToldAlready))]
    [InlineData(DeliveryStatus.Dead, typeof(FallbackChoice.Tell))]
    [InlineData(DeliveryStatus.Suppressed, typeof(FallbackChoice.Tell))]
    public void Choose_WhereTheStepTellsTheOtherChannelToo_GoesByHowThatOneStands(DeliveryStatus status, Type choice) =>
        FallbackRules.Choose([Sms, Hook], new Dictionary<string, DeliveryStatus> { ["n-sms"] = status }, true)
            .ShouldBeOfType(choice);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Choose_WhereNothingIsLeft_IsExhausted(bool isSmsDead)
    {
        Dictionary<string, DeliveryStatus> statuses = isSmsDead ? new() { ["n-sms"] = DeliveryStatus.Dead } : [];
        FallbackRules.Choose(isSmsDead ? [Sms] : [], statuses, true).ShouldBeOfType<FallbackChoice.Exhausted>();
        FallbackRules.Choose([Sms], statuses, false).ShouldBeOfType<FallbackChoice.Exhausted>();
    }

    [Fact]
    public void Noted_OfEachChoice_SaysWhatBecomesOfThePerson()
    {
        Delivery dead = Outbox.Reported(DeliveryResult.Permanent);
        Note(dead, new FallbackChoice.Tell(Sms, [])).ShouldBe(
            "notification_fallback: ann@company.com is told by SMS instead: +12025550123");
        Note(dead, new FallbackChoice.ToldAlready(Sms)).ShouldBe("notification_suppressed: ann@company.com "
            + "is not told in another way: told already by SMS, +12025550123");
        Note(dead, new FallbackChoice.Exhausted()).ShouldBeNull();
    }

    private static string? Note(Delivery dead, FallbackChoice choice) =>
        FallbackRules.Noted(dead, choice, Outbox.At(2))?.Note is { } note ? $"{note.Kind}: {note.Text}" : null;

    private static string[] Of(Contact? contact, Channel asked) =>
    [
        .. FallbackRules.Of(contact, asked, other => $"n-{other.Channel}")
            .Select(one => $"{one.Id} {one.Recipient}{(one.OnlyIfCritical ? " critical" : "")}"),
    ];
}
