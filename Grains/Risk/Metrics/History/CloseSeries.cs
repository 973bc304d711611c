namespace Risk.Metrics;

/// <summary>All closes of one symbol, oldest first, and the returns between them. Shared by every portfolio.</summary>
public sealed class CloseSeries
{
    private readonly DateOnly[] dates;
    private readonly double[] closes;
    private readonly double[] returns;
    private volatile AlignedCloses? aligned;

    /// <param name="symbol">Whose closes.</param>
    /// <param name="dates">Strictly ascending.</param>
    /// <param name="closes">Positive, one for each date.</param>
    /// <exception cref="ArgumentException">The two differ in length, or dates do not ascend.</exception>
    public CloseSeries(string symbol, IEnumerable<DateOnly> dates, IEnumerable<double> closes)
    {
        Symbol = symbol;
        this.dates = [.. dates];
        this.closes = [.. closes];
        if (this.dates.Length != this.closes.Length)
            throw new ArgumentException("One close for each date.", nameof(closes));
        if (this.dates.Zip(this.dates.Skip(1)).Any(pair => pair.First >= pair.Second))
            throw new ArgumentException("Dates must ascend strictly.", nameof(dates));
        returns = Simple(this.closes);
    }

    public string Symbol { get; }

    public int Count => dates.Length;

    public ReadOnlyMemory<DateOnly> Dates => dates;

    public ReadOnlyMemory<double> Closes => closes;

    /// <summary>Element t is the return from close t to close t + 1.</summary>
    public ReadOnlyMemory<double> Returns => returns;

    /// <summary>The newest close; null without any.</summary>
    public Close? Last => Count == 0 ? null : new(dates[^1], closes[^1]);

    /// <summary>Close of a day, null when there is none.</summary>
    public double? On(DateOnly day) => Array.BinarySearch(dates, day) is >= 0 and var at ? closes[at] : null;

    /// <summary>The newest close of a day or before; null when there is none.</summary>
    public Close? UpTo(DateOnly day)
    {
        int at = Array.BinarySearch(dates, day);
        int newest = at >= 0 ? at : ~at - 1;
        return newest < 0 ? null : new(dates[newest], closes[newest]);
    }

    /// <summary>Its closes on some of its days; whoever asks for the same days next shares the arrays.</summary>
    public AlignedCloses On(DateOnly[] days)
    {
        if (aligned is { } last && last.Days.AsSpan().SequenceEqual(days))
            return last;
        double[] chosen = Array.ConvertAll(days, day => On(day)!.Value);
        return aligned = new(days, chosen, Simple(chosen));
    }

    /// <summary>This series with more closes; one of a day that it has replaces that.</summary>
    public CloseSeries With(IEnumerable<Close> more)
    {
        SortedDictionary<DateOnly, double> merged = [];
        for (int t = 0; t < Count; t++)
            merged[dates[t]] = closes[t];
        foreach (Close close in more)
            merged[close.Day] = close.Price;
        return new(Symbol, merged.Keys, merged.Values);
    }

    /// <summary>p[t+1]/p[t] − 1. Simple, because only simple returns add up across positions.</summary>
    internal static double[] Simple(ReadOnlySpan<double> levels)
    {
        double[] returns = new double[Math.Max(levels.Length - 1, 0)];
        for (int t = 0; t < returns.Length; t++)
            returns[t] = levels[t + 1] / levels[t] - 1;
        return returns;
    }
}

/// <summary>Closes of one symbol on the days that others have too, and the returns between them.</summary>
public sealed record AlignedCloses(DateOnly[] Days, double[] Closes, double[] Returns);

/// <summary>A symbol's price at the end of a day.</summary>
public readonly record struct Close(DateOnly Day, double Price);
