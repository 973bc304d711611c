using System.Diagnostics;
using Risk.Metrics;

namespace Risk.Benchmarks.Metrics;

/// <summary>Many books of thirty positions each, of five hundred symbols over three years.</summary>
internal sealed class Fleet
{
    private const int Rounds = 15;

    private readonly RandomMarket market = new(500, 756);
    private readonly LiveBook[] books;

    public Fleet(int count)
    {
        books = [.. Enumerable.Range(0, count).Select(_ => new LiveBook(market.Book(30)))];
        foreach (LiveBook book in books)
            book.Compute(market.Ticks);
    }

    /// <summary>Least milliseconds to compute all anew, each for itself, on so many threads.</summary>
    public double OneByOne(int threads) => Least(threads, share =>
    {
        foreach (LiveBook book in share)
            book.Compute(market.Ticks);
    });

    /// <summary>The same as one blocked matrix product a thread.</summary>
    public double Together(int threads) => Least(threads, share => LiveBook.ComputeAll(share, market.Ticks));

    private double Least(int threads, Action<LiveBook[]> work)
    {
        LiveBook[][] shares = [.. books.Chunk((books.Length + threads - 1) / threads)];
        return Enumerable.Range(0, Rounds).Min(_ => Time(shares, work).TotalMilliseconds);
    }

    private static TimeSpan Time(LiveBook[][] shares, Action<LiveBook[]> work)
    {
        long start = Stopwatch.GetTimestamp();
        Thread[] others = [.. shares.Skip(1).Select(share => new Thread(() => work(share)))];
        foreach (Thread other in others)
            other.Start();
        work(shares[0]);
        foreach (Thread other in others)
            other.Join();
        return Stopwatch.GetElapsedTime(start);
    }
}
