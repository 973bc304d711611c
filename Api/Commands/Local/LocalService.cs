using Risk.Api.Security;

namespace Risk.Api.Commands.Local;

/// <summary>The service as it is set up in this folder.</summary>
/// <param name="Tokens">Null when it has no secret yet.</param>
public sealed record LocalService(int Port, TokenSettings? Tokens);
