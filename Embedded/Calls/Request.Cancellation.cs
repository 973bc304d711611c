namespace Orleans.Embedded.Calls;

/// <summary>The caller's token ends the wait at once; the callee has a token of its own.</summary>
internal abstract partial class Request
{
    private CalleeSource? callee;

    /// <summary>The token that the callee sees.</summary>
    protected CancellationToken CalleeToken => callee?.Token ?? default;

    /// <summary>Called before the request is sent, when the method takes a token.</summary>
    public void LinkToken()
    {
        var token = GetCancellationToken();
        callee = new();
        if (token.CanBeCanceled)
            callee.Caller = token.UnsafeRegister(
                static (request, token) => ((Request)request!).Fail(new OperationCanceledException(token)), this);
    }

    private void CancelCallee() => callee?.Cancel();

    private void Unlink() => callee?.Caller.Unregister();

    private sealed class CalleeSource : CancellationTokenSource
    {
        public CancellationTokenRegistration Caller { get; set; }
    }
}
