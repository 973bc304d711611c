using Orleans.Embedded.Reminders;
using Orleans.Embedded.State;

namespace Risk.Tests.Support.Engine;

/// <summary>The stores of one run of the engine. They end with the run; the rows outlive it.</summary>
public sealed class TestStores
{
    private readonly MemoryStateStore states;
    private readonly MemoryReminderStore reminders;

    public TestStores()
        : this(new(), new())
    {
    }

    private TestStores(MemoryStateStore states, MemoryReminderStore reminders)
    {
        (this.states, this.reminders) = (states, reminders);
        State = new(states);
        Reminders = new(reminders);
    }

    public FaultyStateStore State { get; }

    public MortalReminderStore Reminders { get; }

    /// <summary>From now on no operation of this run ends or has an effect.</summary>
    public void Die()
    {
        State.Die();
        Reminders.Die();
    }

    /// <summary>The same rows for the next run.</summary>
    public TestStores Reopen() => new(states, reminders);
}
