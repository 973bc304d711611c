using Risk.Api.Security;

namespace Risk.Api.Commands.Local;

/// <summary>The service as it is set up in this folder.</summary>
/// <param name="Tokens">Null when it has no secret yet, or takes the tokens of an issuer.</param>
/// <param name="Issuer">Who issues its tokens instead of it.</param>
public sealed record LocalService(int Port, TokenSettings? Tokens, Uri? Issuer = null)
{
    /// <exception cref="CommandException">It can make none.</exception>
    public string Mint(Caller caller, DateTimeOffset now) => this switch
    {
        { Tokens: { } tokens } => TokenMint.Make(tokens, caller, now),
        { Issuer: { } issuer } => throw new CommandException(
            $"JWT_AUTHORITY is set: tokens are issued by {issuer}, not here. Get one there and pass it as --token."),
        _ => throw new CommandException("There is no secret to make a token with."),
    };
}
