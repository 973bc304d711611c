using Orleans.Embedded.Reminders;

namespace Risk.Tests.Support.Engine;

/// <summary>Reminders that a dead process can no longer change.</summary>
public sealed class MortalReminderStore(IReminderStore inner) : IReminderStore
{
    private volatile bool dead;

    public void Die() => dead = true;

    public async Task<IReadOnlyList<ReminderRow>> ReadAllAsync(CancellationToken cancellationToken)
    {
        await HangIfDeadAsync();
        return await inner.ReadAllAsync(cancellationToken);
    }

    public async Task UpsertAsync(ReminderRow row, CancellationToken cancellationToken)
    {
        await HangIfDeadAsync();
        await inner.UpsertAsync(row, cancellationToken);
    }

    public async Task MarkTickAsync(GrainId grain, string name, DateTime tickUtc, CancellationToken cancellationToken)
    {
        await HangIfDeadAsync();
        await inner.MarkTickAsync(grain, name, tickUtc, cancellationToken);
    }

    public async Task RemoveAsync(GrainId grain, string name, CancellationToken cancellationToken)
    {
        await HangIfDeadAsync();
        await inner.RemoveAsync(grain, name, cancellationToken);
    }

    private Task HangIfDeadAsync() => dead ? Task.Delay(Timeout.Infinite) : Task.CompletedTask;
}
