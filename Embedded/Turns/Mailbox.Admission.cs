using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Turns;

/// <summary>Which request may start beside those that run. Gate is held wherever nothing else is said.</summary>
internal abstract partial class Mailbox
{
    /// <summary>The running request that keeps others out; null also when it has ended before the others.</summary>
    private Request? blocking;

    private Dictionary<Guid, int>? sections;

    /// <summary>Calls of this chain may enter from now on. Takes Gate.</summary>
    public void EnterSection(Guid reentrancyId)
    {
        lock (Gate)
        {
            sections ??= [];
            sections[reentrancyId] = sections.GetValueOrDefault(reentrancyId) + 1;
        }
    }

    /// <summary>Takes Gate.</summary>
    public void LeaveSection(Guid reentrancyId)
    {
        lock (Gate)
        {
            if (sections is not null && sections.TryGetValue(reentrancyId, out var count) && count > 1)
                sections[reentrancyId] = count - 1;
            else
                sections?.Remove(reentrancyId);
        }
    }

    /// <summary>Orleans' rule, in Orleans' order.</summary>
    private bool MayRun(Request request) =>
        running.Count == 0 ||
        request.Interleaves ||
        blocking is null ||
        (blocking.IsReadOnly && request.IsReadOnly) ||
        (sections is { Count: > 0 } && sections.ContainsKey(RequestContext.ReentrancyIdOf(request.Context)));

    private void Register(Request request)
    {
        waiting.Remove(request);
        running.Add(request);
        if (blocking is null && !request.Interleaves)
            blocking = request;
    }

    /// <returns>True when something else may go on now.</returns>
    private bool Unregister(Request request)
    {
        running.Remove(request);
        request.Parent = null;
        if (blocking == request)
            blocking = null;
        if (request.CountsAsUse)
            OnUsed();
        return waiting.Count > 0 || !IsServing;
    }
}
