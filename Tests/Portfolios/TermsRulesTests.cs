using Risk.Metrics;
using Risk.Portfolios;
using static Risk.Tests.Portfolios.Books;

namespace Risk.Tests.Portfolios;

public sealed class TermsRulesTests
{
    [Fact]
    public void Put_ANewPortfolio_TakesDefaults()
    {
        Portfolio created = Put(null, new()).Done();
        created.Terms.ShouldBe(new Terms("P1", "USD", null, null, null, 0, new Margins(0.5m, 0.5m, 0.25m, 0.3m)));
        created.Cash.ShouldBe(0);
        Put(null, new(Cash: 500)).Done().Activity.ShouldBeEmpty("what it starts with is no flow");
    }

    [Fact]
    public void Put_WhatIsAbsent_StaysAsItIs()
    {
        Portfolio changed = Put(Empty, new(Name: "Book one", Benchmark: "SPY")).Done();
        Portfolio again = Put(changed, new(Desk: "Rates")).Done();
        again.Terms.ShouldBe(Terms.Default("P1") with { Name = "Book one", Benchmark = "SPY", Desk = "Rates" });
        Put(again, new(Desk: "Rates", Cash: 1000)).ShouldBeOfType<Change.Unchanged>();
    }

    [Fact]
    public void Put_AnotherCash_IsAFlow()
    {
        Portfolio next = Put(Empty, new(Cash: 1300)).Done();
        next.Cash.ShouldBe(1300);
        next.Activity.ShouldHaveSingleItem().Flow.ShouldBe(300);
    }

    [Fact]
    public void Put_AVarMethod_StaysUntilItIsTakenBack()
    {
        Portfolio filtered = Put(Empty, new(VarMethod: new(VarMethod.Filtered))).Done();
        filtered.ToBook().VarMethod.ShouldBe(VarMethod.Filtered);
        Put(filtered, new(Desk: "Rates")).Done().Terms.VarMethod.ShouldBe(VarMethod.Filtered);
        Put(filtered, new(VarMethod: new(VarMethod.Filtered))).ShouldBeOfType<Change.Unchanged>();
        Put(filtered, new(VarMethod: new(null))).Done().ToBook().VarMethod.ShouldBeNull();
        Put(Empty, new(VarMethod: new((VarMethod)9))).Fields().ShouldBe(["var_method"]);
    }

    [Fact]
    public void Put_WhatIsWrong_NamesEachField()
    {
        string tooLong = new('x', 201);
        TermsChange change = new(" ", "usd", "", tooLong, 0.123456789m, "a b", 1.01m, new(-0.1m, 1.1m, 2, -1));
        Put(null, change).Fields().ShouldBe(
        [
            "name", "base_currency", "account_id", "desk", "cash", "benchmark", "risk_free_annual",
            "margin.initial_long", "margin.initial_short", "margin.maintenance_long", "margin.maintenance_short",
        ]);
    }

    [Fact]
    public void Put_TheValueGiven_IsInTheMessage() =>
        Put(null, new(BaseCurrency: "usd")).ShouldBeOfType<Change.Invalid>().Errors[0].Message
            .ShouldBe("base_currency is usd; allowed: three letters of ISO 4217, such as USD.");

    [Theory]
    [InlineData("0", true)]
    [InlineData("1", true)]
    [InlineData("-0.01", false)]
    [InlineData("1.01", false)]
    public void SetMargin_TakesFractions(string rate, bool taken)
    {
        Change change = TermsRules.SetMargin(Empty, Margins.Default with { MaintenanceLong = decimal.Parse(rate) });
        if (taken)
            change.Done().Terms.Margin.MaintenanceLong.ShouldBe(decimal.Parse(rate));
        else
            change.Fields().ShouldBe(["maintenance_long"]);
    }

    [Fact]
    public void SetMargin_TheSame_ChangesNothing() =>
        TermsRules.SetMargin(Empty, Margins.Default).ShouldBeOfType<Change.Unchanged>();

    private static Change Put(Portfolio? now, TermsChange change) => TermsRules.Put(now, "P1", change, Monday, Market);
}
