using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Embedded.Runtime;

/// <summary>What the engine logs: ids 30xx.</summary>
internal sealed partial class EngineLog(ILogger logger)
{
    [LoggerMessage(3001, LogLevel.Error, "{Grain} could not be activated.")]
    public partial void ActivationFailed(GrainId grain, Exception exception);

    [LoggerMessage(3002, LogLevel.Error, "OnDeactivateAsync of {Grain} failed.")]
    public partial void DeactivationFailed(GrainId grain, Exception exception);

    [LoggerMessage(3003, LogLevel.Error, "{Grain} could not be disposed of.")]
    public partial void DisposeFailed(GrainId grain, Exception exception);

    [LoggerMessage(3010, LogLevel.Warning, "A one-way call failed: {Request}.")]
    public partial void OneWayFailed(string request, Exception exception);

    [LoggerMessage(3011, LogLevel.Warning, "A timer tick of {Grain} failed.")]
    public partial void TickFailed(GrainId grain, Exception exception);

    [LoggerMessage(3020, LogLevel.Error, "Reminder {Reminder} of {Grain} failed.")]
    public partial void ReminderFailed(string reminder, GrainId grain, Exception exception);

    [LoggerMessage(3021, LogLevel.Error, "The tick of reminder {Reminder} of {Grain} could not be noted.")]
    public partial void ReminderNotMarked(string reminder, GrainId grain, Exception exception);
}
