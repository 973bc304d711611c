using Risk.Prices;

namespace Risk.Tests.Prices;

public sealed class CloseRulesTests
{
    private static readonly DateOnly Today = new(2024, 5, 6);

    [Theory]
    [InlineData("2024-05-07", "SPY", 500, null)]
    [InlineData("2024-05-08", "SPY", 500, "date")]
    [InlineData("1900-01-01", "SPY", 500, null)]
    [InlineData("1899-12-31", "SPY", 500, "date")]
    [InlineData("2024-05-06", "S P", 500, "symbol")]
    [InlineData("2024-05-06", "SPY", 0, "close")]
    [InlineData("2024-05-06", "SPY", -1, "close")]
    [InlineData("2024-05-06", "SPY", 999_999_999_999, null)]
    [InlineData("2024-05-06", "SPY", 1_000_000_000_000, "close")]
    public void Refuse_NamesTheFieldThatIsWrong(string date, string symbol, double close, string? field)
    {
        string? reason = CloseRules.Refuse(DateOnly.Parse(date), symbol, (decimal)close, Today);
        if (field is null)
            reason.ShouldBeNull();
        else
            reason.ShouldNotBeNull().ShouldStartWith(field + " is ");
    }
}
