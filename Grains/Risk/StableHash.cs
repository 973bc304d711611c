using System.Security.Cryptography;
using System.Text;

namespace Risk;

/// <summary>Hashes that are the same in every process, version and machine.</summary>
public static class StableHash
{
    /// <summary>Lower-case hexadecimal digits of SHA-256 over the parts; ("a", "bc") and ("ab", "c") differ.</summary>
    /// <param name="digits">How many, from 1 to 64.</param>
    public static string Hex(int digits, params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(Bytes(parts))[..digits];

    /// <summary>A number in [0, 1).</summary>
    public static double Fraction(params ReadOnlySpan<string> parts) =>
        BitConverter.ToUInt32(Bytes(parts)) / (uint.MaxValue + 1d);

    // A part's length goes before it, so that no two lists of parts give the same text.
    private static byte[] Bytes(ReadOnlySpan<string> parts)
    {
        StringBuilder text = new();
        foreach (string part in parts)
            text.Append(part.Length).Append(':').Append(part);
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
