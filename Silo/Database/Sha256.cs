using System.Security.Cryptography;
using System.Text;

namespace Risk.Silo.Database;

/// <summary>SHA-256 of a text in UTF-8, as lower-case hex.</summary>
internal static class Sha256
{
    public static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
