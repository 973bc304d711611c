namespace Orleans.Runtime;

/// <summary>What filters see of a timer's tick.</summary>
internal interface IGrainTimerInvoker : IAddressable
{
    Task InvokeCallbackAsync();
}
