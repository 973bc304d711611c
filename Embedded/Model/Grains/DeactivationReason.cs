namespace Orleans;

/// <summary>Why an activation ends.</summary>
public readonly struct DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
{
    public DeactivationReason(DeactivationReasonCode code, string text)
        : this(code, null, text)
    {
    }

    public string Description => text;

    public DeactivationReasonCode ReasonCode => code;

    public Exception? Exception => exception;

    public override string ToString() =>
        exception is null ? $"{code}: {text}" : $"{code}: {text} Exception: {exception.Message}";
}

/// <summary>Orleans' codes; this engine gives ShuttingDown, ActivationFailed, ActivationIdle, ApplicationError and
/// ApplicationRequested.</summary>
[GenerateSerializer]
public enum DeactivationReasonCode : byte
{
    None,
    ShuttingDown,
    ActivationFailed,
    DirectoryFailure,
    ActivationIdle,
    ActivationUnresponsive,
    DuplicateActivation,
    IncompatibleRequest,
    ApplicationError,
    ApplicationRequested,
    Migrating,
    RuntimeRequested,
    HighMemoryPressure,
}
