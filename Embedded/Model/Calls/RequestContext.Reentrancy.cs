using Orleans.Embedded.Runtime;

namespace Orleans.Runtime;

/// <summary>Call-chain reentrancy: calls that come back to a grain from its own call may enter at once.</summary>
public static partial class RequestContext
{
    public static Guid ReentrancyId
    {
        get => ReentrancyIdOf(Values);
        set
        {
            if (value == Guid.Empty)
                Remove(ReentrancyKey);
            else
                Set(ReentrancyKey, value);
        }
    }

    public static ReentrancySection AllowCallChainReentrancy()
    {
        var original = ReentrancyId;
        var id = original == Guid.Empty ? Guid.NewGuid() : original;
        ActivationContext.Current?.EnterSection(id);
        ReentrancyId = id;
        return new(original, id);
    }

    public static ReentrancySection SuppressCallChainReentrancy()
    {
        var original = ReentrancyId;
        ReentrancyId = Guid.Empty;
        return new(original, Guid.Empty);
    }

    internal static Guid ReentrancyIdOf(Dictionary<string, object>? values) =>
        values is not null && values.TryGetValue(ReentrancyKey, out var id) ? (Guid)id : Guid.Empty;

    /// <summary>Ends the permission when it is disposed.</summary>
    public readonly struct ReentrancySection(Guid originalReentrancyId, Guid newReentrancyId) : IDisposable
    {
        public void Dispose()
        {
            if (newReentrancyId != Guid.Empty)
                ActivationContext.Current?.LeaveSection(newReentrancyId);
            ReentrancyId = originalReentrancyId;
        }
    }
}
