using System.Globalization;
using Spectre.Console;

namespace Risk.Api.Commands.Terminal;

/// <summary>Shows how far a file has come: a bar on a terminal, a line every two seconds elsewhere.</summary>
internal sealed class TransferReport(IAnsiConsole console, TimeProvider clock)
{
    private static readonly TimeSpan LinePeriod = TimeSpan.FromSeconds(2);
    private readonly long start = clock.GetTimestamp();
    private TimeSpan lastLine;
    private ProgressTask? bar;

    /// <summary>Since the report was made.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(start);

    public Task RunAsync(string title, Func<Task> work) => console.Profile.Capabilities.Interactive
        ? console.Progress().Columns(Columns()).StartAsync(context =>
        {
            bar = context.AddTask(Markup.Escape(title));
            return work();
        })
        : work();

    /// <param name="fraction">0 to 1.</param>
    /// <param name="rows">Sent so far.</param>
    public void Step(double fraction, long rows)
    {
        if (bar is not null)
            (bar.Value, bar.Description) = (fraction * bar.MaxValue, Rate(rows));
        else if (Elapsed - lastLine >= LinePeriod)
        {
            lastLine = Elapsed;
            console.WriteLine($"{fraction.ToString("P0", CultureInfo.InvariantCulture)}: {Rate(rows)}");
        }
    }

    /// <summary>The rows and how many a second.</summary>
    public string Rate(long rows) => string.Create(
        CultureInfo.InvariantCulture, $"{rows:N0} rows, {rows / Math.Max(Elapsed.TotalSeconds, 0.001):N0}/s");

    private static ProgressColumn[] Columns() =>
        [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()];
}
