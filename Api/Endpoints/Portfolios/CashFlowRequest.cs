namespace Risk.Api.Endpoints.Portfolios;

/// <summary>Money from or to the owners; no profit or loss.</summary>
/// <param name="Amount">In base currency; negative when it goes out; not zero.</param>
/// <param name="FlowId">The same id twice is one flow; without one, each request is a flow of its own.</param>
/// <param name="At">When it happened; absent: now.</param>
public sealed record CashFlowRequest(
    decimal Amount, string? FlowId = null, DateTimeOffset? At = null, string? Description = null)
{
    // Once for the request: when the engine has it repeated, it stays one flow.
    private readonly string id = FlowId ?? $"flow-{Guid.NewGuid():N}";

    public CashFlow ToContract() => new(id, Amount, At, Description);
}
