using Orleans.Embedded.Reminders;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>What the grain model asks of an activation.</summary>
internal interface IActivationContext : IGrainContext, IReferenceSource
{
    IGrainFactory GrainFactory { get; }

    ReminderService Reminders { get; }

    string RuntimeIdentity { get; }

    IGrainTimer StartTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options);

    void DelayDeactivation(TimeSpan timeSpan);

    void EnterSection(Guid reentrancyId);

    void LeaveSection(Guid reentrancyId);
}

/// <summary>Something that can make references.</summary>
internal interface IReferenceSource
{
    GrainReference ReferenceTo(GrainId grainId, Type interfaceType);
}
