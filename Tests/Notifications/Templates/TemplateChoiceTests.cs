using Risk.Notifications;

namespace Risk.Tests.Notifications.Templates;

public sealed class TemplateChoiceTests
{
    [Theory]
    [InlineData(null, null, "en", true)]
    [InlineData(null, "de", "de-CH", true)]
    [InlineData(null, "DE-ch", "de-CH", true)]
    [InlineData(null, "de-CH", "de", false)]
    [InlineData(null, "d", "de", false)]
    [InlineData(null, "de", null, false)]
    [InlineData(NotificationKind.Triggered, null, null, true)]
    [InlineData(NotificationKind.Resolved, null, null, false)]
    public void Fit_OfATemplate_SaysWhetherItServes(
        NotificationKind? kind, string? of, string? language, bool serves) =>
        (TemplateChoice.Fit(kind, of, NotificationKind.Triggered, language) is not null).ShouldBe(serves);

    [Fact]
    public void Fit_TheLanguageCountsMoreThanTheKind() =>
        new (NotificationKind? Kind, string? Language)[]
        {
            (null, null), (NotificationKind.Triggered, null), (null, "de"), (NotificationKind.Triggered, "de"),
            (null, "de-CH"), (NotificationKind.Triggered, "de-CH"),
        }.Select(one => TemplateChoice.Fit(one.Kind, one.Language, NotificationKind.Triggered, "de-CH")!.Value)
            .ShouldBeInOrder(SortDirection.Ascending);
}
