namespace Risk.Metrics;

/// <summary>A scenario to put a book through.</summary>
public abstract record StressScenario(string Name)
{
    /// <summary>The run of past days that would have cost most.</summary>
    /// <param name="Days">1 or more.</param>
    public sealed record Worst(string Name, int Days) : StressScenario(Name);

    /// <summary>The moves of a past span of days.</summary>
    public sealed record Past(PastWindow Window) : StressScenario(Window.Name);

    /// <summary>Moves that someone imagines.</summary>
    public sealed record Shocked(Shock Shock) : StressScenario(Shock.Name);

    /// <summary>What a desk looks at every day: the worst days, the whole market up and down, known crises.</summary>
    public static ImmutableArray<StressScenario> Usual { get; } =
    [
        new Worst("worst day", 1),
        new Worst("worst 5 days", 5),
        new Shocked(new("all down 10 %") { Flat = -0.1 }),
        new Shocked(new("all up 10 %") { Flat = 0.1 }),
        new Shocked(new("benchmark down 10 %, by beta") { Benchmark = -0.1 }),
        .. PastWindow.Crises.Select(crisis => new Past(crisis)),
    ];

    /// <param name="book">What is held.</param>
    /// <param name="pricing">At which prices.</param>
    /// <param name="closes">Close history by symbol, for windows older than the scenarios.</param>
    public Answer<StressResult> Run(
        PreparedBook book, Pricing pricing, IReadOnlyDictionary<string, CloseSeries> closes) => this switch
    {
        Worst worst => ScenarioBook.Of(book, pricing).Then(all => StressTest.Worst(all, worst.Days)),
        Past past => StressTest.Past(book, pricing, past.Window, closes),
        Shocked shocked => StressTest.Shocked(book, pricing, shocked.Shock),
        _ => throw new InvalidOperationException("There are no others."),
    };
}
