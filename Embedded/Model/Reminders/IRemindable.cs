using System.Globalization;
using Orleans.Runtime;

namespace Orleans
{
    /// <summary>A grain that takes reminders.</summary>
    [Alias("Orleans.IRemindable")]
    public interface IRemindable : IGrain
    {
        /// <summary>A pulse: it may come late, twice, or once for several missed ones.</summary>
        [Alias("ReceiveReminder")]
        Task ReceiveReminder(string reminderName, TickStatus status);
    }
}

namespace Orleans.Runtime
{
    /// <summary>A durable timer: it outlives activations and the process.</summary>
    public interface IGrainReminder
    {
        string ReminderName { get; }
    }

    /// <summary>Times of a tick, all UTC.</summary>
    [GenerateSerializer, Immutable]
    public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
    {
        [Id(0)]
        public DateTime FirstTickTime { get; } = firstTickTime;

        [Id(1)]
        public TimeSpan Period { get; } = period;

        [Id(2)]
        public DateTime CurrentTickTime { get; } = timeStamp;

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"<{FirstTickTime:O}, {Period}, {CurrentTickTime:O}>");
    }

    /// <summary>The reminder service could not do what was asked.</summary>
    [GenerateSerializer]
    public sealed class ReminderException(string message) : OrleansException(message);
}
