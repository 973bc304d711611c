using System.Security.Cryptography;
using System.Text;

namespace Risk.Links;

/// <summary>Signs what comes back from people: links, their forms, and codes. HMAC-SHA256, cut to 128 bits.</summary>
public sealed class ActionKey(byte[] bytes)
{
    public const int SignatureBytes = 16;

    /// <param name="purpose">What is signed for one purpose is not good for another.</param>
    public byte[] Sign(string purpose, ReadOnlySpan<byte> words)
    {
        byte[] message = [.. Encoding.UTF8.GetBytes(purpose), 0, .. words];
        return HMACSHA256.HashData(bytes, message)[..SignatureBytes];
    }

    /// <summary>Takes the same time whatever the signature.</summary>
    public bool HasSigned(string purpose, ReadOnlySpan<byte> words, ReadOnlySpan<byte> signature) =>
        CryptographicOperations.FixedTimeEquals(Sign(purpose, words), signature);
}
