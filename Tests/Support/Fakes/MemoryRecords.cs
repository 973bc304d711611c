using Risk.Grains.Records;
using Record = Risk.Grains.Records.Record;

namespace Risk.Tests.Support.Fakes;

/// <summary>Keeps every record that was saved, in order; can be away for a while.</summary>
public sealed class MemoryRecords : IRecords
{
    private readonly Lock gate = new();
    private readonly List<Record> saved = [];

    /// <summary>While true every save fails.</summary>
    public bool IsAway { get; set; }

    public IReadOnlyList<Record> Saved
    {
        get
        {
            lock (gate)
                return [.. saved];
        }
    }

    public IEnumerable<T> Of<T>() where T : Record => Saved.OfType<T>();

    public Task SaveAsync(IReadOnlyList<Record> records, CancellationToken cancellationToken = default)
    {
        if (IsAway)
            throw new IOException("The records are away.");
        lock (gate)
            saved.AddRange(records);
        return Task.CompletedTask;
    }
}
