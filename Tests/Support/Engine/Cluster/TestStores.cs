namespace Risk.Tests.Support.Engine;

/// <summary>The stores of one silo. They end with it; the rows outlive it.</summary>
public sealed class TestStores
{
    private readonly StateRows states;
    private readonly ReminderRows reminders;

    public TestStores()
        : this(new(), new())
    {
    }

    private TestStores(StateRows states, ReminderRows reminders)
    {
        (this.states, this.reminders) = (states, reminders);
        State = new(states);
        Reminders = new(reminders);
    }

    public FaultyStateStore State { get; }

    public MortalReminderTable Reminders { get; }

    /// <summary>From now on no operation of this silo ends or has an effect.</summary>
    public void Die()
    {
        State.Die();
        Reminders.Die();
    }

    /// <summary>The same rows for the next silo.</summary>
    public TestStores Reopen() => new(states, reminders);
}
