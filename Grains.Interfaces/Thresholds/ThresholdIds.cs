using System.Security.Cryptography;
using System.Text;

namespace Risk.Contracts;

/// <summary>Ids of thresholds that nobody named, the same each time they are made.</summary>
public static class ThresholdIds
{
    private const int Longest = 64;
    private const int HashLength = 16;

    /// <summary>The parts with dots between them; when that is too long, its beginning and a hash of it all.</summary>
    public static string Of(params string[] parts)
    {
        string whole = string.Join('.', parts);
        return whole.Length <= Longest ? whole : $"{whole[..(Longest - HashLength - 1)]}.{Hash(whole)}";
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
