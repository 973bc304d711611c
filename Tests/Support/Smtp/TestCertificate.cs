using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Risk.Tests.Support;

/// <summary>Certificates that nobody trusts.</summary>
internal static class TestCertificate
{
    public static X509Certificate2 Create(string name)
    {
        using var key = RSA.Create(2048);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    /// <summary>The server's side of TLS.</summary>
    public static async Task<Stream> ServeAsync(Stream stream, X509Certificate2 certificate)
    {
        SslStream secure = new(stream);
        try
        {
            await secure.AuthenticateAsServerAsync(certificate);
        }
        catch (System.Security.Authentication.AuthenticationException error)
        {
            throw new IOException("The client does not trust the certificate.", error);
        }

        return secure;
    }
}
