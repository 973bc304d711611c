namespace Risk.Metrics;

/// <summary>What is known about the price of one symbol: its newest tick and its newest close.</summary>
/// <remarks>A close counts as made at the end of its day, so it replaces the ticks of that day.</remarks>
public readonly record struct PriceSource(Quote? Tick, Close? Close)
{
    /// <summary>Day of the price in use; null without a price.</summary>
    public DateOnly? Day => UsesTick ? Tick?.Day : Close?.Day;

    /// <summary>The price in use; null without one.</summary>
    public double? Price => UsesTick ? Tick?.Price : Close?.Price;

    /// <summary>The newer of the two is the tick.</summary>
    public bool UsesTick => Tick is { } tick && !(Close?.Day >= tick.Day);

    /// <summary>
    /// Since when another tick has been awaited; null when none is: the symbol never ticked and lives by its closes,
    /// or its market day is over, as there is a close of it.
    /// </summary>
    public DateTimeOffset? WaitingSince(DateOnly? marketDay) => Close?.Day == marketDay ? null : Tick?.ArrivedAt;
}
