using System.Security.Cryptography;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Replies;

namespace Risk.Grains.Replies;

/// <summary>Gives a number its codes and looks them up.</summary>
[GrainType("risk.reply-codes")]
public sealed class ReplyCodesGrain(
    [PersistentState("reply-codes")] IPersistentState<ReplyCodesState> store, TimeProvider clock)
    : Grain, IReplyCodesGrain
{
    private CodeBook Book => new(
        [.. store.State.Codes.Select(code => new ReplyCode(code.Code, code.AlertId, code.Until))], store.State.Wrong);

    public async Task<string> CodeFor(string alertId)
    {
        CodeBook book = Book;
        (CodeBook next, string code) = CodeRules.Give(
            book, alertId, RandomNumberGenerator.GetInt32(CodeRules.Count), clock.GetUtcNow());
        await KeepAsync(book, next);
        return code;
    }

    public async Task<FoundCode> Find(string code)
    {
        CodeBook book = Book;
        CodeLookup found = CodeRules.Find(book, code, clock.GetUtcNow());
        await KeepAsync(book, found.Next);
        return new(found.AlertId, found.BlockedUntil);
    }

    private async Task KeepAsync(CodeBook before, CodeBook next)
    {
        if (ReferenceEquals(before, next))
            return;
        store.State.Codes = [.. next.Codes.Select(code => new StoredCode(code.Code, code.AlertId, code.Until))];
        store.State.Wrong = next.Wrong;
        await store.SaveAsync(this);
    }
}
