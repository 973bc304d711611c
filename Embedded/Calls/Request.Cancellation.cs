namespace Orleans.Embedded.Calls;

/// <summary>The caller's token ends the wait at once; the callee has a token of its own.</summary>
internal abstract partial class Request
{
    private CancellationTokenSource? callee;
    private CancellationTokenRegistration caller;

    /// <summary>The token that the callee sees.</summary>
    protected CancellationToken CalleeToken => callee?.Token ?? default;

    /// <summary>Called before the request is sent, when the method takes a token.</summary>
    public void LinkToken()
    {
        var token = GetCancellationToken();
        callee = new();
        if (token.CanBeCanceled)
            caller = token.UnsafeRegister(
                static (request, token) => ((Request)request!).Fail(new OperationCanceledException(token)), this);
    }

    private void CancelCallee() => callee?.Cancel();

    private void Unlink()
    {
        if (callee is not null)
            caller.Unregister();
    }
}
