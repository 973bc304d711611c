using System.Globalization;
using Risk.Benchmarks.Baselines;
using Risk.Metrics;

namespace Risk.Benchmarks.Metrics;

/// <summary>Prints what the risk of a book costs on one thread, beside numpy in the same run.</summary>
internal static class MetricsBenchmark
{
    /// <returns>Whether numpy, where it is, found the same numbers.</returns>
    public static bool Run(Effort effort)
    {
        IReadOnlyList<Case> cases = Case.All();
        using Baseline baseline = new(cases);
        BaselineResult? numpy = baseline.Run(isTrial: effort == Effort.Trial);
        Console.WriteLine(numpy is null
            ? "No numpy here; on Debian: apt-get install python3-numpy python3-pandas"
            : $"{numpy.Version}; ratio = how many times longer it takes");
        Console.WriteLine($"{"",-46}{"least us",10}{"bytes",8}{"numpy us",10}{"ratio",8}{"target",8}");
        bool agree = true;
        for (int i = 0; i < cases.Count; i++)
        {
            agree &= numpy is null || Agrees(cases[i], numpy.Books[i]);
            Print(cases[i], numpy?.Books[i], effort);
        }
        PrintFleet(effort.Books);
        return agree;
    }

    private static void Print(Case one, BookBaseline? numpy, Effort effort)
    {
        string size = $"{one.Positions} x {one.Closes}";
        Row($"{size}: every metric", Of(() => one.Everything()), numpy?.Everything, one.Target);
        Row($"{size}: every metric that prices move", Of(() => one.Priced()), numpy?.Priced);
        Row($"{size}: the same after one tick", Of(() => one.Tick()), numpy?.Everything, 20);
        if (numpy?.Pandas is { } pandas)
            Console.WriteLine(Text($"{$"{size}: by empyrical's formulas on pandas",-46}{"",18}{pandas,10:N0}"));

        Timing Of(Action work) => Timing.Of(work, effort);
    }

    private static void Row(string name, Timing timing, double? numpy, double? target = null)
    {
        double? ratio = numpy / timing.Least;
        Console.WriteLine(Text(
            $"{name,-46}{timing.Least,10:N2}{timing.Bytes,8:N0}{numpy,10:N1}{ratio,8:N1}{target,8:N0}"));
    }

    private static void PrintFleet(int books)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Fleet fleet = new(books);
        double megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        string name = $"{books:N0} books x 30, every metric that prices move";
        Console.WriteLine(Text($"{$"{name}: one thread",-78}{fleet.OneByOne(1),8:N1} ms"));
        Console.WriteLine(Text($"{$"{name}: two threads",-78}{fleet.OneByOne(2),8:N1} ms"));
        Console.WriteLine(Text($"{$"{name}: blocked, two threads",-78}{fleet.Together(2),8:N1} ms"));
        Console.WriteLine(Text($"{$"{books:N0} books with closes, scenarios and prices",-78}{megabytes,8:N0} MB"));
        GC.KeepAlive(fleet);
    }

    private static bool Agrees(Case one, BookBaseline numpy)
    {
        MetricSet metrics = one.Priced();
        string[] others = [.. numpy.Found.Concat(numpy.PandasFound ?? new Dictionary<string, double>())
            .Where(found => !IsNear(MetricCatalog.Find(found.Key)!.Read(metrics), found.Value))
            .Select(found => found.Key)];
        foreach (string id in others)
            Console.WriteLine($"{one.Positions} x {one.Closes}: numpy finds another {id}");
        return others.Length == 0 && numpy.Found.Count == MetricCatalog.All.Length;
    }

    private static bool IsNear(double? one, double other) =>
        one is { } value && Math.Abs(value - other) <= 1e-9 * Math.Max(Math.Abs(other), 1e-3);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
