using Risk.Tests.Support.Engine;

namespace Risk.Tests.Simulator.Machine;

/// <summary>Something that went wrong.</summary>
internal sealed record Fault(DateTimeOffset At, string What);

/// <summary>Which writes of a run go wrong, counted over everything that is written, and when they did.</summary>
internal sealed class Mischief(IReadOnlyDictionary<int, WriteFault> plan, Func<DateTimeOffset> now)
{
    private readonly List<Fault> done = [];

    /// <summary>From now on every write does well.</summary>
    public bool IsOver { get; set; }

    /// <summary>Writes so far.</summary>
    public int Writes { get; private set; }

    /// <summary>When something went wrong.</summary>
    public IReadOnlyList<Fault> Done => done;

    public WriteFault Next(string what)
    {
        WriteFault fault = plan.GetValueOrDefault(++Writes);
        if (IsOver || fault == WriteFault.None)
            return WriteFault.None;
        Note($"write {Writes}, {what}: {fault}");
        return fault;
    }

    /// <summary>Something went wrong.</summary>
    public void Note(string what) => done.Add(new(now(), what));
}
