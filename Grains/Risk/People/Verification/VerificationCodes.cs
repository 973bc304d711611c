using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Risk.Links;

namespace Risk.People;

/// <summary>Codes of six digits that follow from a key and the message that brings them: none is ever stored.</summary>
public static class VerificationCodes
{
    private const string Purpose = "verification";
    private const ulong Count = 1_000_000;

    public static string For(string messageId, ActionKey key)
    {
        byte[] signature = key.Sign(Purpose, Encoding.UTF8.GetBytes(messageId));
        return (BinaryPrimitives.ReadUInt64BigEndian(signature) % Count).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Takes the same time however much of the code is right.</summary>
    /// <param name="keys">Any of them may have made it.</param>
    public static bool IsRight(string code, string messageId, ImmutableArray<ActionKey> keys)
    {
        byte[] given = Encoding.UTF8.GetBytes(code);
        return keys.Aggregate(false, (found, key) => found
            | CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(For(messageId, key))));
    }
}
