namespace Risk.Api.Endpoints.Escalations;

/// <summary>By what a running escalation goes on.</summary>
/// <param name="PolicyId">Null: the newest version of its own policy.</param>
public sealed record SwitchRequest(string? PolicyId = null);
